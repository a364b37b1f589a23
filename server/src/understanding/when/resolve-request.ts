import { dayNumberOf, isoDayOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import { nextAfter } from "./clock.ts";
import type { DaySpec } from "./day-spec.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { DayPart, Request, TimePart } from "./read-request.ts";
import type { Clock } from "./terms.ts";
import { resolveDay } from "./resolve-day.ts";
import type { DaySpan } from "./resolve-day.ts";
import { settleClock } from "./settle-clock.ts";
import type { WhenContext } from "./when-value.ts";
import type { PartOfDay } from "./when-value.ts";

/** A day side resolved: an absent end is open. */
export interface Days {
  from?: DayNumber;
  to?: DayNumber;
  bound?: "after" | "before";
  exclusive?: boolean;
  within?: boolean;
  /** The single days meant, where not all between will do. */
  either?: DayNumber[];
}

/** A time side resolved, in minutes from midnight; `until` may pass midnight. */
export interface Times {
  at?: number;
  until?: number;
  bound?: "after" | "before";
  exclusive?: boolean;
  /** `at` is when the appointment is to be over. */
  finished?: boolean;
  pod?: PartOfDay;
}

/** One reading of a request against today. */
export interface Resolved {
  days?: Days;
  times?: Times;
}

const most = 4;

/** All readings, the likeliest first: of the day first, then of the time. */
export function resolveRequest(request: Request, context: WhenContext, pack: LanguagePack): Resolved[] {
  const today = dayNumberOf(context.now.date);
  if (request.fromNow !== undefined) return [instant(request.fromNow, request.spanning === true, today, context.now.minute)];
  const days = request.day ? resolveDays(request.day, today, context) : [undefined];
  const times = request.time ? resolveTimes(request.time, context, pack) : [undefined];
  const other = request.or ? resolveRequest({ ...request, or: undefined, day: request.or.day, time: request.or.time }, context, pack) : [];
  const readings = days.flatMap((day) => times.map((time) => together(day, time)));
  return stillAhead([...readings.slice(0, other.length > 0 ? 1 : most), ...other.slice(0, 1)], today, context.now.minute).slice(0, most);
}

/** Over several days the end of the time is on the last of them, not on the day after. */
function together(days: Days | undefined, times: Times | undefined): Resolved {
  const overDays = days?.from !== undefined && days.to !== undefined && days.to > days.from;
  const until = times?.until;
  return {
    ...(days && { days }),
    ...(times && { times: overDays && until !== undefined && until > 1440 ? { ...times, until: until - 1440 } : times }),
  };
}

function instant(minutes: number, spanning: boolean, today: DayNumber, now: number): Resolved {
  const at = now + minutes;
  if (spanning) return { days: { from: today, to: today }, times: { at: now, until: at } };
  const day = today + Math.floor(at / 1440);
  return { days: { from: day, to: day }, times: { at: at % 1440 } };
}

/** A reading whose time has passed today comes after those that have not. */
function stillAhead(readings: Resolved[], today: DayNumber, now: number): Resolved[] {
  const passed = ({ days, times }: Resolved) =>
    days?.from === today && days.to === today && times?.at !== undefined && times.until === undefined && times.at < now;
  return [...readings.filter((reading) => !passed(reading)), ...readings.filter(passed)];
}

function resolveDays(part: DayPart, today: DayNumber, context: WhenContext): (Days | undefined)[] {
  const that = context.that === undefined ? null : dayNumberOf(context.that);
  const named = local(part.from ?? {}, context.locale);
  const from = withShared(part.to && isPlainWeekday(named) ? { ...named, which: "this" } : named, part.to);
  const starts = resolveDay(from, today, that);
  if (part.to) return starts.slice(0, 1).flatMap((start) => rangeFrom(start, part, today, that));
  const { bound, exclusive } = part;
  return starts.map((span) =>
    bound ? boundDays(span, bound, exclusive === true && from.part !== "end") : { ...span, ...(from.within && { within: true }) },
  );
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

function resolveTimes(part: TimePart, context: WhenContext, pack: LanguagePack): Times[] {
  const { clock, until, pod, bound, exclusive, finished } = part;
  if (!clock) return pod ? [{ pod }] : [];
  if (!until)
    return settleClock(clock, context.hours, pack).map((at) => ({
      at,
      ...(bound && { bound, exclusive: exclusive ?? false }),
      ...(finished && { finished }),
    }));
  if (clock.open && until.halved)
    return [{ at: startBefore(clock.minutes, until.minutes), until: beyond(startBefore(clock.minutes, until.minutes), until.minutes) }];
  if (clock.open && !until.open) return [openStart(clock, until.minutes, context, pack)];
  return settleClock(clock, context.hours, pack).map((at) => ({ at, until: nextAfter(until, at) }));
}

/** "9 to 11 am", "11 to 3 pm": the start takes the half of the day that puts it closest before the end. */
function startBefore(start: number, end: number): number {
  const base = start % 720;
  const candidates = [base, base + 720].filter((minutes) => minutes < end);
  return candidates.at(-1) ?? base + 720;
}

/** "6:30 to 23:00": a start in 24-hour company is what it says, unless opening hours say otherwise. */
function openStart(clock: Clock, end: number, context: WhenContext, pack: LanguagePack): Times {
  const fit = settleClock(clock, context.hours, pack).find((at) => at < end);
  const at = context.hours ? (fit ?? clock.minutes) : clock.minutes;
  return { at, until: beyond(at, end) };
}

function beyond(start: number, end: number): number {
  return end > start ? end : end + 1440;
}

/** ISO day or null. */
export function isoOrNull(day: DayNumber | undefined): string | null {
  return day === undefined ? null : isoDayOf(day);
}
