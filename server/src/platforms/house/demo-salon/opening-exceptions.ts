import type { LocalDate, MinuteSpan, OpeningException, Weekday } from "../../../booking/catalogue.ts";
import { bankHolidays } from "./bank-holidays.ts";
import { addDays, weekdayOf } from "../../../booking/salon-time.ts";
import { span } from "./minute-span.ts";

/** Mondays short, Sundays closed. */
export const opening: Partial<Record<Weekday, MinuteSpan>> = {
  1: span("10:00", "18:00"),
  2: span("9:00", "19:00"),
  3: span("9:00", "19:00"),
  4: span("9:00", "20:00"),
  5: span("9:00", "20:00"),
  6: span("9:00", "18:00"),
};

/** Days from `from` to `to`, inclusive, that differ from the weekly hours, earliest first. */
export function openingExceptions(from: LocalDate, to: LocalDate): OpeningException[] {
  const years = new Set([from, to].map((date) => Number(date.slice(0, 4))));
  return [...years]
    .flatMap(exceptionsOfYear)
    .filter(({ date }) => date >= from && date <= to)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

function exceptionsOfYear(year: number): OpeningException[] {
  const shortened = [...shortDays(year), ...trainingMornings(year)].filter(({ date }) => opening[weekdayOf(date)] !== undefined);
  const holidays: OpeningException[] = bankHolidays(year).map(({ date, name }) => ({ date, open: null, reason: name }));
  const closed = new Set(holidays.map(({ date }) => date));
  return [...holidays, ...shortened.filter(({ date }) => !closed.has(date))];
}

function shortDays(year: number): OpeningException[] {
  return [
    { date: `${year}-12-24`, open: span("9:00", "16:00"), reason: "Christmas Eve" },
    { date: `${year}-12-31`, open: span("9:00", "17:00"), reason: "New Year's Eve" },
  ];
}

/** The second Tuesday of every other month, from January. */
function trainingMornings(year: number): OpeningException[] {
  return [1, 3, 5, 7, 9, 11].map((month) => {
    const eighth = `${year}-${String(month).padStart(2, "0")}-08`;
    const date = addDays(eighth, (2 - weekdayOf(eighth) + 7) % 7);
    return { date, open: span("13:00", "19:00"), reason: "Team training in the morning" };
  });
}
