import type { Occupancy } from "../../booking/occupancy.ts";
import { dayMs } from "../../booking/salon-time.ts";
import type { CalendarEntry, HouseCalendarReader } from "./house-calendar.ts";

/** The furthest that anybody books ahead, and some days. */
const ahead = 400 * dayMs;

/**
 * What was taken at `at` (epoch milliseconds) from then on, but for what came of this conversation. As far as it still stands: what was
 * given back since is not there any more.
 */
export async function takenByOthers(calendar: HouseCalendarReader, conversationId: string, at: number): Promise<Occupancy[]> {
  const entries = await calendar.entriesIn({ start: at - dayMs, end: at + ahead }, at);
  // A hold does not say whose it is: this conversation's came after its beginning.
  const isLater = ({ status, createdAt }: CalendarEntry): boolean => (status === "held" ? createdAt >= at : createdAt > at);
  return entries.flatMap(({ entry, takes }) => (entry.conversationId === conversationId || isLater(entry) ? [] : takes));
}
