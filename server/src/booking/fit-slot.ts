import { beginningsOf, isOpen, isTwice, needsOf, placedFits, type Beginning, type PlacedStep } from "./arrange-party.ts";
import { assignPlaces, type AssignedPlace } from "./assign-places.ts";
import { atLocation } from "./at-location.ts";
import type { Catalogue } from "./catalogue.ts";
import { frameDay } from "./day-frame.ts";
import { practitionerTime, type Occupancy } from "./occupancy.ts";
import { prepareParty, type Party } from "./party.ts";
import type { InstantMs, Leg, RequestedService, Slot, SlotQuery } from "./platform.ts";
import { localParts } from "./salon-time.ts";
import { openSearchDay, type SearchDay } from "./search-day.ts";
import { indexTaken } from "./taken-index.ts";
import { stepOf } from "./visit-rules.ts";
import { mergeSpans } from "./windows.ts";

/** What a slot takes in the calendar when it is held, or why it cannot be. */
export type SlotFit = { fits: true; takes: Occupancy[] } | { fits: false; reason: "slot-taken" | "not-bookable" };

/**
 * Checks a slot against the calendar as it stands and picks its resources. By the very rules of the search that offers
 * slots, so what was found and has not been taken since fits. Least notice and the furthest day do not count again: they
 * were kept when the slot was offered, and thinking it over must not void it. A start in the past is never bookable.
 */
export function fitSlot(catalogue: Catalogue, busy: Occupancy[], slot: Slot, now: InstantMs): SlotFit {
  const here = atLocation(catalogue, slot.locationId);
  if (here === null || slot.start < now) return { fits: false, reason: "not-bookable" };
  const query = queryOf(slot);
  const party = prepareParty(here, query);
  const { date } = localParts(slot.start, here.salon.timeZone);
  const frame = frameDay(here, date, stepOf(here, query));
  if (party === null || !frame?.starts.includes(slot.start)) return { fits: false, reason: "not-bookable" };
  const onDay = (taken: Occupancy[]): SearchDay => openSearchDay(here, frame, indexTaken(taken));
  if (replay(onDay([]), party, slot) === null) return { fits: false, reason: "not-bookable" };
  const placed = replay(onDay(busy), party, slot);
  const places = placed === null ? null : assignPlaces(onDay(busy), needsOf(placed));
  if (places === null) return { fits: false, reason: "slot-taken" };
  return { fits: true, takes: [...practitionerTime(catalogue, slot.legs), ...toOccupancies(places)] };
}

/** What would have had to be asked for this slot: its services, each with the practitioner who has it. */
function queryOf({ legs, start, locationId, resourceTags }: Slot): SlotQuery {
  const guests: RequestedService[][] = [];
  for (const { guest = 0, serviceId, addOnIds, practitionerId } of legs) {
    (guests[guest] ??= []).push({ serviceId, addOnIds, practitionerId });
  }
  const [items = [], ...others] = Array.from(guests, (list) => list ?? []);
  const day = new Date(start).toISOString().slice(0, 10);
  const preferences = resourceTags === undefined ? {} : { preferences: { resourceTags } };
  return { items, others, from: day, to: day, ...preferences, ...(locationId === undefined ? {} : { locationId }) };
}

/** Places the slot's legs one by one as the search would have; null when one is not where it may be, or not free. */
function replay(day: SearchDay, party: Party, { legs }: Slot): PlacedStep[] | null {
  const placed: PlacedStep[] = [];
  let at: Beginning = { start: legs[0]?.start ?? 0, stage: [] };
  if (legs.length !== party.steps.length) return null;
  for (const [index, step] of party.steps.entries()) {
    const leg = legs[index];
    const choice = step.choices.findIndex((one) => leg !== undefined && isSame(one, leg));
    const shape = step.choices[choice];
    if (leg === undefined || shape === undefined || (leg.guest ?? 0) !== step.guest) return null;
    const beginnings = placed.length === 0 ? [at] : beginningsOf(party, step, placed, at);
    const beginning = beginnings.find(({ start }) => start === leg.start);
    const next: PlacedStep = { step, choice, shape, start: leg.start };
    if (beginning === undefined || !isOpen(day, next) || isTwice(next, beginning.stage, placed)) return null;
    placed.push(next);
    at = { start: leg.start, stage: [...beginning.stage, next] };
  }
  return placedFits(day, party, placed) ? placed : null;
}

function isSame(shape: PlacedStep["shape"], leg: Leg): boolean {
  const parts = (segments: Leg["segments"]): string => segments.map(({ kind, minutes }) => `${kind} ${minutes}`).join(", ");
  const asked = (of: { serviceId: string; addOnIds: string[]; practitionerId: string }): string =>
    [of.serviceId, of.practitionerId, ...of.addOnIds].join(" ");
  return asked(shape) === asked(leg) && parts(shape.segments) === parts(leg.segments) && leg.end - leg.start === shape.minutes * 60_000;
}

/** Guests who share a place take it once. */
function toOccupancies(places: AssignedPlace[]): Occupancy[] {
  const alike = Map.groupBy(places, ({ place }) => place.id);
  return [...alike].flatMap(([id, list]) =>
    mergeSpans(list, (a, b) => ({ ...a, end: Math.max(a.end, b.end) })).map(({ start, end }): Occupancy => ({
      kind: "resource",
      id,
      start,
      end,
    })),
  );
}
