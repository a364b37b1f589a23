import { describe, expect, test } from "vitest";
import { wordingFor } from "./wording.ts";

const gb = wordingFor("en-GB");
const pounds = (amount: number) => ({ amount, currency: "GBP" });

describe("prices", () => {
  test.each([
    [14500, false, "£145"],
    [12000, true, "from £120"],
    [1550, false, "£15.50"],
    [100000, false, "£1,000"],
    [0, false, "£0"],
  ])("%i pence, from %s: %s", (amount, from, text) => {
    expect(gb.price(pounds(amount), from)).toEqual({ amount, currency: "GBP", from, text });
  });

  test("a currency's own minor units", () => {
    expect(gb.price({ amount: 5000, currency: "JPY" }, false).text).toBe("JP¥5,000");
    expect(gb.price({ amount: 12345, currency: "KWD" }, false).text).toBe("KWD\u00a012.345");
    expect(wordingFor("de-DE").price({ amount: 14550, currency: "EUR" }, false).text).toBe("145,50\u00a0€");
  });
});

test("durations", () => {
  expect([45, 60, 165, 120, 5].map(gb.duration)).toEqual(["45 min", "1 h", "2 h 45 min", "2 h", "5 min"]);
  expect(gb.durationRange(120, 165)).toBe("2 h to 2 h 45 min");
  expect(gb.durationRange(60, 60)).toBe("1 h");
});

test("days", () => {
  expect(gb.day("2026-11-26")).toBe("Thursday 26 November");
  expect(gb.dayShort("2026-11-26")).toBe("Thu 26 Nov");
  expect(gb.weekday("2026-11-26")).toBe("Thursday");
  expect(wordingFor("en-US").day("2026-11-26")).toBe("Thursday, November 26");
  expect(wordingFor("fr-FR").day("2026-11-26")).toBe("jeudi 26 novembre");
});

test.each([
  [0, "12:00 am", "12 am", "00:00"],
  [540, "9:00 am", "9 am", "09:00"],
  [720, "12:00 pm", "12 pm", "12:00"],
  [870, "2:30 pm", "2:30 pm", "14:30"],
  [1439, "11:59 pm", "11:59 pm", "23:59"],
])("minute %i", (minute, clock, short, elsewhere) => {
  expect(gb.clock(minute)).toBe(clock);
  expect(wordingFor("en-US").clock(minute)).toBe(clock);
  expect(gb.clockShort(minute)).toBe(short);
  expect(wordingFor("de-DE").clock(minute)).toBe(elsewhere);
});

test("the zone is named as it is at that instant", () => {
  expect(gb.zoneName(Date.parse("2026-11-26T14:30:00Z"), "Europe/London")).toBe("London time (GMT)");
  expect(gb.zoneName(Date.parse("2026-07-26T14:30:00Z"), "Europe/London")).toBe("London time (BST)");
  // Within the day of the change, to the quarter of an hour.
  expect(gb.zoneName(Date.parse("2027-03-28T00:45:00Z"), "Europe/London")).toBe("London time (GMT)");
  expect(gb.zoneName(Date.parse("2027-03-28T01:00:00Z"), "Europe/London")).toBe("London time (BST)");
  expect(wordingFor("en-US").zoneName(Date.parse("2026-11-26T14:30:00Z"), "America/New_York")).toBe("New York time (EST)");
  expect(gb.zoneName(0, "UTC")).toBe("UTC time");
});
