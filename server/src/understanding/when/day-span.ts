import type { DayNumber } from "./calendar-day.ts";

/** First and last day, both included. */
export interface DaySpan {
  from: DayNumber;
  to: DayNumber;
}

export function oneDay(day: DayNumber | null): DaySpan[] {
  return day === null ? [] : [{ from: day, to: day }];
}

export function weekSpan(monday: DayNumber): DaySpan {
  return { from: monday, to: monday + 6 };
}
