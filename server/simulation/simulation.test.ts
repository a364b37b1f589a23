import { expect, test } from "vitest";
import { reportOf } from "./report.ts";
import { runSimulation } from "./run-simulation.ts";
import { english } from "./visitors/english.ts";
import { others } from "./visitors/others.ts";

const plans = [...english, ...others];

test("every plan has a name of its own", () => {
  expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
  expect(plans.length).toBeGreaterThanOrEqual(60);
});

test("visitors get what they came for, and nothing else happens", { timeout: 120_000 }, async () => {
  const verdicts = await runSimulation({ plans, seed: 11, settings: {} });
  expect(verdicts.filter(({ passed }) => !passed).map(({ id, why, script }) => `${id}: ${why.join("; ")}\n${script}`)).toEqual([]);
  expect(reportOf([verdicts])).toMatchObject({ falseBookings: 0, untruths: 0, loops: 0, needlessHandoffs: 0, missedHandoffs: 0 });
});
