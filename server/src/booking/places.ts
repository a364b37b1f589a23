import type { Resource } from "./catalogue.ts";
import type { ResourceNeed } from "./occupancy.ts";
import type { InstantMs } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";

/**
 * What a calendar entry takes: a resource, or one of the places of a shared one. A place is taken or free as a whole and
 * through: a guest does not change chairs.
 */
export interface Place {
  /** The resource's id; from the second place of a shared one on, "id#2" … */
  id: string;
  resourceId: string;
  kind: string;
  tags: string[];
  /** Minutes. */
  changeover: number;
  /** Guests of one party it takes at once. */
  capacity: number;
}

const known = new WeakMap<Resource[], Place[]>();

/** All places in the catalogue's order. */
export function placesOf(resources: Resource[]): Place[] {
  const places = known.get(resources) ?? resources.flatMap(toPlaces);
  known.set(resources, places);
  return places;
}

function toPlaces({ id, kind, tags = [], capacity = 1, shared = false, changeover = 0 }: Resource): Place[] {
  const place: Place = { id, resourceId: id, kind, tags, changeover, capacity: shared ? 1 : capacity };
  if (!shared) return [place];
  return Array.from({ length: capacity }, (_, index) => (index === 0 ? place : { ...place, id: `${id}#${index + 1}` }));
}

/** Whether the place is of the kind that is needed and offers all that is asked. */
export function placeSuits({ kind, tags }: Place, need: Pick<ResourceNeed, "kind" | "tags">): boolean {
  return kind === need.kind && need.tags.every((tag) => tags.includes(tag));
}

/** When the next guest may have the place: after the buffer, or the changeover where that takes longer. */
export function takenUntil({ changeover }: Place, { end, leaves }: Pick<ResourceNeed, "end" | "leaves">): InstantMs {
  return Math.max(end, leaves + changeover * minuteMs);
}
