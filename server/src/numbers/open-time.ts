import { addDays, boundInstant, localParts } from "../booking/salon-time.ts";

/** When the salon is open on a day, in minutes from local midnight; null: not at all. */
export type OpenOn = (day: string) => { from: number; to: number } | null;

/** How many of the milliseconds between two instants the salon was open. */
export function openTime(start: number, end: number, timeZone: string, openOn: OpenOn): number {
  let open = 0;
  const last = localParts(end, timeZone).date;
  for (let day = localParts(start, timeZone).date; day <= last; day = addDays(day, 1)) {
    const hours = openOn(day);
    if (!hours) continue;
    const from = Math.max(start, boundInstant(day, hours.from, timeZone));
    const to = Math.min(end, boundInstant(day, hours.to, timeZone));
    open += Math.max(0, to - from);
  }
  return open;
}
