import { nextAfter } from "./clock.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { TimePart } from "./request.ts";
import type { Times } from "./resolved.ts";
import { settleClock } from "./settle-clock.ts";
import type { Clock } from "./terms.ts";
import { windows } from "./windows.ts";
import type { PartOfDay, WhenContext } from "./when-value.ts";

export function resolveTimes(part: TimePart, context: WhenContext, pack: LanguagePack): Times[] {
  const { clock, until, pod, bound, exclusive, finished, since } = part;
  if (!clock) return pod ? [{ pod }] : [];
  if (!until)
    return settleClock(clock, context.hours, pack).map((at) => ({
      at,
      ...(bound && { bound, exclusive: exclusive ?? false }),
      ...(finished && { finished }),
      ...(since && startOf(since, at, pack)),
    }));
  if (clock.open && until.halved)
    return [{ at: startBefore(clock.minutes, until.minutes), until: beyond(startBefore(clock.minutes, until.minutes), until.minutes) }];
  if (clock.open && !until.open) return [openStart(clock, until.minutes, context, pack)];
  return settleClock(clock, context.hours, pack).map((at) => ({ at, until: nextAfter(until, at) }));
}

/** Where the part of day opens, if that is before the time that ends it. */
function startOf(pod: PartOfDay, at: number, pack: LanguagePack): { since?: number } {
  const { earliest } = pack.windows?.[pod] ?? windows[pod];
  return earliest !== undefined && earliest < at ? { since: earliest } : {};
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
