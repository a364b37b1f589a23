import { addMonths, calendarDateOf, dayNumberFrom, daysInMonth, nthWeekday } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import { weekSpan } from "./day-span.ts";
import type { DaySpan } from "./day-span.ts";
import type { DaySpec } from "./day-spec.ts";

/** Year and month of the month named, or of the present one. */
export function monthNamed(spec: DaySpec, today: DayNumber): { year: number; month: number } {
  const now = calendarDateOf(today);
  if (spec.month !== undefined) {
    const year = spec.year ?? (spec.yearFromNow === undefined ? now.year + (spec.month < now.month ? 1 : 0) : now.year + spec.yearFromNow);
    return { year, month: spec.month };
  }
  const first = calendarDateOf(addMonths(today - now.day + 1, spec.monthFromNow ?? 0));
  return { year: first.year, month: first.month };
}

export function nthInMonth(spec: DaySpec, today: DayNumber): DaySpan[] {
  const nth = spec.nth ?? 1;
  const free = spec.year === undefined && spec.yearFromNow === undefined && spec.monthFromNow === undefined;
  const presentMonth = spec.monthFromNow === 0 && spec.month === undefined && spec.year === undefined;
  const found = nthIn(
    spec,
    nth,
    spec.yearFromNow !== undefined && spec.month === undefined
      ? { year: calendarDateOf(today).year + spec.yearFromNow, month: 1 }
      : monthNamed(spec, today),
  );
  if (presentMonth && found && found.to < today) return nthInMonth({ ...spec, monthFromNow: 1 }, today);
  const span =
    free && found && found.to < today ? nthIn(spec, nth, monthNamed({ ...spec, year: calendarDateOf(today).year + 1 }, today)) : found;
  return span ? [span] : [];
}

/** "the second fortnight of April": the 16th to its end. */
export function halfMonth({ nth, ...spec }: DaySpec, today: DayNumber): DaySpan[] {
  return wholeMonth({ ...spec, span: "month" }, today).map(({ from, to }) =>
    nth === 1 ? { from, to: from + 14 } : { from: from + 15, to },
  );
}

function nthIn(spec: DaySpec, nth: number, { year, month }: { year: number; month: number }): DaySpan | null {
  // A week belongs to the month (and year) that holds its Thursday, as in ISO 8601.
  const weekday = spec.span === "week" ? 4 : spec.span === "weekend" ? 6 : (spec.weekday ?? 1);
  const day = nthWeekday(year, month, weekday, nth);
  if (day === null) return null;
  if (spec.span === "week" && spec.weekday !== undefined) return { from: day - 4 + spec.weekday, to: day - 4 + spec.weekday };
  if (spec.span === "week") return weekSpan(day - 3);
  return { from: day, to: spec.span === "weekend" ? day + 1 : day };
}

export function wholeMonth(spec: DaySpec, today: DayNumber): DaySpan[] {
  const { year, month } = monthNamed(spec, today);
  const first = dayNumberFrom(year, month, 1);
  if (first === null) return [];
  const span = part({ from: first, to: first + daysInMonth(year, month) - 1 }, spec, today);
  // "At the beginning of the month", said when that is over, is that of the next.
  const passed = span.to < today && spec.part !== undefined && spec.monthFromNow === 0;
  return passed ? wholeMonth({ ...spec, monthFromNow: 1 }, today) : [span];
}

export function wholeYear(spec: DaySpec, today: DayNumber): DaySpan[] {
  const year = spec.year ?? calendarDateOf(today).year + (spec.yearFromNow ?? 0);
  const first = dayNumberFrom(year, 1, 1);
  const last = dayNumberFrom(year, 12, 31);
  return first === null || last === null ? [] : [{ from: first, to: last }];
}

/** The end of this week, said on its Sunday, is that of the next. */
export function weekPart(monday: DayNumber, spec: DaySpec, today: DayNumber): DaySpan {
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
