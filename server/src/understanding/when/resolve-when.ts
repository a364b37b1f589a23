import { calendarDateOf, dayNumberOf, isoDayOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import { packOf } from "./pack-of.ts";
import { readRequest } from "./read-request.ts";
import type { Request } from "./request.ts";
import { isoOrNull, resolveRequest } from "./resolve-request.ts";
import type { Days, Resolved, Times } from "./resolved.ts";
import type { WhenContext, WhenValue } from "./when-value.ts";

/** The values the time words of a text can have, the likeliest first; none where the text holds no date and no time. */
export function resolveWhen(text: string, context: WhenContext): WhenValue[] {
  return readWhen(text, context).readings.flatMap((reading) => valuesOf(reading));
}

/** The request and its readings: what the value, the wish and the label are made from. */
export function readWhen(text: string, context: WhenContext): { request: Request; readings: Resolved[] } {
  const pack = packOf(context.language);
  const { year } = calendarDateOf(dayNumberOf(context.now.date));
  const dayFirst = !/^en-(US|PH)|^en$/i.test(context.locale);
  const request = readRequest(text, pack, { dayFirst, year, expects: context.expects ?? null });
  return { request, readings: resolveRequest(request, context, pack).filter((reading) => reading.days ?? reading.times) };
}

function valuesOf({ days, times }: Resolved): WhenValue[] {
  if (!days) return times ? [timeValue(times)] : [];
  if (days.either && !times) return days.either.map((day) => ({ type: "date", start: isoDayOf(day), end: null }));
  return [times ? dayAndTimeValue(days, times) : dayValue(days)];
}

function timeValue({ at, until, bound, pod, since }: Times): WhenValue {
  if (at === undefined) return { type: "timerange", start: null, end: null, ...(pod && { pod }) };
  if (until !== undefined) return { type: "timerange", start: hhmm(at), end: hhmm(until) };
  if (bound === "after") return { type: "timerange", start: hhmm(at), end: null };
  if (bound === "before") return { type: "timerange", start: since === undefined ? null : hhmm(since), end: hhmm(at) };
  return { type: "time", start: hhmm(at), end: null };
}

function dayValue({ from, to, bound, within }: Days): WhenValue {
  if (bound === "after") return { type: "daterange", start: isoOrNull(from), end: null };
  if (bound === "before") return { type: "daterange", start: null, end: isoOrNull(to) };
  if (within || from === to) return { type: "date", start: isoOrNull(from), end: null };
  return { type: "daterange", start: isoOrNull(from), end: isoOrNull(to) };
}

function dayAndTimeValue(days: Days, { at, until, bound, pod, since }: Times): WhenValue {
  const from = days.from ?? days.to;
  const to = days.to ?? days.from;
  if (at === undefined) return { type: "datetimerange", start: isoOrNull(from), end: isoOrNull(to), ...(pod && { pod }) };
  if (until !== undefined) return { type: "datetimerange", start: moment(from, at), end: moment(to, until) };
  if (bound === "after") return { type: "datetimerange", start: moment(from, at), end: null };
  if (bound === "before") return { type: "datetimerange", start: since === undefined ? null : moment(from, since), end: moment(to, at) };
  if (from !== to) return { type: "datetimerange", start: moment(from, at), end: moment(to, at) };
  return { type: "datetime", start: moment(from, at), end: null };
}

function moment(day: DayNumber | undefined, minutes: number): string | null {
  return day === undefined ? null : `${isoDayOf(day + Math.floor(minutes / 1440))}T${hhmm(minutes)}`;
}

function hhmm(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}
