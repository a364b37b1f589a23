import type { Catalogue } from "./catalogue.ts";
import type { Occupancy } from "./occupancy.ts";
import type { InstantMs, RequestedService, Slot, SlotQuery } from "./platform.ts";
import { localParts, toInstant } from "./salon-time.ts";
import { searchSlots } from "./slot-search.ts";

/** The Thursday that tests are about, in London, and the morning before it. */
export const testDay = "2026-11-26";
export const dayBefore = Date.parse("2026-11-25T06:00:00Z");

/** "10:30" on the test day. */
export function at(clock: string, date = testDay): InstantMs {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const instant = toInstant(date, hour * 60 + minute, "Europe/London");
  if (instant === null) throw new Error(`${clock} does not exist`);
  return instant;
}

export function clockOf(instant: InstantMs, zone = "Europe/London"): string {
  const { minute } = localParts(instant, zone);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

export function takenBy(kind: Occupancy["kind"], id: string, from: string, to: string): Occupancy {
  return { kind, id, start: at(from), end: at(to) };
}

export function asked(serviceId: string, practitionerId?: string): RequestedService {
  return practitionerId === undefined ? { serviceId, addOnIds: [] } : { serviceId, addOnIds: [], practitionerId };
}

/** What is free on the test day for these services, one guest's or as the query says. */
export function freeOn(
  salon: Catalogue,
  items: RequestedService[],
  busy: Occupancy[] = [],
  changes: Partial<SlotQuery> = {},
  now = dayBefore,
): Slot[] {
  return searchSlots(salon, busy, { items, from: testDay, to: testDay, ...changes }, now);
}

/** "10:00 ana cut, 10:30 bea nails" */
export function legsOf({ legs }: Slot): string {
  return legs.map(({ start, practitionerId, serviceId }) => `${clockOf(start)} ${practitionerId} ${serviceId}`).join(", ");
}

export function startsOf(slots: Slot[]): string[] {
  return [...new Set(slots.map(({ start }) => clockOf(start)))];
}
