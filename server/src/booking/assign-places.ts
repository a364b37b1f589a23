import type { ResourceNeed } from "./occupancy.ts";
import { takenUntil, type Place } from "./places.ts";
import type { InstantMs } from "./platform.ts";
import { freePlaces, type SearchDay } from "./search-day.ts";
import { overlaps, type Span } from "./windows.ts";

/** A place given to a need, and for how long. */
export interface AssignedPlace extends Span {
  place: Place;
  need: ResourceNeed;
}

/**
 * A concrete free place for each need, first ones first, or null. Guests of the party keep out of each other's places,
 * apart from places that take several of them; needs in one room get the same.
 */
export function assignPlaces(day: SearchDay, needs: ResourceNeed[]): AssignedPlace[] | null {
  const wanted = needs.flatMap((need, index) => {
    const free = freePlaces(day, need);
    const alike = isAlike(needs, need, needs[index - 1]);
    return Array.from({ length: need.count }, (): Wanted => ({ need, free, alike }));
  });
  const assigned: AssignedPlace[] = [];
  return assignFrom(wanted, assigned) ? assigned : null;
}

interface Wanted {
  need: ResourceNeed;
  free: Place[];
  /** The one before wants the very same for another guest: of all ways to share out, those in the places' order are tried. */
  alike: boolean;
}

function isAlike(needs: ResourceNeed[], a: ResourceNeed, b: ResourceNeed | undefined): boolean {
  const isAll = (one: ResourceNeed): boolean => one.count === 1 && !needs.some((other) => other !== one && other.guest === one.guest);
  return b !== undefined && isAll(a) && isAll(b) && wishOf(a) === wishOf(b);
}

function wishOf({ kind, tags, start, end, leaves, inOneRoom }: ResourceNeed): string {
  return JSON.stringify([kind, tags, start, end, leaves, inOneRoom]);
}

function assignFrom(wanted: Wanted[], assigned: AssignedPlace[]): boolean {
  const next = wanted[assigned.length];
  if (next === undefined) return true;
  const before = assigned.at(-1);
  const first = next.alike && before !== undefined ? next.free.indexOf(before.place) : 0;
  for (const place of next.free.slice(first)) {
    if (!mayHave(place, next.need, assigned)) continue;
    assigned.push({ place, need: next.need, start: next.need.start, end: takenUntil(place, next.need) });
    if (assignFrom(wanted, assigned)) return true;
    assigned.pop();
  }
  return false;
}

function mayHave(place: Place, need: ResourceNeed, assigned: AssignedPlace[]): boolean {
  if (assigned.some((other) => other.need === need && other.place === place)) return false;
  if (assigned.some((other) => inSameRoom(other.need, need) && other.place.resourceId !== place.resourceId)) return false;
  const span: Span = { start: need.start, end: takenUntil(place, need) };
  const others = assigned.filter((other) => other.place === place && other.need.guest !== need.guest && overlaps(other, span));
  return others.length < place.capacity || mostAtOnce(others, span) < place.capacity;
}

function inSameRoom(a: ResourceNeed, b: ResourceNeed): boolean {
  return a.inOneRoom && b.inOneRoom && a.guest !== b.guest && a.kind === b.kind && a.tags.join(" ") === b.tags.join(" ");
}

/** How many guests at most are there at one moment of the span. */
function mostAtOnce(others: AssignedPlace[], span: Span): number {
  const moments: InstantMs[] = [span.start, ...others.map(({ start }) => Math.max(start, span.start))];
  const guestsAt = (moment: InstantMs): number =>
    new Set(others.filter(({ start, end }) => start <= moment && moment < end).map(({ need }) => need.guest)).size;
  return Math.max(...moments.map(guestsAt));
}
