import { addMonths, calendarDateOf, dayNumberFrom, daysInMonth, mondayOf, nthWeekday, weekdayOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import type { DaySpec } from "./day-spec.ts";
import { holidayIn } from "./holidays.ts";
import type { HolidayName } from "./holidays.ts";

/** First and last day, both included. */
export interface DaySpan {
  from: DayNumber;
  to: DayNumber;
}

const monthsAhead = 60;

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
  if (spec.that) return oneDay(weekOf(spec, that, today));
  if (spec.offset !== undefined) return oneDay(today + spec.offset);
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

function weekdayBeside(day: DayNumber, { weekday, after }: { weekday: number; after: boolean }): DayNumber {
  return after ? day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7) : day - 1 - ((weekdayOf(day - 1) - weekday + 7) % 7);
}

/** Monday to Friday count. */
function addWorkdays(day: DayNumber, count: number): DayNumber {
  let at = day;
  for (let left = Math.min(count, 400); left > 0;) {
    at += 1;
    if (weekdayOf(at) < 6) left -= 1;
  }
  return at;
}

function oneDay(day: DayNumber | null): DaySpan[] {
  return day === null ? [] : [{ from: day, to: day }];
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

function weekSpan(monday: DayNumber): DaySpan {
  return { from: monday, to: monday + 6 };
}

function isAround(spec: DaySpec): boolean {
  return (spec.span === "week" || spec.span === "weekend") && (spec.day !== undefined || spec.holiday !== undefined);
}

/** "the week of the 18th", "the weekend of 3 July". */
function weekAround(spec: DaySpec, today: DayNumber, that: DayNumber | null): DaySpan[] {
  const { span, nth: _, ...day } = spec;
  return unshifted(day, today, that)
    .slice(0, 1)
    .map(({ from }) => (span === "weekend" ? { from: mondayOf(from) + 5, to: mondayOf(from) + 6 } : weekSpan(mondayOf(from))));
}

/** Year and month of the month named, or of the present one. */
function monthNamed(spec: DaySpec, today: DayNumber): { year: number; month: number } {
  const now = calendarDateOf(today);
  if (spec.month !== undefined) {
    const year = spec.year ?? (spec.yearFromNow === undefined ? now.year + (spec.month < now.month ? 1 : 0) : now.year + spec.yearFromNow);
    return { year, month: spec.month };
  }
  const first = calendarDateOf(addMonths(today - now.day + 1, spec.monthFromNow ?? 0));
  return { year: first.year, month: first.month };
}

function nthInMonth(spec: DaySpec, today: DayNumber): DaySpan[] {
  const nth = spec.nth ?? 1;
  const free = spec.year === undefined && spec.yearFromNow === undefined && spec.monthFromNow === undefined;
  const found = nthIn(
    spec,
    nth,
    spec.yearFromNow !== undefined && spec.month === undefined
      ? { year: calendarDateOf(today).year + spec.yearFromNow, month: 1 }
      : monthNamed(spec, today),
  );
  const span =
    free && found && found.to < today ? nthIn(spec, nth, monthNamed({ ...spec, year: calendarDateOf(today).year + 1 }, today)) : found;
  return span ? [span] : [];
}

/** "the second fortnight of April": the 16th to its end. */
function halfMonth({ nth, ...spec }: DaySpec, today: DayNumber): DaySpan[] {
  return wholeMonth({ ...spec, span: "month" }, today).map(({ from, to }) =>
    nth === 1 ? { from, to: from + 14 } : { from: from + 15, to },
  );
}

function nthIn(spec: DaySpec, nth: number, { year, month }: { year: number; month: number }): DaySpan | null {
  // A week belongs to the month (and year) that holds its Thursday, as in ISO 8601.
  const weekday = spec.span === "week" ? 4 : spec.span === "weekend" ? 6 : (spec.weekday ?? 1);
  const day = nthWeekday(year, month, weekday, nth);
  if (day === null) return null;
  if (spec.span === "week") return weekSpan(day - 3);
  return { from: day, to: spec.span === "weekend" ? day + 1 : day };
}

function dayOfMonth(spec: DaySpec, today: DayNumber): DaySpan[] {
  const day = spec.day ?? 1;
  const now = calendarDateOf(today);
  if (spec.month !== undefined) return dayAndMonth(spec, spec.month, day, today);
  if (spec.monthFromNow !== undefined) {
    const { year, month } = monthNamed(spec, today);
    return oneDay(dayNumberFrom(year, month, day));
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

function weekend(spec: DaySpec, today: DayNumber): DaySpan[] {
  const saturday = mondayOf(today) + 5;
  if (spec.which === "after-next")
    return [
      { from: saturday + 14, to: saturday + 15 },
      { from: saturday + 7, to: saturday + 8 },
    ];
  if (spec.which === "next" && weekdayOf(today) < 6)
    return [
      { from: saturday + 7, to: saturday + 8 },
      { from: saturday, to: saturday + 1 },
    ];
  // "At the weekend", said on its Sunday, is more likely the coming one.
  if (spec.which === undefined && spec.week === undefined && weekdayOf(today) === 7)
    return [
      { from: saturday + 7, to: saturday + 8 },
      { from: saturday, to: saturday + 1 },
    ];
  const weeks = spec.week ?? (spec.which === "next" ? 1 : 0);
  return [{ from: saturday + 7 * weeks, to: saturday + 7 * weeks + 1 }];
}

function weekdays(spec: DaySpec, today: DayNumber): DaySpan[] {
  const weekday = spec.weekday ?? 1;
  if (spec.week !== undefined) {
    const day = mondayOf(today) + 7 * spec.week + weekday - 1;
    return oneDay(day < today && spec.week === 0 ? day + 7 : day);
  }
  const coming = today + ((weekday - weekdayOf(today) + 7) % 7);
  const later = coming === today ? today + 7 : coming;
  if (spec.which === "this") return oneDay(coming);
  if (spec.which === "coming") return oneDay(later);
  if (spec.which === "after-next") return oneDay(later + 7);
  if (spec.which === "next") {
    const next = mondayOf(today) + 7 + weekday - 1;
    return next === later ? oneDay(next) : [...oneDay(next), ...oneDay(later)];
  }
  return coming === today ? [...oneDay(later), ...oneDay(today)] : oneDay(coming);
}

function wholeMonth(spec: DaySpec, today: DayNumber): DaySpan[] {
  const { year, month } = monthNamed(spec, today);
  const first = dayNumberFrom(year, month, 1);
  return first === null ? [] : [part({ from: first, to: first + daysInMonth(year, month) - 1 }, spec, today)];
}

function wholeYear(spec: DaySpec, today: DayNumber): DaySpan[] {
  const year = spec.year ?? calendarDateOf(today).year + (spec.yearFromNow ?? 0);
  const first = dayNumberFrom(year, 1, 1);
  const last = dayNumberFrom(year, 12, 31);
  return first === null || last === null ? [] : [{ from: first, to: last }];
}

/** The end of this week, said on its Sunday, is that of the next. */
function weekPart(monday: DayNumber, spec: DaySpec, today: DayNumber): DaySpan {
  const span = part(weekSpan(monday), spec, today);
  return span.to < today ? part(weekSpan(monday + 7), spec, today) : span;
}

/** Thirds of the span; the end of a week is Thursday to Saturday, since a week's last day is rarely meant. */
function part(span: DaySpan, spec: DaySpec, today: DayNumber): DaySpan {
  if (spec.part === "last") return { from: span.to, to: span.to };
  if (spec.part === "rest") return { from: Math.max(span.from, today), to: span.to };
  const { from, to } = span;
  const week = to - from === 6;
  if (spec.part === "start") return { from, to: from + (week ? 2 : 9) };
  if (spec.part === "middle") return { from: from + (week ? 1 : 9), to: from + (week ? 3 : 18) };
  if (spec.part === "end") return { from: from + (week ? 3 : 20), to: week ? from + 5 : to };
  return span;
}
