/** A calendar day as a count of days since 1970-01-01: plain arithmetic, no zone and no clock changes. */
export type DayNumber = number;

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** @param iso YYYY-MM-DD */
export function dayNumberOf(iso: string): DayNumber {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

/** @returns YYYY-MM-DD */
export function isoDayOf(day: DayNumber): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day's year, month (1 to 12) and day of the month. */
export function calendarDateOf(day: DayNumber): CalendarDate {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Null where the month has no such day. */
export function dayNumberFrom(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 1;
}

/** The same day of the month so many months on, or the month's last day where it is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = calendarDateOf(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return Math.round(Date.UTC(year, month - 1, Math.min(date.day, daysInMonth(year, month))) / 86_400_000);
}

/** The nth such weekday of a month; -1 is the last. Null where there is none. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): DayNumber | null {
  const first = Math.round(Date.UTC(year, month - 1, 1) / 86_400_000);
  const last = first + daysInMonth(year, month) - 1;
  const day = nth < 0 ? last - ((weekdayOf(last) - weekday + 7) % 7) : first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return day <= last ? day : null;
}
