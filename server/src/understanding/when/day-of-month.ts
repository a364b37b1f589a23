import { calendarDateOf, dayNumberFrom, weekdayOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import { oneDay } from "./day-span.ts";
import type { DaySpan } from "./day-span.ts";
import type { DaySpec } from "./day-spec.ts";
import { monthNamed } from "./month-span.ts";

const monthsAhead = 60;

export function dayOfMonth(spec: DaySpec, today: DayNumber): DaySpan[] {
  const day = spec.day ?? 1;
  const now = calendarDateOf(today);
  if (spec.month !== undefined) return dayAndMonth(spec, spec.month, day, today);
  if (spec.monthFromNow !== undefined) {
    const { year, month } = monthNamed(spec, today);
    const named = dayNumberFrom(year, month, day);
    // "The 5th of this month", said on the 22nd, is that of the next.
    if (spec.monthFromNow === 0 && named !== null && named < today) return dayOfMonth({ ...spec, monthFromNow: 1 }, today);
    return oneDay(named);
  }
  for (let ahead = 0; ahead < monthsAhead; ahead++) {
    const index = now.month - 1 + ahead;
    const found = dayNumberFrom(now.year + Math.floor(index / 12), (index % 12) + 1, day);
    if (found !== null && found >= today && (spec.weekday === undefined || weekdayOf(found) === spec.weekday)) return oneDay(found);
  }
  return [];
}

function dayAndMonth(spec: DaySpec, month: number, day: number, today: DayNumber): DaySpan[] {
  const now = calendarDateOf(today);
  if (spec.year !== undefined) return oneDay(dayNumberFrom(spec.year, month, day));
  if (spec.yearFromNow !== undefined) return oneDay(dayNumberFrom(now.year + spec.yearFromNow, month, day));
  let named: DayNumber | null = null;
  for (let year = now.year; year <= now.year + 8 && named === null; year++) {
    const found = dayNumberFrom(year, month, day);
    if (found !== null && found >= today) named = found;
  }
  if (named === null) return [];
  if (spec.weekday === undefined || weekdayOf(named) === spec.weekday) return oneDay(named);
  // Weekday and date disagree: the date first, then the nearest such weekday, so that the visitor can be asked.
  const shift = ((spec.weekday - weekdayOf(named) + 10) % 7) - 3;
  const near = named + shift >= today ? named + shift : named + shift + 7;
  return [...oneDay(named), ...oneDay(near)];
}
