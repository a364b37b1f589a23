import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { Catalogue, LocalDate } from "./catalogue.ts";
import { practitionersOf, usualShortestSold, weighSlots, type Candidate, type SlotGrid } from "./choose-slots.ts";
import type { SlotWish } from "./desk.ts";
import { openOffer } from "./offer-token.ts";
import { prepareParty } from "./party.ts";
import { planSteps, stepsBefore, type StepTimes } from "./plan-visit.ts";
import type { InstantMs, Platform, Slot, SlotQuery } from "./platform.ts";
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

/** What is asked for, without its time. */
export type Asked = Pick<SlotQuery, "items" | "others" | "preferences" | "notBy">;

export function asked({ items, others, preferences, notBy }: SlotWish): Asked {
  return {
    items,
    ...(others === undefined ? {} : { others }),
    ...(preferences === undefined ? {} : { preferences }),
    ...(notBy === undefined ? {} : { notBy }),
  };
}

/**
 * The same by anybody: no name, no kind of person. Where it may be stays as it was asked, and so does who is not wanted, as long as it
 * can be done without them.
 */
export function anyoneElse(search: WishSearch): Asked {
  const { notBy } = search.wish;
  const anybody = byAnybody(search);
  return notBy === undefined || !isPerformed(search.catalogue, { ...anybody, preferences: {}, notBy }) ? anybody : { ...anybody, notBy };
}

function byAnybody({ wish }: WishSearch): Asked {
  const { items, others, preferences } = asked(wish);
  const nameless = (list: Asked["items"]): Asked["items"] => list.map(({ serviceId, addOnIds }) => ({ serviceId, addOnIds }));
  const { resourceTags } = preferences ?? {};
  return {
    items: nameless(items),
    ...(others === undefined ? {} : { others: others.map(nameless) }),
    ...(resourceTags === undefined ? {} : { preferences: { resourceTags } }),
  };
}

/** Whether it cannot be done without who is not wanted. */
export function needsUnwanted(search: WishSearch): boolean {
  return search.wish.notBy !== undefined && anyoneElse(search).notBy === undefined;
}

/** Whether the wish names who, or what kind of person, performs it. */
export function namesSomebody({ wish: { items, others = [], preferences } }: WishSearch): boolean {
  const byName = [items, ...others].flat().some(({ practitionerId }) => practitionerId !== undefined);
  return byName || preferences?.pronouns !== undefined || preferences?.languages !== undefined;
}

/** Whether anybody performs it so, on whatever day. */
export function isPerformed(catalogue: Catalogue, query: Asked): boolean {
  return prepareParty(catalogue, { ...query, from: "", to: "" }) !== null;
}

/** All that is free on the allowed weekdays of a range, weighed. Asks in pieces where the platform's range is shorter. */
export async function searchCandidates(search: WishSearch, query: Asked, from: LocalDate, to: LocalDate): Promise<Candidate[]> {
  const { catalogue, wish } = search;
  const slots = await freeSlots(search, query, from, to);
  return weighSlots(slots, gridOf(catalogue, query), catalogue.salon.timeZone).filter(({ date }) => allowsDay(wish.when, date));
}

async function freeSlots({ platform, wish, now }: WishSearch, query: Asked, from: LocalDate, to: LocalDate): Promise<Slot[]> {
  const slots: Slot[] = [];
  const piece = platform.capabilities().searchDays;
  const ownHold = wish.ownHold === undefined ? {} : { ownHold: wish.ownHold };
  for (let start = from; start <= to; start = addDays(start, piece)) {
    const end = addDays(start, piece - 1);
    slots.push(...(await platform.searchSlots({ ...query, from: start, to: end < to ? end : to, ...ownHold }, now)));
  }
  return slots;
}

/** Leaves out the visits for which there is no time left to do what the salon's rules ask of this guest before. `who`: whether a person looks. */
export async function legalOnly(search: WishSearch, candidates: Candidate[], who?: "person-there"): Promise<Candidate[]> {
  const { catalogue, wish, now } = search;
  const { facts } = wish;
  if (facts === undefined || candidates.length === 0) return candidates;
  const times = await stepTimes(search, candidates.at(-1)?.date ?? search.laid.to);
  return candidates.filter(
    ({ slot }) => planSteps({ catalogue, items: wish.items, times, now, personThere: who !== undefined }, slot, facts) !== null,
  );
}

/** When what comes first can be booked, by service, until a day. */
export async function stepTimes(search: WishSearch, to: LocalDate): Promise<StepTimes> {
  const times = new Map<string, Slot[]>();
  for (const serviceId of stepsBefore(search.catalogue, search.wish.items)) {
    const step: Asked = { items: [{ serviceId, addOnIds: [] }] };
    const { notBy } = search.wish;
    // Without who is not wanted, as long as somebody else does it.
    const own = notBy !== undefined && isPerformed(search.catalogue, { ...step, notBy }) ? { ...step, notBy } : step;
    times.set(serviceId, await freeSlots(search, own, search.laid.today, to));
  }
  return times;
}

function gridOf(catalogue: Catalogue, query: Asked): SlotGrid {
  return { step: stepOf(catalogue, query), shortestSold: catalogue.rules.shortestSold ?? usualShortestSold };
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
