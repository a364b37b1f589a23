import { withPod } from "./clock.ts";
import { mergeDays } from "./day-spec.ts";
import type { DayPart, TimePart } from "./request.ts";
import type { Term } from "./terms.ts";

/** Two mentions of days: one sentence about the same day, a range in two pieces, or a change of mind. */
export function mergeDayParts(known: DayPart | undefined, next: DayPart, between: readonly Term[]): DayPart {
  if (!known?.from) return next;
  if (!next.from) return known;
  if (known.bound === "after" && next.bound === "before" && !known.to) return { from: known.from, to: next.from };
  if (!known.to && !next.to && !known.bound && !next.bound) {
    const merged = mergeDays(known.from, next.from);
    if (merged) return { ...known, from: merged };
    if (between.some((term) => term.kind === "leaving")) return { from: known.from, to: next.from };
  }
  if (next.to && !known.to && known.from.span === "month" && next.from.day !== undefined && next.from.month === undefined) {
    const { span: _, ...where } = known.from;
    return { ...next, from: { ...where, ...next.from }, to: { ...where, ...next.to } };
  }
  if (next.to && !known.to && known.from.week !== undefined && next.from.weekday !== undefined) {
    const week = { week: known.from.week };
    return { ...next, from: { ...next.from, ...week }, to: { ...next.to, ...week } };
  }
  if (!known.to && next.bound && mergeDays(known.from, next.from)) return { ...next, from: mergeDays(known.from, next.from) ?? next.from };
  return isWeaker(next, known) ? known : next;
}

/** "What time is it today? I would like Friday": the later mention wins, unless it says less ("Friday 3rd … that day"). */
function isWeaker(next: DayPart, known: DayPart): boolean {
  return next.from?.that === true && known.from !== undefined;
}

export function mergeTimeParts(known: TimePart | undefined, next: TimePart): TimePart {
  if (!known) return next;
  if (known.bound === "after" && next.bound === "before" && known.clock && next.clock && !known.until)
    return { clock: known.clock, until: next.clock };
  if (known.clock && !next.clock && next.pod)
    return { ...known, clock: withPod(known.clock, next.pod), ...(known.until && { until: withPod(known.until, next.pod) }) };
  if (next.clock && !known.clock && known.pod)
    return {
      ...(next.bound === "before" && !next.finished && { since: known.pod }),
      ...next,
      clock: withPod(next.clock, known.pod),
      ...(next.until && { until: withPod(next.until, known.pod) }),
    };
  return next;
}
