import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { Catalogue, LocalDate } from "./catalogue.ts";
import { practitionersOf, usualShortestSold, weighSlots, type Candidate, type SlotGrid } from "./choose-slots.ts";
import type { SlotWish } from "./desk.ts";
import { openOffer } from "./offer-token.ts";
import type { InstantMs, Platform, RequestedService, Slot } from "./platform.ts";
import { addDays } from "./salon-time.ts";
import { offerSlot } from "./slot-facts.ts";
import { stepOf } from "./visit-rules.ts";
import { allowsDay, type WishDays } from "./wish-days.ts";

/** A search for one wish: everything its steps share. */
export interface WishSearch {
  platform: Platform;
  offerKey: Uint8Array;
  catalogue: Catalogue;
  wish: SlotWish;
  laid: WishDays;
  limit: number;
  now: InstantMs;
}

export function requested({ serviceId, addOnIds, practitionerId }: SlotWish): RequestedService {
  return practitionerId === undefined ? { serviceId, addOnIds } : { serviceId, addOnIds, practitionerId };
}

export function anyoneElse({ wish }: WishSearch): RequestedService {
  return { serviceId: wish.serviceId, addOnIds: wish.addOnIds };
}

/** All that is free on the allowed weekdays of a range, weighed. Asks in pieces where the platform's range is shorter. */
export async function searchCandidates(search: WishSearch, item: RequestedService, from: LocalDate, to: LocalDate): Promise<Candidate[]> {
  const { platform, catalogue, wish, now } = search;
  const slots: Slot[] = [];
  const piece = platform.capabilities().searchDays;
  for (let start = from; start <= to; start = addDays(start, piece)) {
    const end = addDays(start, piece - 1);
    const query = { items: [item], from: start, to: end < to ? end : to, ...(wish.ownHold === undefined ? {} : { ownHold: wish.ownHold }) };
    slots.push(...(await platform.searchSlots(query, now)));
  }
  return weighSlots(slots, gridOf(catalogue, item), catalogue.salon.timeZone).filter(({ date }) => allowsDay(wish.when, date));
}

function gridOf(catalogue: Catalogue, item: RequestedService): SlotGrid {
  return { step: stepOf(catalogue, { items: [item] }), shortestSold: catalogue.rules.shortestSold ?? usualShortestSold };
}

/**
 * Leaves out what was shown before. A time shown with one practitioner may come again with another ("anyone else?"), but
 * only when no time is left that was not shown at all.
 */
export function notShownBefore({ wish, offerKey }: WishSearch, candidates: Candidate[]): Candidate[] {
  const shown = (wish.without ?? []).flatMap((token) => openOffer(token, offerKey)?.slot ?? []);
  if (shown.length === 0) return candidates;
  const starts = new Set(shown.map(({ start }) => start));
  const exactly = new Set(shown.map((slot) => `${slot.start} ${practitionersOf(slot)}`));
  const left = candidates.filter(({ slot }) => !exactly.has(`${slot.start} ${practitionersOf(slot)}`));
  const fresh = left.filter(({ slot }) => !starts.has(slot.start));
  return fresh.length > 0 ? fresh : left;
}

export function toOffer({ catalogue, offerKey, now }: WishSearch, { slot }: Candidate): OfferedSlot {
  return offerSlot(catalogue, slot, offerKey, now);
}
