import type { RequestedService, Slot, SlotQuery } from "./platform.ts";

/** Who may perform the services of a visit that is looked for again: who has them now, anyone, or this one. */
export type Performers = "same" | "anyone" | { practitionerId: string };

/** What would have to be asked for a visit like this one, days apart. */
export function visitQuery({ legs, locationId, resourceTags }: Slot, performers: Performers): Omit<SlotQuery, "from" | "to"> {
  const guests: RequestedService[][] = [];
  for (const { guest = 0, serviceId, addOnIds, practitionerId } of legs) {
    const by = performers === "same" ? { practitionerId } : performers === "anyone" ? {} : performers;
    (guests[guest] ??= []).push({ serviceId, addOnIds, ...by });
  }
  const [items = [], ...others] = Array.from(guests, (list) => list ?? []);
  return {
    items,
    ...(others.length === 0 ? {} : { others }),
    ...(locationId === undefined ? {} : { locationId }),
    ...(resourceTags === undefined ? {} : { preferences: { resourceTags } }),
  };
}
