import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { onePerStart, type Candidate } from "./choose-slots.ts";
import type { InstantMs } from "./platform.ts";
import { addDays, boundInstant, minuteMs } from "./salon-time.ts";
import type { Span } from "./windows.ts";
import { suitsTime } from "./wish-days.ts";
import {
  anyoneElse,
  asked,
  isPerformed,
  legalOnly,
  namesSomebody,
  needsUnwanted,
  notShownBefore,
  searchCandidates,
  toOffer,
  type Asked,
  type WishSearch,
} from "./wish-search.ts";

/** Alternatives put up at most. */
const mostNearest = 4;
/** Days around the wish to look at, first near, then further; the last step is everything bookable. */
const reaches = [
  { back: 7, on: 14 },
  { back: 28, on: 42 },
  { back: 3660, on: 3660 },
];

/**
 * What comes closest to a wish that cannot be met, closest first, earlier and later. Half of it keeps the wished time of
 * day on other days, half is nearest in time whatever the hour. The practitioner asked for, unless nothing bookable is left there.
 */
export async function nearestSlots(search: WishSearch): Promise<OfferedSlot[]> {
  const wished = asked(search.wish);
  const own = isPerformed(search.catalogue, wished) ? await nearestFor(search, wished) : [];
  const nearest = own.length > 0 || (!namesSomebody(search) && !needsUnwanted(search)) ? own : await nearestFor(search, anyoneElse(search));
  return nearest.map((candidate) => toOffer(search, candidate));
}

async function nearestFor(search: WishSearch, query: Asked): Promise<Candidate[]> {
  const { from, to, today, last } = search.laid;
  const most = Math.min(search.limit, mostNearest);
  for (const { back, on } of reaches) {
    const first = addDays(from > last ? last : from, -back);
    const end = addDays(to < today ? today : to, on);
    const found = await searchCandidates(search, query, first < today ? today : first, end > last ? last : end);
    const legal = await legalOnly(search, notShownBefore(search, found));
    const nearest = closest(search, onePerStart(legal), most);
    if (nearest.length >= most || (first <= today && end >= last)) return nearest;
  }
  return [];
}

function closest(search: WishSearch, candidates: Candidate[], most: number): Candidate[] {
  const span = wishedSpan(search);
  const distance = ({ slot }: Candidate): number => Math.max(0, span.start - slot.start, slot.start - span.end);
  const ranked = candidates.toSorted((a, b) => distance(a) - distance(b) || a.orphans - b.orphans || a.slot.start - b.slot.start);
  const { timeZone } = search.catalogue.salon;
  const chosen = takeApart(
    [],
    ranked.filter(({ slot }) => suitsTime(search.wish.when, slot, timeZone)),
    Math.ceil(most / 2),
  );
  return takeApart(chosen, ranked, most).toSorted((a, b) => distance(a) - distance(b) || a.slot.start - b.slot.start);
}

/** No two within an hour of each other, two a day at most: alternatives that differ. */
function takeApart(chosen: Candidate[], ranked: Candidate[], most: number): Candidate[] {
  const taken = [...chosen];
  for (const candidate of ranked) {
    if (taken.length >= most) break;
    const sameDay = taken.filter(({ date }) => date === candidate.date);
    if (sameDay.length < 2 && sameDay.every(({ slot }) => Math.abs(slot.start - candidate.slot.start) >= 60 * minuteMs))
      taken.push(candidate);
  }
  return taken;
}

/** From the first to the last start that was wished; a named point of time on one day is that point. */
function wishedSpan({ laid, wish, catalogue }: WishSearch): Span {
  const { earliest, latest, endBy, at } = wish.when;
  const { timeZone } = catalogue.salon;
  const instant = (date: string, minute: number): InstantMs => boundInstant(date, minute, timeZone);
  return { start: instant(laid.from, at ?? earliest ?? 0), end: instant(laid.to, at ?? latest ?? endBy ?? 1440) };
}
