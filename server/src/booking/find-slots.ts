import type { Catalogue } from "./catalogue.ts";
import { chooseSlots, onePerStart, type Candidate } from "./choose-slots.ts";
import type { SlotWish, SlotsFound } from "./desk.ts";
import { shapesFor } from "./leg-shape.ts";
import { nearestSlots } from "./nearest-slots.ts";
import type { InstantMs, Platform, RequestedService } from "./platform.ts";
import { furthestDaysOf } from "./visit-rules.ts";
import { whyNothing } from "./why-nothing.ts";
import { layWish, suitsTime } from "./wish-days.ts";
import { anyoneElse, notShownBefore, requested, searchCandidates, toOffer, type WishSearch } from "./wish-search.ts";

/** Offers put up unless told otherwise. */
const usualLimit = 6;

/** Turns a wish into offers, or says why there are none and what comes closest. */
export async function findSlots(parts: { platform: Platform; offerKey: Uint8Array }, wish: SlotWish, now: InstantMs): Promise<SlotsFound> {
  const catalogue = await parts.platform.catalogue();
  const furthestDays = furthestDaysOf(catalogue, { items: [requested(wish)] });
  const laid = layWish(catalogue, wish.when, furthestDays, now);
  const search: WishSearch = { ...parts, catalogue, wish, laid, limit: wish.limit ?? usualLimit, now };
  const anyone = anyoneElse(search);
  if (!isForChat(catalogue, wish.serviceId) || shapesFor(catalogue, anyone).length === 0) {
    return { found: false, why: "nobody-performs-it", nearest: [], othersFree: [] };
  }
  const free = await freeInWindow(search, requested(wish));
  if (free.length > 0) return offerThese(search, free);
  const others = wish.practitionerId === undefined ? [] : await freeInWindow(search, anyone);
  return {
    found: false,
    ...whyNothing(search),
    nearest: await nearestSlots(search),
    othersFree: chooseSlots(onePerStart(others), search.limit, wish.when.at).map((candidate) => toOffer(search, candidate)),
  };
}

function offerThese(search: WishSearch, free: Candidate[]): SlotsFound {
  const starts = onePerStart(free);
  const chosen = chooseSlots(starts, search.limit, search.wish.when.at);
  return { found: true, slots: chosen.map((candidate) => toOffer(search, candidate)), more: starts.length > chosen.length };
}

/** An add-on is not booked alone, and what must be agreed with a person first is not booked by chat. */
function isForChat({ services }: Catalogue, serviceId: string): boolean {
  return services.some((service) => service.id === serviceId && !service.addOnOnly && !service.consultationFirst);
}

async function freeInWindow(search: WishSearch, item: RequestedService): Promise<Candidate[]> {
  const { days } = search.laid;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const candidates = await searchCandidates(search, item, first, last);
  return notShownBefore(
    search,
    candidates.filter(({ slot }) => suitsTime(search.wish.when, slot, search.catalogue.salon.timeZone)),
  );
}
