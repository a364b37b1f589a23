import { describe, expect, test } from "vitest";
import {
  addDays,
  clockTime,
  dayWords,
  daysBetween,
  fieldTime,
  instantOf,
  lengthWords,
  localParts,
  minuteWords,
  shortDay,
  waitWords,
} from "./salon-time.ts";

describe("the salon's time", () => {
  test("an instant is told in the salon's zone, summer and winter", () => {
    expect(clockTime("2026-11-26T14:30:00Z", "Europe/London")).toBe("2:30 pm");
    expect(clockTime("2026-07-26T14:30:00Z", "Europe/London")).toBe("3:30 pm");
    expect(localParts(Date.parse("2026-11-26T23:30:00Z"), "Pacific/Auckland")).toEqual({ date: "2026-11-27", minute: 750 });
    expect(localParts(Date.parse("2026-11-26T00:00:00Z"), "Europe/London")).toEqual({ date: "2026-11-26", minute: 0 });
  });

  test.each(["Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Chatham", "Africa/Casablanca"])(
    "every quarter of an hour of a year is told as the browser tells it in %s",
    (timeZone) => {
      const asTold = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
      const [start, quarterMs] = [Date.UTC(2026, 0, 1), 15 * 60_000];
      const differing = Array.from({ length: 365 * 96 }, (_, index) => start + index * quarterMs + 14 * 60_000).filter((instant) => {
        const { date, minute } = localParts(instant, timeZone);
        return `${date} ${fieldTime(minute)}` !== asTold.format(instant);
      });
      expect(differing).toEqual([]);
    },
  );

  test.each([
    [0, "12:00 am"],
    [9 * 60, "9:00 am"],
    [12 * 60 + 5, "12:05 pm"],
    [1439, "11:59 pm"],
    [1440, "12:00 am"],
  ])("minute %i is %s", (minute, words) => expect(minuteWords(minute)).toBe(words));

  test.each([
    [45, "45 min"],
    [60, "1 h"],
    [165, "2 h 45 min"],
    [0, "0 min"],
  ])("%i minutes last %s", (minutes, words) => expect(lengthWords(minutes)).toBe(words));

  test.each([
    [-5_000, "0:00"],
    [59_999, "0:59"],
    [245_000, "4:05"],
    [3_900_000, "1 h 05"],
    [90_000_000, "1 day"],
    [200_000_000, "2 days"],
  ])("%i ms of waiting read %s", (ms, words) => expect(waitWords(ms)).toBe(words));

  test("days", () => {
    expect(dayWords("2026-11-26", "2026-11-22")).toBe("Thursday 26 November");
    expect(dayWords("2027-01-04", "2026-11-22")).toBe("Monday 4 January 2027");
    expect(shortDay("2026-11-26")).toBe("Thu 26 Nov");
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  });

  test.each([
    ["2026-11-26", 870, "Europe/London", "2026-11-26T14:30:00.000Z"],
    ["2026-07-26", 870, "Europe/London", "2026-07-26T13:30:00.000Z"],
    ["2026-11-27", 540, "Pacific/Auckland", "2026-11-26T20:00:00.000Z"],
    // The hour that the clocks go forward over.
    ["2027-03-28", 90, "Europe/London", "2027-03-28T01:30:00.000Z"],
  ])("%s, minute %i in %s is %s", (date, minute, zone, instant) =>
    expect(new Date(instantOf(date, minute, zone)).toISOString()).toBe(instant),
  );
});
