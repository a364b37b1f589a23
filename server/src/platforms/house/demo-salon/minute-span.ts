import type { MinuteSpan } from "../../../booking/catalogue.ts";

/** "9:30" to minutes from local midnight. */
function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** A span between two 24-hour clock times, half-open: `span("9:00", "17:30")`. */
export function span(from: string, to: string): MinuteSpan {
  return { from: minuteOf(from), to: minuteOf(to) };
}
