import { dayNumberFrom, nthWeekday } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";

export type HolidayName =
  | "new_years_day"
  | "epiphany"
  | "valentines"
  | "easter"
  | "easter_monday"
  | "good_friday"
  | "carnival_sunday"
  | "labour_day"
  | "mothers_day"
  | "mothers_day_uk"
  | "mothers_day_fr"
  | "mothers_day_first"
  | "fathers_day"
  | "assumption"
  | "kings_day"
  | "immaculate"
  | "halloween"
  | "all_saints"
  | "all_souls"
  | "bonfire_night"
  | "thanksgiving"
  | "st_nicholas"
  | "christmas_eve"
  | "christmas"
  | "boxing_day"
  | "new_years_eve"
  | "maundy_thursday"
  | "carnival_monday"
  | "carnival_tuesday"
  | "ascension"
  | "pentecost"
  | "pentecost_monday"
  | "corpus_christi"
  | "womens_day"
  | "st_joseph"
  | "liberation_day_it"
  | "tiradentes"
  | "liberation_day_nl"
  | "victory_day"
  | "republic_day_it"
  | "lovers_day_br"
  | "bastille_day"
  | "independence_day_br"
  | "unity_day"
  | "hispanic_day"
  | "armistice"
  | "republic_day_br"
  | "constitution_day_es"
  | "st_nicholas_day"
  | "black_friday";

const fixed: Partial<Record<HolidayName, readonly [month: number, day: number]>> = {
  new_years_day: [1, 1],
  epiphany: [1, 6],
  valentines: [2, 14],
  labour_day: [5, 1],
  assumption: [8, 15],
  kings_day: [4, 27],
  immaculate: [12, 8],
  halloween: [10, 31],
  all_saints: [11, 1],
  all_souls: [11, 2],
  bonfire_night: [11, 5],
  st_nicholas: [12, 5],
  christmas_eve: [12, 24],
  christmas: [12, 25],
  boxing_day: [12, 26],
  new_years_eve: [12, 31],
  womens_day: [3, 8],
  st_joseph: [3, 19],
  liberation_day_it: [4, 25],
  tiradentes: [4, 21],
  liberation_day_nl: [5, 5],
  victory_day: [5, 8],
  republic_day_it: [6, 2],
  lovers_day_br: [6, 12],
  bastille_day: [7, 14],
  independence_day_br: [9, 7],
  unity_day: [10, 3],
  hispanic_day: [10, 12],
  armistice: [11, 11],
  republic_day_br: [11, 15],
  constitution_day_es: [12, 6],
  st_nicholas_day: [12, 6],
};

/** Days counted from Easter Sunday. */
const fromEaster: Partial<Record<HolidayName, number>> = {
  carnival_sunday: -49,
  carnival_monday: -48,
  carnival_tuesday: -47,
  mothers_day_uk: -21,
  maundy_thursday: -3,
  good_friday: -2,
  easter: 0,
  easter_monday: 1,
  ascension: 39,
  pentecost: 49,
  pentecost_monday: 50,
  corpus_christi: 60,
};

/** The day a holiday falls on in a year. */
export function holidayIn(name: HolidayName, year: number): DayNumber | null {
  const date = fixed[name];
  if (date) return dayNumberFrom(year, date[0], date[1]);
  const days = fromEaster[name];
  if (days !== undefined) return easterSunday(year) + days;
  if (name === "mothers_day") return nthWeekday(year, 5, 7, 2);
  if (name === "mothers_day_fr") return nthWeekday(year, 5, 7, -1);
  if (name === "mothers_day_first") return nthWeekday(year, 5, 7, 1);
  if (name === "fathers_day") return nthWeekday(year, 6, 7, 3);
  const thanksgiving = nthWeekday(year, 11, 4, 4);
  return thanksgiving === null || name === "thanksgiving" ? thanksgiving : thanksgiving + 1;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Math.round(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) / 86_400_000);
}
