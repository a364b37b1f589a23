import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fitSlot } from "../fit-slot.ts";
import { searchSlots } from "../slot-search.ts";
import { compare } from "./compare.ts";
import type { Engine } from "./oracle-case.ts";
import { days, randomCase } from "./random-case.ts";
import { laterDate, wallClock } from "./wall-clock.ts";

const cases = Array.from({ length: 300 }, (_, index) => randomCase(index + 1));

describe("the slot search and a solver that asks every minute", () => {
  test("agree on 300 salons and days: every feasible start, and no other", () => {
    expect(cases.flatMap((oracle) => compare(searchSlots, oracle).difference ?? [])).toEqual([]);
  }, 60_000);

  test("what is found can be held", () => {
    for (const { catalogue, busy, query, now, seed } of cases) {
      for (const slot of searchSlots(catalogue, busy, query, now)) {
        expect(fitSlot(catalogue, busy, slot, now), `seed ${seed}`).toMatchObject({ fits: true });
      }
    }
  });

  test("the cases are worth it: parties, services at once, waits, other locations, and starts in every zone", () => {
    const found = cases.flatMap(({ catalogue, busy, query, now }) =>
      searchSlots(catalogue, busy, query, now).map((slot) => ({ slot, zone: catalogue.salon.timeZone })),
    );
    const often = (is: (slot: (typeof found)[number]["slot"]) => boolean): number => found.filter(({ slot }) => is(slot)).length;
    expect(often(({ legs }) => legs.some(({ guest }) => guest === 1))).toBeGreaterThan(20);
    expect(often(({ legs }) => legs.some((leg, index) => leg.guest === undefined && leg.start === legs[index - 1]?.start))).toBeGreaterThan(
      20,
    );
    expect(often(({ legs }) => legs.some((leg, index) => leg.start > (legs[index - 1]?.end ?? Infinity)))).toBeGreaterThan(20);
    expect(often(({ locationId }) => locationId === "hill")).toBeGreaterThan(10);
    expect(new Set(found.map(({ zone }) => zone))).toEqual(new Set(days.map(({ zone }) => zone)));
  });

  test.each(days.filter(({ date }) => date !== "2026-11-26"))("the clock does change: $zone on $date", ({ zone, date }) => {
    const clock = wallClock(zone);
    const length = clock.boundOf(laterDate(date, 1), 0) - clock.boundOf(laterDate(date, -1), 0);
    expect(length).not.toBe(2 * 1440);
  });
});

/** Each breaks one rule in a copy of the engine, by changing one line of it. */
const faults: { name: string; file: string; line: string; instead: string }[] = [
  {
    name: "the after-buffer is forgotten",
    file: "leg-shape.ts",
    line: "if (bufferAfter > 0) parts.push",
    instead: "if (bufferAfter > 999) parts.push",
  },
  {
    name: "hours are counted from midnight by elapsed time",
    file: "day-frame.ts",
    line: "isPlain && minute >= 0",
    instead: "minute >= 0",
  },
  {
    name: "the finish after processing is not the practitioner's work",
    file: "leg-shape.ts",
    line: 'kind === "active" && minutes > 0',
    instead: 'kind === "active" && at === 0',
  },
  {
    name: "a resource needs no changeover",
    file: "places.ts",
    line: "Math.max(end, leaves + changeover * minuteMs)",
    instead: "Math.max(end, leaves - changeover)",
  },
  {
    name: "a certificate never runs out",
    file: "search-day.ts",
    line: "(shape.validTo ?? date) < date",
    instead: "(shape.validTo ?? date) < date.slice(0, 8)",
  },
  {
    name: "one practitioner for two guests at once",
    file: "arrange-party.ts",
    line: "if (step.guest === 0) return false",
    instead: "if (step.guest >= 0) return false",
  },
  {
    name: "two guests of a party on one chair",
    file: "assign-places.ts",
    line: "overlaps(other, span)",
    instead: "overlaps(other, span) && false",
  },
  { name: "no wait is tried", file: "arrange-party.ts", line: "gap <= party.longestGap", instead: "gap <= 0" },
];

describe("faults seeded in the engine are caught", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "broken-engine-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(faults)("$name", async ({ name, file, line, instead }) => {
    const copy = join(folder, name.replaceAll(" ", "-"));
    await cp(join(import.meta.dirname, ".."), copy, { recursive: true });
    const source = await readFile(join(copy, file), "utf8");
    expect(source.split(line)).toHaveLength(2);
    await writeFile(join(copy, file), source.replace(line, instead));
    const broken = (await import(/* @vite-ignore */ pathToFileURL(join(copy, "slot-search.ts")).href)) as { searchSlots: Engine };
    expect(cases.some((oracle) => compare(broken.searchSlots, oracle).difference !== null)).toBe(true);
  });
});
