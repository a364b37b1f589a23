import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Death, deathsOf, nameOf } from "./deaths.ts";
import { changeCalls, foreignCalls } from "./foreign-calls.ts";
import { changeVisit, type ChangedVisit } from "./mortal-change-visit.ts";
import { type Undying, undying } from "./mortal-visit.ts";

/** Two servers, each with a folder of its own, die through the list side by side. */
const sides = 2;

const folder = mkdtempSync(join(tmpdir(), "chairside-kill-"));
const lives: Undying[] = [];
let passed: string[];
let unharmed: ChangedVisit;
let deaths: Death[];
let rounds = 0;

/** What the other suite dies at already is left to it, but for what is kept of every step. The sender sends a letter again after a minute: too long for a visitor here. */
const elsewhere = (calls: object): Record<string, string> => Object.fromEntries(Object.keys(calls).map((call) => [call, "beside"]));
const kinds = Object.fromEntries(
  Object.entries(foreignCalls).map(([port, calls]) => [
    port,
    { ...elsewhere(calls), ...(port === "log" ? { append: "writes" } : {}), ...changeCalls[port as keyof typeof changeCalls] },
  ]),
);

beforeAll(async () => {
  const settings = { NODE_COMPILE_CACHE: join(folder, "compiled") };
  for (let side = 0; side < sides; side++) lives.push(await undying({ ...settings, DATA_DIR: join(folder, String(side)) }));
  const [life] = lives;
  if (!life) throw new Error("No server");
  unharmed = await changeVisit(life, { do: "tell" }, rounds++);
  passed = life.server.passed;
  // Every other one, or the suite would take minutes; all of them by `EVERY_DEATH=1`.
  deaths = deathsOf(passed, kinds).filter((_, index) => process.env["EVERY_DEATH"] === "1" || index % 2 === 0);
}, 60_000);
afterAll(async () => {
  for (const { server } of lives) await server.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

test("proving a contact, moving and cancelling passes every failpoint that is listed for it", () => {
  const listed = Object.entries(changeCalls).flatMap(([port, calls]) => Object.keys(calls).map((call) => `${port}.${call}`));
  expect(listed.filter((name) => !passed.includes(`${name} before`) || !passed.includes(`${name} after`))).toEqual([]);
});

test.concurrent.each([...Array(sides).keys()])(
  "killed at each failpoint, half %i: moved once, cancelled once, told once, nothing held, as if nothing had been",
  async (side) => {
    const life = lives[side];
    if (!life) throw new Error("No server");
    const troubles: string[] = [];
    for (const death of deaths.filter((_, index) => index % sides === side)) {
      await life.living();
      const before = life.server;
      try {
        const visit = await changeVisit(life, { do: "die", ...death }, rounds++);
        if (before === life.server) troubles.push(`${nameOf(death)}: it did not die`);
        troubles.push(...differences(visit).map((trouble) => `${nameOf(death)}: ${trouble}`));
      } catch (error) {
        troubles.push(`${nameOf(death)}: ${String(error)}`);
      }
    }
    expect(troubles).toEqual([]);
  },
  1_200_000,
);

function differences({ types, seqs, status, places, held, fee, toldFee }: ChangedVisit): string[] {
  return [
    ...(status === "cancelled" ? [] : [`the appointment is ${status}`]),
    ...(places === 1 ? [] : [`it was moved ${places} times`]),
    ...(held === 0 ? [] : [`${held} times are held still`]),
    ...(fee === toldFee ? [] : [`told was a fee of ${toldFee}, charged ${fee}`]),
    ...(seqs.every((seq, index) => seq === index + 1) ? [] : [`the log has gaps: ${seqs.join()}`]),
    ...(types.join() === unharmed.types.join() ? [] : [`the log reads ${types.join()}`]),
  ];
}
