import type { Catalogue } from "./catalogue.ts";
import { practitionerTime, placeLeg, resourceNeeds, type Occupancy, type ResourceNeed } from "./occupancy.ts";
import type { InstantMs, Slot, SlotQuery } from "./platform.ts";
import { localParts } from "./salon-time.ts";
import { searchSlots } from "./slot-search.ts";
import { overlaps } from "./windows.ts";

/** What a slot takes in the calendar when it is held, or why it cannot be. */
export type SlotFit = { fits: true; takes: Occupancy[] } | { fits: false; reason: "slot-taken" | "not-bookable" };

/**
 * Checks a slot against the calendar as it stands and picks its resources. By the very search that offers slots, so what
 * was found and has not been taken since fits. Least notice and the furthest day do not count again: they were kept when
 * the slot was offered, and thinking it over must not void it. A start in the past is never bookable.
 */
export function fitSlot(catalogue: Catalogue, busy: Occupancy[], slot: Slot, now: InstantMs): SlotFit {
  if (!isOffered(catalogue, [], slot, now)) return { fits: false, reason: "not-bookable" };
  const resources = isOffered(catalogue, busy, slot, now) ? chooseResources(catalogue, busy, slot) : null;
  if (resources === null) return { fits: false, reason: "slot-taken" };
  return { fits: true, takes: [...practitionerTime(catalogue, slot.legs), ...resources] };
}

function isOffered(catalogue: Catalogue, busy: Occupancy[], slot: Slot, now: InstantMs): boolean {
  const { date } = localParts(slot.start, catalogue.salon.timeZone);
  const items = slot.legs.map(({ serviceId, addOnIds, practitionerId }) => ({ serviceId, addOnIds, practitionerId }));
  const query: SlotQuery = { items, from: date, to: date };
  const rules = { ...catalogue.rules, leastNotice: 0, furthestDays: 3660 };
  return searchSlots({ ...catalogue, rules }, busy, query, now).some((found) => found.start === slot.start && sameShape(found, slot));
}

function sameShape(a: Slot, b: Slot): boolean {
  const shape = ({ legs }: Slot): string =>
    JSON.stringify(legs.map(({ start, end, segments }) => [start, end, segments.map((s) => [s.kind, s.minutes])]));
  return shape(a) === shape(b);
}

/** A concrete free resource for each need, in the catalogue's order, or null. */
function chooseResources(catalogue: Catalogue, busy: Occupancy[], slot: Slot): Occupancy[] | null {
  const needs = resourceNeeds(slot.legs.map((leg) => placeLeg(catalogue, leg)));
  const chosen = needs.map((need) => freeFor(catalogue, busy, need));
  return chosen.every((list) => list !== null) ? chosen.flat() : null;
}

function freeFor(catalogue: Catalogue, busy: Occupancy[], need: ResourceNeed): Occupancy[] | null {
  const free = catalogue.resources.filter(
    ({ id, kind }) => kind === need.kind && !busy.some((taken) => taken.kind === "resource" && taken.id === id && overlaps(taken, need)),
  );
  if (free.length < need.count) return null;
  return free.slice(0, need.count).map(({ id }) => ({ kind: "resource", id, start: need.start, end: need.end }));
}
