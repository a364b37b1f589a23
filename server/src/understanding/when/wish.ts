import type { TimeWish } from "@chairside/shared/brief.ts";
import { isoDayOf, weekdayOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import type { DaySpec } from "./day-spec.ts";
import { fold } from "./fold.ts";
import { resolveDay } from "./resolve-day.ts";
import type { Request } from "./request.ts";
import type { Days, Resolved, Times } from "./resolved.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { PartOfDay } from "./when-value.ts";
import { windows } from "./windows.ts";
import type { Window } from "./windows.ts";

/** The wish that a reading stands for. `now` is the salon's local day and minute of the day. */
export function wishOf(
  reading: Resolved,
  request: Request,
  words: string,
  pack: LanguagePack,
  now: { today: DayNumber; minute: number },
): TimeWish {
  const { today, minute } = now;
  const refused = new Set(request.notOn.flatMap((day) => (day.weekday === undefined || !isAnyWeekday(day) ? [] : [day.weekday])));
  const refusedDays = datesOf(request.notOn, today);
  return {
    words,
    ...(reading.days ? dayLimits(reading.days, today) : request.soon && { from: isoDayOf(today) }),
    ...(reading.times && timeLimits(reading.times, pack)),
    ...withoutPods(request.notPods),
    ...(laterToday(words, reading, today, pack) && { earliest: minute }),
    ...(request.only && { only: [...request.only] }),
    ...(refusedDays.length > 0 && { notDates: refusedDays }),
    ...(refused.size > 0 && { notOn: [...refused].toSorted((a, b) => a - b) }),
  };
}

/** "not on the 5th", "not tomorrow": each refused day that is no weekday in general. At most a month of them. */
function datesOf(refused: readonly DaySpec[], today: DayNumber): string[] {
  const days = refused
    .filter((day) => !isAnyWeekday(day))
    .flatMap((day) => resolveDay(day, today, null).slice(0, 1))
    .flatMap(({ from, to }) => Array.from({ length: Math.min(to - from + 1, 31) }, (_, i) => from + i));
  return [...new Set(days)]
    .filter((day) => day >= today)
    .toSorted((a, b) => a - b)
    .map(isoDayOf);
}

/** "not Friday", as against "not next Friday". */
function isAnyWeekday({ weekday, ...rest }: DaySpec): boolean {
  return weekday !== undefined && Object.keys(rest).length === 0;
}

/** "later today" starts now. */
function laterToday(words: string, { days, times }: Resolved, today: DayNumber, pack: LanguagePack): boolean {
  if (days?.from !== today || days.to !== today || times !== undefined) return false;
  const said = fold(words);
  return (pack.words.later ?? "").split("|").some((phrase) => said.includes(fold(phrase)));
}

function dayLimits({ from, to, bound, exclusive, within, either }: Days, today: DayNumber): Pick<TimeWish, "from" | "to" | "only"> {
  if (bound === "after" && from !== undefined) return { from: isoDayOf(exclusive ? from + 1 : from) };
  if (bound === "before" && to !== undefined)
    return { from: isoDayOf(Math.min(today, to)), to: isoDayOf(Math.max(exclusive ? to - 1 : to, Math.min(today, to))) };
  const first = within ? today : Math.max(from ?? today, Math.min(today, to ?? today));
  const only = either && either.length > 0 && (to ?? first) - first < 7 ? either.map(weekdayOf).toSorted((a, b) => a - b) : undefined;
  return { from: isoDayOf(first), ...(to !== undefined && { to: isoDayOf(to) }), ...(only && { only }) };
}

function timeLimits({ at, until, bound, pod, exclusive, finished, since }: Times, pack: LanguagePack): Partial<TimeWish> {
  if (at === undefined) return pod ? (pack.windows?.[pod] ?? windows[pod]) : {};
  if (until !== undefined) return { earliest: inDay(at), latest: Math.max(inDay(at), Math.min(until, 1440)) };
  if (finished) return { endBy: inDay(at) };
  if (bound === "after") return { earliest: inDay(at) };
  if (bound === "before") return { ...(since !== undefined && { earliest: since }), latest: Math.max(0, inDay(at) - (exclusive ? 1 : 0)) };
  return { at: inDay(at) };
}

function inDay(minutes: number): number {
  return Math.min(Math.max(minutes, 0), 1440);
}

/** "not in the morning" is the afternoon and evening. */
function withoutPods(pods: readonly PartOfDay[]): Window {
  const limits: Window = {};
  for (const pod of pods) {
    if (pod.includes("morning")) limits.earliest = 720;
    else if (pod.includes("evening") || pod.includes("night")) limits.latest = 1019;
    else if (pod.includes("afternoon")) limits.latest = 719;
  }
  return limits;
}
