import type { LocalDate, Practitioner, Weekday } from "../../../booking/catalogue.ts";
import { addDays } from "../../../booking/salon-time.ts";
import { mondayOfWeek, weekNumber } from "./calendar-weeks.ts";

/**
 * Leave that comes back every so many weeks of the calendar. Tied to the calendar and not to today, so that a day's
 * absences are the same whenever one looks.
 */
export interface Leave {
  everyWeeks: number;
  /** Which week of the cycle, from 0. */
  phase: number;
  fromWeekday: Weekday;
  days: number;
  reason: string;
}

/** The stretches of leave that touch `from` to `to`, inclusive, earliest first. */
export function leaveDays(leave: Leave, from: LocalDate, to: LocalDate): Practitioner["away"] {
  const away: Practitioner["away"] = [];
  for (let week = weekNumber(from); week <= weekNumber(to); week++) {
    if (week % leave.everyWeeks !== leave.phase) continue;
    const first = addDays(mondayOfWeek(week), leave.fromWeekday - 1);
    away.push({ from: first, to: addDays(first, leave.days - 1), reason: leave.reason });
  }
  return away.filter((stretch) => stretch.to >= from && stretch.from <= to);
}
