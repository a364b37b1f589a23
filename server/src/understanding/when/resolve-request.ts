import { dayNumberOf, isoDayOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { Request } from "./request.ts";
import { resolveDays } from "./resolve-days.ts";
import { resolveTimes } from "./resolve-times.ts";
import type { Days, Resolved, Times } from "./resolved.ts";
import type { WhenContext } from "./when-value.ts";

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

/** ISO day or null. */
export function isoOrNull(day: DayNumber | undefined): string | null {
  return day === undefined ? null : isoDayOf(day);
}
