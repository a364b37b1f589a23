import { describe, expect, test } from "vitest";
import { chooseSlots, onePerStart, weighSlots } from "./choose-slots.ts";
import { asked, clockOf, freeOn, takenBy } from "./test-day.ts";
import { testPractitioner, testSalon } from "./test-salon.ts";

const grid = { step: 15, shortestSold: 30 };
const salon = testSalon({ practitioners: [testPractitioner("ana")] });
// Ana is free from 9:00 to 11:00 and from 16:30 on; a cut takes 45 minutes.
const busy = [takenBy("practitioner", "ana", "11:00", "16:30")];

describe("orphan gaps", () => {
  const weighed = weighSlots(freeOn(salon, [asked("cut")], busy), grid, "Europe/London");

  test("are counted before and after a start", () => {
    expect(weighed.map(({ slot, orphans }) => `${clockOf(slot.start)} ${orphans}`)).toEqual([
      "09:00 0",
      "09:15 1",
      "09:30 0",
      "09:45 0",
      "10:00 1",
      "10:15 0",
      "16:30 0",
      "16:45 1",
      "17:00 1",
      "17:15 0",
    ]);
  });

  test("are what the salon says is too short to sell", () => {
    const strict = weighSlots(freeOn(salon, [asked("cut")], busy), { step: 15, shortestSold: 60 }, "Europe/London");
    expect(strict.find(({ slot }) => clockOf(slot.start) === "09:45")?.orphans).toBe(2);
  });

  test("are kept off the offers while others will do", () => {
    const chosen = chooseSlots(onePerStart(weighed), 4, undefined);
    expect(chosen).toHaveLength(4);
    expect(chosen.every(({ orphans }) => orphans === 0)).toBe(true);
  });

  test("decide between two practitioners who are free at the same time", () => {
    const both = testSalon();
    const candidates = weighSlots(freeOn(both, [asked("cut")], [takenBy("practitioner", "ana", "10:30", "18:00")]), grid, "Europe/London");
    const quarterPast = onePerStart(candidates).find(({ slot }) => clockOf(slot.start) === "09:30");
    // With Ana a quarter of an hour would be left over before 10:30; Bea has the day.
    expect(quarterPast?.slot.legs[0]?.practitionerId).toBe("bea");
  });

  test("do not hide the time that was named", () => {
    expect(chooseSlots(onePerStart(weighed), 3, 600).map(({ slot }) => clockOf(slot.start))[0]).toBe("10:00");
  });
});
