import { localParts } from "../booking/salon-time.ts";

/** The day an instant falls on by the salon's clock, and the hour of the week, "2-18": Tuesday, six in the evening. */
export function hourOf(at: number, timeZone: string): { day: string; hour: string } {
  const { date, minute, weekday } = localParts(at, timeZone);
  return { day: date, hour: `${weekday}-${Math.floor(minute / 60)}` };
}
