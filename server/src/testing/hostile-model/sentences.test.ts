import { afterAll, beforeAll, expect, test } from "vitest";
import { fixedClock } from "../fixed-clock.ts";
import { type HouseDesk, openHouseDesk } from "../house-desk.ts";
import { measureSentences } from "./measure-sentences.ts";
import { spokenStates, type SpokenState } from "./spoken-states.ts";

const clock = fixedClock("2026-11-18T10:00:00Z");
let house: HouseDesk;
let states: SpokenState[];
beforeAll(async () => {
  house = await openHouseDesk(clock.now);
  states = await spokenStates(house.desk, clock.now);
}, 60_000);
afterAll(async () => house.close());

test("the moments are real ones: times on screen, holds, bookings in the making, rules looked up, seven languages", () => {
  expect(states.length).toBeGreaterThan(80);
  expect(states.filter(({ slots }) => slots.length > 0).length).toBeGreaterThan(8);
  expect(states.some(({ facts }) => facts.holdOpen)).toBe(true);
  expect(new Set(states.flatMap(({ lookedUp }) => lookedUp)).size).toBeGreaterThan(20);
  expect([...new Set(states.map(({ language }) => language))].toSorted()).toEqual(["de", "en", "es", "fr", "it", "nl", "pt"]);
});

test("no lie is shown, and hardly a true sentence held back", { timeout: 60_000 }, () => {
  const { lies, shown, truths, heldBack } = measureSentences(states, { lies: 1_500, truths: 1_500, seed: 20_261_118 });
  expect(lies).toBe(1_500);
  expect(shown).toEqual([]);
  expect(heldBack.length / truths, JSON.stringify(heldBack.slice(0, 20))).toBeLessThan(0.01);
});

test("seeded: with the guard off every lie is shown, with a guard that lets nothing through every truth held back", () => {
  const open = measureSentences(states, {
    lies: 300,
    truths: 50,
    seed: 1,
    gate: () => {
      let text = "";
      return { push: (piece) => (text += piece), finish: () => ({ text, dropped: [], unusable: false }) };
    },
  });
  expect(open.shown).toHaveLength(300);
  expect(open.heldBack).toEqual([]);
  const shut = measureSentences(states, {
    lies: 50,
    truths: 300,
    seed: 1,
    gate: () => ({ push: () => null, finish: () => ({ text: "", dropped: [], unusable: true }) }),
  });
  expect(shut.shown).toEqual([]);
  expect(shut.heldBack.length).toBeGreaterThanOrEqual(300);
});
