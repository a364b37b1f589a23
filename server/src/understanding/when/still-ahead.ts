import { dayNumberOf } from "./calendar-day.ts";
import type { Request } from "./request.ts";
import type { Resolved } from "./resolved.ts";
import type { WhenContext } from "./when-value.ts";

/**
 * The readings a visitor can still have. A time that has passed today ("today at 9", said at 10) is the evening's where am or pm
 * was not said, the same time tomorrow, or today at another time; days in the past are none.
 */
export function stillAhead(
  readings: readonly Resolved[],
  request: Request,
  { now, hours }: Pick<WhenContext, "now" | "hours">,
): Resolved[] {
  const today = dayNumberOf(now.date);
  const days = readings.filter(({ days: span }) => !span || (span.to ?? Infinity) >= today);
  const ahead = days.filter((reading) => !isOver(reading, today, now.minute));
  if (ahead.length > 0 || request.fromNow !== undefined) return ahead;
  const over = days[0];
  const at = over?.times?.at;
  if (!over || at === undefined) return [];
  const evening = at + 720;
  const laterToday = request.time?.clock?.open === true && at < 720 && evening >= now.minute && evening < (hours?.to ?? 1440);
  return [
    ...(laterToday ? [{ ...over, times: { ...over.times, at: evening } }] : []),
    { days: { from: today + 1, to: today + 1 }, times: { ...over.times, at } },
    { days: { from: today, to: today } },
  ];
}

/** A point of time today that has passed. */
function isOver({ days, times }: Resolved, today: number, minute: number): boolean {
  if (days?.from !== today || days.to !== today || times?.at === undefined) return false;
  return (times.until ?? times.at) < minute && times.bound !== "after";
}
