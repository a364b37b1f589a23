import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, boundInstant, daysBetween, eachDay, localParts, toInstant, weekdayOf } from "./salon-time.ts";

const zones = [
  "Europe/London",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Auckland",
  "America/St_Johns",
  "Africa/Casablanca",
  "UTC",
];
const date = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2037-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe("wall clock and instant, against Temporal", () => {
  test("every instant reads as Temporal reads it", () => {
    const instant = fc.integer({ min: Date.parse("2020-01-01"), max: Date.parse("2037-12-31") });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        const { hour, minute, dayOfWeek } = expected;
        expect(localParts(at, zone)).toEqual({ date: expected.toPlainDate().toString(), minute: hour * 60 + minute, weekday: dayOfWeek });
      }),
      { numRuns: 400 },
    );
  });

  test("every wall-clock time is the instant Temporal gives, or null where Temporal refuses it", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...zones), (day, minute, zone) => {
        expect(toInstant(day, minute, zone)).toBe(temporalInstant(day, minute, zone));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["Europe/London", "2027-03-28"],
    ["Europe/London", "2026-10-25"],
    ["America/New_York", "2027-03-14"],
    ["America/New_York", "2026-11-01"],
    ["Australia/Lord_Howe", "2026-10-04"],
    ["Africa/Casablanca", "2027-02-07"],
  ])("every minute of a clock change in %s on %s", (zone, day) => {
    for (let minute = 0; minute < 1440; minute++)
      expect(toInstant(day, minute, zone), String(minute)).toBe(temporalInstant(day, minute, zone));
  });
});

function temporalInstant(day: string, minute: number, zone: string): number | null {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const zoned = plain.toZonedDateTime(zone, { disambiguation: "compatible" });
  // "compatible" moves a time that does not exist forward, and takes the first of two.
  return zoned.toPlainDateTime().equals(plain) ? zoned.epochMilliseconds : null;
}

test("a time that the clock jumps over does not exist", () => {
  expect(toInstant("2027-03-28", 90, "Europe/London")).toBeNull();
  expect(boundInstant("2027-03-28", 90, "Europe/London")).toBe(Date.parse("2027-03-28T01:00:00Z"));
});

test("a time that the clock shows twice is its first occurrence", () => {
  expect(toInstant("2026-10-25", 90, "Europe/London")).toBe(Date.parse("2026-10-25T00:30:00Z"));
});

test("a minute past midnight counts into the next day", () => {
  expect(toInstant("2026-11-26", 1500, "Europe/London")).toBe(Date.parse("2026-11-27T01:00:00Z"));
});

test("days are counted on the calendar", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
  expect(weekdayOf("2026-11-26")).toBe(4);
  expect(weekdayOf("1969-12-28")).toBe(7);
  expect(eachDay("2026-12-31", "2027-01-02")).toEqual(["2026-12-31", "2027-01-01", "2027-01-02"]);
  expect(eachDay("2027-01-02", "2027-01-01")).toEqual([]);
  expect(() => addDays("soon", 1)).toThrow(RangeError);
});
