import { dayNumberOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import type { DaySpec } from "./day-spec.ts";
import type { DayPart } from "./request.ts";
import { resolveDay } from "./resolve-day.ts";
import type { DaySpan } from "./day-span.ts";
import type { Days } from "./resolved.ts";
import type { WhenContext } from "./when-value.ts";

export function resolveDays(part: DayPart, today: DayNumber, context: WhenContext): (Days | undefined)[] {
  const that = context.that === undefined ? null : dayNumberOf(context.that);
  const named = local(part.from ?? {}, context.locale);
  const from = withShared(part.to && isPlainWeekday(named) ? { ...named, which: "this" } : named, part.to);
  const starts = resolveDay(from, today, that);
  if (part.to) return starts.slice(0, 1).flatMap((start) => rangeFrom(start, part, today, that));
  const { bound, exclusive } = part;
  return starts.flatMap((span) => [
    bound ? boundDays(span, bound, exclusive === true && from.part !== "end") : { ...span, ...(from.within && { within: true }) },
    ...(part.orOn ? [{ ...span }] : []),
  ]);
}

/** Britain and Ireland keep Mother's Day in Lent. */
function local(day: DaySpec, locale: string): DaySpec {
  return day.holiday === "mothers_day" && /-(GB|IE)$/i.test(locale) ? { ...day, holiday: "mothers_day_uk" } : day;
}

/** A range that starts on today's weekday starts today. */
function isPlainWeekday(day: DaySpec): boolean {
  return day.weekday !== undefined && Object.keys(day).length === 1;
}

function boundDays(span: DaySpan, bound: "after" | "before", exclusive: boolean): Days {
  const far = span.to > span.from;
  if (bound === "before") return { to: exclusive ? span.from : span.to, bound, exclusive };
  return far && exclusive ? { from: span.to + 1, bound } : { from: span.from, bound, exclusive };
}

/** "13 to 15 July": what only the end says holds for the start as well. */
function withShared(from: DaySpec, to: DaySpec | undefined): DaySpec {
  if (!to || from.day === undefined) return from;
  return {
    ...from,
    ...(from.month === undefined &&
      from.monthFromNow === undefined &&
      to.month !== undefined && { month: startMonth(from.day, to.month, to.day) }),
    ...(from.monthFromNow === undefined && from.month === undefined && to.monthFromNow !== undefined && { monthFromNow: to.monthFromNow }),
    ...(from.year === undefined && to.year !== undefined && { year: to.year }),
  };
}

/** "the 29th to the 16th of April" starts in March. */
function startMonth(from: number, month: number, to: number | undefined): number {
  return to !== undefined && from > to ? ((month + 10) % 12) + 1 : month;
}

function rangeFrom(start: DaySpan, part: DayPart, today: DayNumber, that: DayNumber | null): Days[] {
  const given = part.to ?? {};
  const from = part.from ?? {};
  const shared: DaySpec = {
    ...given,
    ...(given.day !== undefined &&
      given.month === undefined &&
      given.monthFromNow === undefined &&
      from.month !== undefined &&
      given.day > (from.day ?? 0) && { month: from.month }),
    ...(given.day !== undefined &&
      given.month === undefined &&
      given.monthFromNow === undefined &&
      from.monthFromNow !== undefined && { monthFromNow: from.monthFromNow }),
    ...(given.weekday !== undefined &&
      given.week === undefined &&
      from.week !== undefined &&
      given.day === undefined && { week: from.week }),
  };
  const fromNow =
    shared.which !== undefined || shared.offset !== undefined || shared.week !== undefined || shared.monthFromNow !== undefined;
  const ends = resolveDay(shared, fromNow ? today : start.from, that);
  const end = ends.find((span) => span.to >= start.from);
  if (!end) return endsBefore(from, ends[0]);
  const last = given.weekday !== undefined && end.to === start.from && ends[1] ? ends[1].to : end.to;
  if (part.either)
    return [
      choiceOf([
        start.from,
        end.from,
        ...(part.also ?? []).flatMap((day) =>
          resolveDay(day, today, that)
            .slice(0, 1)
            .map((span) => span.from),
        ),
      ]),
    ];
  return [{ from: start.from, to: given.span === "month" && from.day !== undefined ? end.from : last }];
}

function choiceOf(days: readonly DayNumber[]): Days {
  const either = days.toSorted((a, b) => a - b);
  return { from: Math.min(...days), to: Math.max(...days), either };
}

/** "22 February to tomorrow", said on the 26th: the start has passed already. */
function endsBefore(from: DaySpec, end: DaySpan | undefined): Days[] {
  if (!end || from.day === undefined || from.year !== undefined) return [];
  const start = resolveDay(from, end.to - 364, null).find((span) => span.from <= end.to);
  return start ? [{ from: start.from, to: end.to }] : [];
}
