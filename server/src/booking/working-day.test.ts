import { describe, expect, test } from "vitest";
import { asked, freeOn, startsOf, testDay } from "./test-day.ts";
import { everyDay, testPractitioner, testSalon } from "./test-salon.ts";

const salon = (changes: Parameters<typeof testPractitioner>[1]) =>
  testSalon({ practitioners: [testPractitioner("ana", changes)], rules: { slotStep: 60 } });
const starts = (changes: Parameters<typeof testPractitioner>[1]) => startsOf(freeOn(salon(changes), [asked("cut")]));

describe("a practitioner's day", () => {
  test("other shifts on a day replace the week's, also on a day off", () => {
    expect(starts({ exceptions: [{ date: testDay, shifts: [{ from: 600, to: 720 }] }] })).toEqual(["10:00", "11:00"]);
    expect(starts({ week: {}, exceptions: [{ date: testDay, shifts: [{ from: 600, to: 720 }] }] })).toEqual(["10:00", "11:00"]);
    expect(starts({ exceptions: [{ date: testDay, shifts: [] }] })).toEqual([]);
    expect(starts({ exceptions: [{ date: "2026-11-27", shifts: [] }] })).toHaveLength(9);
  });

  test("breaks stay the weekday's unless the day states its own", () => {
    const breaks = everyDay([{ from: 600, to: 660 }]);
    expect(starts({ breaks, exceptions: [{ date: testDay, shifts: [{ from: 540, to: 720 }] }] })).toEqual(["09:00", "11:00"]);
    expect(starts({ breaks, exceptions: [{ date: testDay, shifts: [{ from: 540, to: 720 }], breaks: [] }] })).toEqual([
      "09:00",
      "10:00",
      "11:00",
    ]);
  });

  test("hours off are kept free", () => {
    expect(starts({ timeOff: [{ date: testDay, span: { from: 600, to: 1020 }, reason: "School" }] })).toEqual(["09:00", "17:00"]);
  });

  test("away is away, whatever shifts the day has", () => {
    const away = [{ from: testDay, to: testDay, reason: "Leave" }];
    expect(starts({ away, exceptions: [{ date: testDay, shifts: [{ from: 600, to: 720 }] }] })).toEqual([]);
  });
});
