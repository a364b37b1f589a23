import type { Catalogue } from "./catalogue.ts";
import { chooseSlots, onePerStart, type Candidate } from "./choose-slots.ts";
import type { SlotWish, SlotsFound } from "./desk.ts";
import { firstStep } from "./first-step.ts";
import { nearestSlots } from "./nearest-slots.ts";
import type { InstantMs, Platform } from "./platform.ts";
import { furthestDaysOf } from "./visit-rules.ts";
import { whyNothing } from "./why-nothing.ts";
import { layWish, suitsTime } from "./wish-days.ts";
import {
  anyoneElse,
  asked,
  isPerformed,
  legalOnly,
  namesSomebody,
  notShownBefore,
  searchCandidates,
  toOffer,
  type Asked,
  type WishSearch,
} from "./wish-search.ts";

/** Offers put up unless told otherwise. */
const usualLimit = 6;

/** Turns a wish into offers, or says why there are none and what comes closest. */
export async function findSlots(parts: { platform: Platform; offerKey: Uint8Array }, wish: SlotWish, now: InstantMs): Promise<SlotsFound> {
  const catalogue = await parts.platform.catalogue();
  const laid = layWish(catalogue, wish.when, furthestDaysOf(catalogue, asked(wish)), now);
  const search: WishSearch = { ...parts, catalogue, wish, laid, limit: wish.limit ?? usualLimit, now };
  const anyone = anyoneElse(search);
  if (!isForChat(catalogue, asked(wish)) || !isPerformed(catalogue, { ...anyone, preferences: {} })) {
    return { found: false, why: "nobody-performs-it", nearest: [], othersFree: [] };
  }
  const free = await freeInWindow(search, asked(wish));
  const legal = await legalOnly(search, free);
  if (legal.length > 0) return (await firstStep(search, legal)) ?? offerThese(search, legal);
  const others = namesSomebody(search) ? await legalOnly(search, await freeInWindow(search, anyone)) : [];
  return {
    found: false,
    ...(free.length > 0 ? { why: "patch-test" } : whyNothing(search)),
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
function isForChat({ services }: Catalogue, { items, others = [] }: Asked): boolean {
  return [items, ...others]
    .flat()
    .every(({ serviceId }) =>
      services.some(({ id, addOnOnly, consultationFirst }) => id === serviceId && !addOnOnly && !consultationFirst),
    );
}

async function freeInWindow(search: WishSearch, query: Asked): Promise<Candidate[]> {
  const { days } = search.laid;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const candidates = await searchCandidates(search, query, first, last);
  return notShownBefore(
    search,
    candidates.filter(({ slot }) => suitsTime(search.wish.when, slot, search.catalogue.salon.timeZone)),
  );
}
