import { addMonths, calendarDateOf, dayNumberFrom, mondayOf, weekdayOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import { dayOfMonth } from "./day-of-month.ts";
import { oneDay, weekSpan } from "./day-span.ts";
import type { DaySpan } from "./day-span.ts";
import type { DaySpec } from "./day-spec.ts";
import { holidayIn } from "./holidays.ts";
import type { HolidayName } from "./holidays.ts";
import { halfMonth, nthInMonth, weekPart, wholeMonth, wholeYear } from "./month-span.ts";
import { addWorkdays, weekdayBeside, weekdays, weekend } from "./weekday-span.ts";

/**
 * The days a spec can mean, the likeliest first. The future is preferred: a day that has passed this year or month is the next
 * one. Empty where there is no such day (31 February).
 */
export function resolveDay(spec: DaySpec, today: DayNumber, that: DayNumber | null): DaySpan[] {
  const { plusDays = 0, plusMonths = 0, workdays = 0 } = spec;
  const { beside } = spec;
  if (beside) {
    const { beside: _, plusDays: __, ...rest } = spec;
    return resolveDay(rest, today, that).map(({ from }) => {
      const day = weekdayBeside(from, beside) + plusDays;
      return { from: day, to: day + (beside.days ?? 1) - 1 };
    });
  }
  return unshifted(spec, today, that).map((span) => ({
    from: addWorkdays(addMonths(span.from, plusMonths) + plusDays, workdays),
    to: addWorkdays(addMonths(span.to, plusMonths) + plusDays, workdays),
  }));
}

function unshifted(spec: DaySpec, today: DayNumber, that: DayNumber | null): DaySpan[] {
  if (spec.weekOfYear !== undefined) return numberedWeek(spec, spec.weekOfYear, today);
  if (spec.that) return oneDay(weekOf(spec, that, today));
  if (spec.offset !== undefined) return oneDay(nearest(today + spec.offset, spec.weekday));
  if (isAround(spec)) return weekAround(spec, today, that);
  if (spec.holiday) return oneDay(nextHoliday(spec.holiday, spec.year, today));
  if (spec.nth !== undefined && spec.span === "fortnight") return halfMonth(spec, today);
  if (spec.nth !== undefined) return nthInMonth(spec, today);
  if (spec.day !== undefined) return dayOfMonth(spec, today);
  if (spec.span === "weekend") return weekend(spec, today);
  if (spec.weekday !== undefined) return weekdays(spec, today);
  if (spec.span === "week") return [weekPart(mondayOf(today) + 7 * (spec.week ?? 0), spec, today)];
  if (spec.month !== undefined || spec.monthFromNow !== undefined) return wholeMonth(spec, today);
  if (spec.span === "year" || spec.year !== undefined) return wholeYear(spec, today);
  return [];
}

/** "KW 48": of this year, or of the next where it is over; "Friday of week 48". */
function numberedWeek({ weekday, year }: DaySpec, number: number, today: DayNumber): DaySpan[] {
  const now = year ?? calendarDateOf(today).year;
  for (const candidate of [now, now + 1]) {
    const fourth = dayNumberFrom(candidate, 1, 4);
    if (fourth === null) return [];
    const monday = mondayOf(fourth) + 7 * (number - 1);
    if (year === undefined && monday + 6 < today) continue;
    return weekday === undefined ? [weekSpan(monday)] : oneDay(monday + weekday - 1);
  }
  return [];
}

/** "in two weeks on Friday": the Friday nearest to that day. */
function nearest(day: DayNumber, weekday: number | undefined): DayNumber {
  return weekday === undefined ? day : day + ((weekday - weekdayOf(day) + 10) % 7) - 3;
}

function weekOf(spec: DaySpec, that: DayNumber | null, today: DayNumber): DayNumber | null {
  const weeks = spec.week ?? 0;
  if (that !== null) return that + 7 * weeks;
  return spec.week === undefined && spec.plusDays === undefined ? null : today + 7 * weeks;
}

function nextHoliday(name: HolidayName, year: number | undefined, today: DayNumber): DayNumber | null {
  if (year !== undefined) return holidayIn(name, year);
  const now = calendarDateOf(today).year;
  const day = holidayIn(name, now);
  return day !== null && day >= today ? day : holidayIn(name, now + 1);
}

function isAround(spec: DaySpec): boolean {
  return (spec.span === "week" || spec.span === "weekend") && (spec.day !== undefined || spec.holiday !== undefined);
}

/** "the week of the 18th", "the weekend of 3 July". */
function weekAround(spec: DaySpec, today: DayNumber, that: DayNumber | null): DaySpan[] {
  const { span, nth: _, weekday, ...day } = spec;
  const found = unshifted(day, today, that).slice(0, 1);
  if (span === "week" && weekday !== undefined) return found.flatMap(({ from }) => oneDay(mondayOf(from) + weekday - 1));
  return found.map(({ from }) => (span === "weekend" ? { from: mondayOf(from) + 5, to: mondayOf(from) + 6 } : weekSpan(mondayOf(from))));
}
