import { cancellationFee, type CancellationFee } from "../../booking/cancellation-fee.ts";
import type { InstantMs } from "../../booking/platform.ts";
import { earlierPlaces } from "./earlier-places.ts";
import type { CalendarEntry, HouseCalendarReader } from "./house-calendar.ts";
import type { House } from "./house.ts";

/** What a guest owes for cancelling this now; times given up by moving it before are not forgotten. */
export async function feeOf(house: House, calendar: HouseCalendarReader, entry: CalendarEntry, now: InstantMs): Promise<CancellationFee> {
  return cancellationFee(house.catalogueAt(now).rules.cancellation, entry.slot, await earlierPlaces(calendar, entry), now);
}
