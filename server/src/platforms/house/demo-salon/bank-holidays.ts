import type { LocalDate } from "../../../booking/catalogue.ts";
import { addDays, weekdayOf } from "../../../booking/salon-time.ts";

export interface BankHoliday {
  date: LocalDate;
  name: string;
}

/** Bank holidays of England and Wales by the standing rules, substitute days included. Single royal occasions are not known. */
export function bankHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  return [
    ...withSubstitute(`${year}-01-01`, "New Year's Day"),
    { date: addDays(easter, -2), name: "Good Friday" },
    { date: addDays(easter, 1), name: "Easter Monday" },
    { date: firstMonday(`${year}-05-01`), name: "Early May bank holiday" },
    { date: firstMonday(`${year}-05-25`), name: "Spring bank holiday" },
    { date: firstMonday(`${year}-08-25`), name: "Summer bank holiday" },
    ...christmas(year),
  ];
}

/** The day itself and, when it falls on a weekend, the Monday in its place. */
function withSubstitute(date: LocalDate, name: string): BankHoliday[] {
  const past = weekdayOf(date) - 5;
  const itself = { date, name };
  return past > 0 ? [itself, { date: addDays(date, 3 - past), name: `${name} (substitute day)` }] : [itself];
}

/** Two days side by side: whichever falls on a weekend moves to the next weekday that is not a holiday already. */
function christmas(year: number): BankHoliday[] {
  const days = [
    { date: `${year}-12-25`, name: "Christmas Day" },
    { date: `${year}-12-26`, name: "Boxing Day" },
  ];
  const taken = new Set(days.map(({ date }) => date));
  const substitutes = days
    .filter(({ date }) => weekdayOf(date) > 5)
    .map(({ date, name }) => {
      let instead = date;
      while (weekdayOf(instead) > 5 || taken.has(instead)) instead = addDays(instead, 1);
      taken.add(instead);
      return { date: instead, name: `${name} (substitute day)` };
    });
  return [...days, ...substitutes];
}

/** The first Monday on or after the day. */
function firstMonday(date: LocalDate): LocalDate {
  return addDays(date, (8 - weekdayOf(date)) % 7);
}

/** Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, "0")}-${String((days % 31) + 1).padStart(2, "0")}`;
}
