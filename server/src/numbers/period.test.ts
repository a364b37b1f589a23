import { expect, test } from "vitest";
import { openTime } from "./open-time.ts";
import { percentile } from "./percentile.ts";
import { type AskedPeriod, periodOf } from "./period.ts";

const zone = "Europe/London";
const at = (text: string): number => Date.parse(text);
const shown = (asked: AskedPeriod, now: string) => {
  const period = periodOf(asked, at(now), zone);
  if (!period) return null;
  const days = ({ from, to, before }: typeof period.these) => `${from}..${to} before ${new Date(before).toISOString()}`;
  return [days(period.these), days(period.earlier), period.soFar];
};

test("today is compared with yesterday until the same time by the clock, also when the clock was moved in between", () => {
  expect(shown({ period: "today" }, "2026-11-23T12:00:00Z")).toEqual([
    "2026-11-23..2026-11-23 before 2026-11-24T00:00:00.000Z",
    "2026-11-22..2026-11-22 before 2026-11-22T12:00:00.000Z",
    true,
  ]);
  // The day of 25 hours: noon is 12:00 UTC, the day before it was 11:00 UTC.
  expect(shown({ period: "today" }, "2026-10-25T12:00:00Z")).toEqual([
    "2026-10-25..2026-10-25 before 2026-10-26T00:00:00.000Z",
    "2026-10-24..2026-10-24 before 2026-10-24T11:00:00.000Z",
    true,
  ]);
});

test("seven and 28 days end today; a month is compared with the same days of the one before, as far as it has them", () => {
  expect(shown({ period: "7-days" }, "2026-11-23T00:00:00Z")?.[0]).toContain("2026-11-17..2026-11-23");
  expect(shown({ period: "28-days" }, "2026-11-23T00:00:00Z")?.[1]).toContain("2026-09-29..2026-10-26");
  expect(shown({ period: "month" }, "2026-03-31T10:00:00Z")).toEqual([
    "2026-03-01..2026-03-31 before 2026-03-31T23:00:00.000Z",
    "2026-02-01..2026-02-28 before 2026-02-28T11:00:00.000Z",
    true,
  ]);
});

test("other days are compared with as many before them, all of them when they are over", () => {
  expect(shown({ period: "custom", from: "2026-11-10", to: "2026-11-12" }, "2026-11-23T12:00:00Z")).toEqual([
    "2026-11-10..2026-11-12 before 2026-11-13T00:00:00.000Z",
    "2026-11-07..2026-11-09 before 2026-11-10T00:00:00.000Z",
    false,
  ]);
  expect(shown({ period: "custom", from: "2026-11-22", to: "2026-11-30" }, "2026-11-23T12:00:00Z")?.[1]).toBe(
    "2026-11-13..2026-11-21 before 2026-11-14T12:00:00.000Z",
  );
  expect(shown({ period: "custom", from: "2026-11-12", to: "2026-11-10" }, "2026-11-23T12:00:00Z")).toBeNull();
  expect(shown({ period: "custom", from: "2025-11-12", to: "2026-11-13" }, "2026-11-23T12:00:00Z")).toBeNull();
});

test("only the time in which the salon was open counts", () => {
  const openOn = (day: string) => (day === "2026-11-22" ? null : { from: 540, to: 1080 });
  // Saturday half past five in the afternoon to Monday a quarter past nine; closed on Sunday.
  expect(openTime(at("2026-11-21T17:30:00Z"), at("2026-11-23T09:15:00Z"), zone, openOn)).toBe(45 * 60_000);
  expect(openTime(at("2026-11-22T10:00:00Z"), at("2026-11-22T12:00:00Z"), zone, openOn)).toBe(0);
  expect(openTime(at("2026-11-23T10:00:00Z"), at("2026-11-23T10:04:00Z"), zone, openOn)).toBe(4 * 60_000);
});

test("the median and the ninetieth of a hundred are values that were there", () => {
  expect([percentile([], 0.5), percentile([7], 0.9), percentile([4, 1, 3, 2], 0.5), percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)]).toEqual([null, 7, 2, 9]); // prettier-ignore
});
