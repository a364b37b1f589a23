import { expect, test } from "vitest";
import { countsIn } from "./counts.ts";
import { csvOf } from "./csv.ts";
import { barsOf, topOf } from "./days.ts";
import { daysIn, periodQuery, readPeriod, spanWords } from "./period.ts";
import { detailWords, durationWords, hourWords, moneyWords, shareWords } from "./words.ts";

test("cells with commas, quotes and lines are quoted, and nothing becomes a formula", () => {
  expect(
    csvOf(
      ["a", "b"],
      [
        ["x, y", 1],
        ['say "hi"', null],
        ["=1+1", -2],
        ["two\nlines", 0],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"x, y",1\r\n"say ""hi""",\r\n\'=1+1,-2\r\n"two\nlines",0\r\n');
});

test("periods: named ones, days, and what is none", () => {
  expect(
    ["today", "month", "2026-11-01..2026-11-20", "2026-11-20..2026-11-01", "2024-01-01..2026-01-01", "soon", ""].map(readPeriod),
  ).toEqual(["today", "month", "2026-11-01..2026-11-20", "28-days", "28-days", "28-days", "28-days"]);
  expect([periodQuery("7-days"), periodQuery("2026-11-01..2026-11-20")]).toEqual(["period=7-days", "period=custom&from=2026-11-01&to=2026-11-20"]); // prettier-ignore
  expect(daysIn("2025-01-01..2026-01-01")).toEqual({ from: "2025-01-01", to: "2026-01-01" });
  expect(spanWords({ from: "2025-12-31", to: "2026-01-02" }, "2026-01-02")).toBe("Wed 31 Dec 2025 to Fri 2 Jan");
  expect(spanWords({ from: "2026-01-02", to: "2026-01-02" }, "2026-01-02")).toBe("Fri 2 Jan");
});

test("money from minor units, whatever the currency's digits", () => {
  const words = [{ amount: 123_450, currency: "GBP" }, { amount: 5, currency: "EUR" }, { amount: 1_500, currency: "JPY" }, { amount: 9_007_199_254_740_991, currency: "GBP" }].map(moneyWords); // prettier-ignore
  expect(words).toEqual(["£1,234.50", "€0.05", "JP¥1,500", "£90,071,992,547,409.91"]);
});

test("durations, shares, hours and details in words", () => {
  expect([400, 59_400, 60_000, 3_540_000, 3_900_000, 97_200_000].map(durationWords)).toEqual(["0 s", "59 s", "1 min", "59 min", "1 h 05 min", "1 day 3 h"]); // prettier-ignore
  expect([shareWords(1, 3), shareWords(0, 0)]).toEqual(["33 %", ""]);
  expect(["2-18", "7-11", "1-23", "3-0"].map(hourWords)).toEqual([
    "Tuesday, 6 to 7 pm",
    "Sunday, 11 am to 12 pm",
    "Monday, 11 pm to 12 am",
    "Wednesday, 12 to 1 am",
  ]);
  expect([detailWords("closed", "spam"), detailWords("closed", "reopened"), detailWords("handed-over", "health"), detailWords("promise", "late")]).toEqual(["Spam", "Opened again by the visitor", "Said something about health", "Late"]); // prettier-ignore
});

test("figures are looked up by kind and details, money by currency", () => {
  const counts = countsIn([
    { kind: "booked", detail: "assistant", times: 2, money: [{ amount: 100, currency: "GBP" }] },
    { kind: "booked", detail: "staff", times: 1, money: [{ amount: 50, currency: "GBP" }, { amount: 7, currency: "EUR" }] }, // prettier-ignore
    { kind: "cancelled", detail: "staff", times: 4, money: [{ amount: 9, currency: "GBP" }] },
  ]);
  expect([counts.times("booked"), counts.times("booked", ["staff"]), counts.times("moved")]).toEqual([3, 1, 0]);
  expect(counts.money("booked")).toEqual([{ amount: 7, currency: "EUR" }, { amount: 150, currency: "GBP" }]); // prettier-ignore
});

test("a bar is a day, or a week where they are many; nothing is lost", () => {
  const days = Array.from({ length: 65 }, (_, index) => {
    return { day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10), conversations: index, alone: 1, person: 0, handedOver: 0, booked: 2 }; // prettier-ignore
  });
  expect(barsOf(days.slice(0, 62)).bars).toHaveLength(62);
  const { bars, weeks } = barsOf(days);
  expect([weeks, bars.length, bars.at(0)?.to, bars.at(-1)?.day, bars.at(-1)?.to]).toEqual([true, 10, "2026-01-07", "2026-03-05", "2026-03-06"]); // prettier-ignore
  expect(bars.reduce((all, one) => all + one.conversations, 0)).toBe((64 * 65) / 2);
});

test("scales end at a round, even number", () => {
  expect([[], [1], [3], [9], [11], [21], [95], [110], [999]].map(topOf)).toEqual([2, 2, 4, 10, 20, 30, 100, 200, 1000]);
});
