import type { EarlierPlace } from "../../booking/appointment-changes.ts";
import type { CalendarEntry, HouseCalendarReader } from "./house-calendar.ts";

/** Where an appointment stood before, latest first. */
export async function earlierPlaces(calendar: HouseCalendarReader, entry: CalendarEntry | null): Promise<EarlierPlace[]> {
  const places: EarlierPlace[] = [];
  let from = entry?.movedFrom ?? null;
  while (from !== null) {
    const before = await calendar.findEntry({ entryId: from });
    if (before?.cancellation) places.push({ slot: before.slot, until: before.cancellation.at, by: before.cancellation.by });
    from = before?.movedFrom ?? null;
  }
  return places;
}
