import { clockTime, localParts, shortDay } from "./salon-time.ts";

/** "Today, 2:30 pm" or "Thu 26 Nov, 2:30 pm" of an instant (ISO) in a zone; `now` is epoch milliseconds. */
export function seenWords(instant: string, timeZone: string, now: number): string {
  const { date } = localParts(Date.parse(instant), timeZone);
  const day = date === localParts(now, timeZone).date ? "Today" : shortDay(date);
  return `${day}, ${clockTime(instant, timeZone)}`;
}
