import { expect, test } from "vitest";
import { bankHolidays } from "./bank-holidays.ts";
import { addDays } from "../../../booking/salon-time.ts";
import { demoCatalogue } from "./demo-catalogue.ts";
import { openingExceptions } from "./opening-exceptions.ts";

// Published by gov.uk for England and Wales.
test.each([
  [2026, ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"]],
  [2027, ["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"]],
  [2028, ["2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26"]],
])("the bank holidays of %i", (year, published) => {
  const dates = bankHolidays(year).map(({ date }) => date);
  expect(dates).toEqual(expect.arrayContaining(published));
  const weekendItself = new Set([`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]);
  expect(dates.filter((date) => !published.includes(date) && !weekendItself.has(date))).toEqual([]);
});

test("closes at Christmas, shortens its eve and trains on a Tuesday morning", () => {
  const exceptions = openingExceptions("2026-11-22", "2027-01-31");
  expect(exceptions.map(({ date, open, reason }) => [date, open?.from, open?.to, reason])).toEqual([
    ["2026-12-24", 540, 960, "Christmas Eve"],
    ["2026-12-25", undefined, undefined, "Christmas Day"],
    ["2026-12-26", undefined, undefined, "Boxing Day"],
    ["2026-12-28", undefined, undefined, "Boxing Day (substitute day)"],
    ["2026-12-31", 540, 1020, "New Year's Eve"],
    ["2027-01-01", undefined, undefined, "New Year's Day"],
    ["2027-01-12", 780, 1140, "Team training in the morning"],
  ]);
});

test("no day differs with the day one looks from", () => {
  const days = ["2026-11-22", "2026-11-23", "2026-12-20", "2027-02-01"].map((today) => demoCatalogue(today));
  const common = (date: string) => date >= "2027-01-25" && date <= "2027-05-30";
  const facts = days.map(({ exceptions, practitioners }) => ({
    exceptions: exceptions.filter(({ date }) => common(date)),
    away: practitioners.map(({ away }) => away.filter(({ from, to }) => common(from) && common(to))),
  }));
  expect(facts[0]?.exceptions.length).toBeGreaterThan(3);
  for (const other of facts) expect(other).toEqual(facts[0]);
});

test("somebody is away in any eight weeks, and never everyone", () => {
  for (const today of ["2026-11-22", "2027-03-01", "2027-08-14"]) {
    const { practitioners } = demoCatalogue(today);
    const last = addDays(today, 56);
    const away = practitioners.filter((practitioner) => practitioner.away.some(({ from, to }) => to >= today && from <= last));
    expect(away.length).toBeGreaterThan(0);
    expect(away.length).toBeLessThan(practitioners.length);
  }
});
