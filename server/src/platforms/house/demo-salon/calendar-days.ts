import type { LocalDate, Weekday } from "../../../booking/catalogue.ts";

const dayMs = 86_400_000;
const toMs = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day `days` later (earlier when negative). Calendar days, no zone involved. Throws RangeError on a malformed date. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(toMs(date) + days * dayMs).toISOString().slice(0, 10);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): Weekday {
  const weekdays: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];
  return weekdays[new Date(toMs(date)).getUTCDay()] ?? 7;
}

/** Number of the Monday-to-Sunday week that holds the day, counted without a break across years. */
export function weekNumber(date: LocalDate): number {
  // 1970-01-05 was a Monday.
  return Math.floor((toMs(date) / dayMs - 4) / 7);
}

/** The Monday that begins a week of `weekNumber`. */
export function mondayOfWeek(week: number): LocalDate {
  return addDays("1970-01-05", week * 7);
}

/** `count` days from the first one on. */
export function daysFrom(first: LocalDate, count: number): LocalDate[] {
  return Array.from({ length: count }, (_, day) => addDays(first, day));
}
