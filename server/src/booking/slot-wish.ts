import type { Brief, WishedService } from "@chairside/shared/brief.ts";
import type { Catalogue } from "./catalogue.ts";
import { clientFacts } from "./client-facts.ts";
import type { SlotWish } from "./desk.ts";
import { performs } from "./leg-shape.ts";
import type { RequestedService } from "./platform.ts";

/** The brief as a wish for the desk; null while the services or the time are open. */
export function slotWish(catalogue: Catalogue, brief: Brief): SlotWish | null {
  const { items, openServices, preferences, notWith, when, hold } = brief;
  if (!items || openServices?.length || !when) return null;
  const others = othersOf(brief);
  const facts = clientFacts(brief.facts);
  return {
    items: byPractitioner(catalogue, items, brief.practitioner),
    ...(others.length > 0 ? { others } : {}),
    ...(preferences ? { preferences } : {}),
    ...(notWith?.length ? { notBy: notWith } : {}),
    when,
    ...(facts ? { facts } : {}),
    // What the visitor holds does not stand in the visitor's own way.
    ...(hold ? { ownHold: hold.holdId } : {}),
  };
}

/** How many come. */
export function guestsOf({ partySize = 1, others = [] }: Brief): number {
  return Math.max(partySize, others.length + 1);
}

/** Each further guest's services: their own, else the visitor's. Who was named is for the visitor. */
function othersOf({ items = [], partySize = 1, others }: Brief): RequestedService[][] {
  const same = items.map(({ serviceId, addOnIds }) => ({ serviceId, addOnIds }));
  return others ?? Array.from({ length: partySize - 1 }, () => same);
}

/** Who was named does what they perform of it, anyone the rest. */
function byPractitioner(catalogue: Catalogue, items: WishedService[], practitioner: string | undefined): RequestedService[] {
  const named = practitioner && practitioner !== "anyone" ? practitioner : null;
  const none = named !== null && !items.some(({ serviceId }) => performs(catalogue, named, serviceId));
  return items.map(({ serviceId, addOnIds, practitionerId }) => {
    const own = practitionerId ?? (named && (none || performs(catalogue, named, serviceId)) ? named : undefined);
    return own ? { serviceId, addOnIds, practitionerId: own } : { serviceId, addOnIds };
  });
}
