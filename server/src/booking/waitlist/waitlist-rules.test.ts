import { expect, test } from "vitest";
import { testSalon } from "../test-salon.ts";
import { isQuiet, keptUntil } from "./waitlist-rules.ts";

const at = (instant: string): number => Date.parse(instant);

test.each([
  ["2026-11-22T20:59:59Z", false],
  ["2026-11-22T21:00:00Z", true],
  ["2026-11-23T03:00:00Z", true],
  ["2026-11-23T07:59:59Z", true],
  ["2026-11-23T08:00:00Z", false],
  // Summer: the salon's clock is an hour ahead.
  ["2026-07-01T06:59:59Z", true],
  ["2026-07-01T07:00:00Z", false],
  ["2026-07-01T20:00:00Z", true],
  // The night in which the clock goes back has an hour more.
  ["2026-10-25T07:59:59Z", true],
  ["2026-10-25T08:00:00Z", false],
])("between nine in the evening and eight in the morning in London is quiet: %s", (instant, quiet) => {
  expect(isQuiet(testSalon(), at(instant))).toBe(quiet);
});

test("a salon's own quiet hours count, over midnight or within a day; the same minute at both ends is never quiet", () => {
  const salon = (from: number, to: number) => testSalon({ rules: { waitlist: { holdMinutes: 10, quiet: { from, to } } } });
  const noon = at("2026-11-22T12:00:00Z");
  expect([salon(700, 740), salon(740, 700), salon(720, 720), salon(721, 720)].map((one) => isQuiet(one, noon))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("an offer is kept for the salon's time, and never past its start", () => {
  const now = at("2026-11-22T12:00:00Z");
  expect(keptUntil(testSalon(), at("2026-11-23T12:00:00Z"), now) - now).toBe(30 * 60_000);
  expect(keptUntil(testSalon(), now + 60_000, now) - now).toBe(60_000);
  const salon = testSalon({ rules: { waitlist: { holdMinutes: 10, quiet: { from: 0, to: 0 } } } });
  expect(keptUntil(salon, at("2026-11-23T12:00:00Z"), now) - now).toBe(10 * 60_000);
});
