import { atLocation } from "../../booking/at-location.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import type { InstantMs, Slot, SlotQuery } from "../../booking/platform.ts";
import { addDays, boundInstant } from "../../booking/salon-time.ts";
import { bookableDays, searchSlots } from "../../booking/slot-search.ts";
import type { Span } from "../../booking/windows.ts";
import type { House } from "./house.ts";

/** All bookable starts in the range: one read of what is taken, then the engine. */
export async function searchHouse(house: House, query: SlotQuery, now: InstantMs): Promise<Slot[]> {
  const catalogue = atLocation(house.catalogueAt(now), query.locationId);
  if (catalogue === null) return [];
  const days = bookableDays(catalogue, query, now);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const taken = await house.calendar.takenIn(around(catalogue, first, last), now, query.ownHold, query.moves);
  return searchSlots(catalogue, taken, query, now);
}

/** The days with what may reach in from the nights before and after. */
export function around(catalogue: Catalogue, from: string, to: string): Span {
  const { timeZone } = catalogue.salon;
  return { start: boundInstant(addDays(from, -1), 720, timeZone), end: boundInstant(addDays(to, 1), 720, timeZone) };
}
