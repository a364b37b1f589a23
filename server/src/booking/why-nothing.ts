import type { Catalogue, MinuteSpan } from "./catalogue.ts";
import type { SlotsFound } from "./desk.ts";
import { anyoneElse, requested, type WishSearch } from "./wish-search.ts";
import type { InstantMs, RequestedService } from "./platform.ts";
import { shapesFor } from "./leg-shape.ts";
import { boundInstant, localParts } from "./salon-time.ts";
import { searchSlots } from "./slot-search.ts";
import { withoutNotice } from "./visit-rules.ts";
import { allowsDay, suitsTime } from "./wish-days.ts";
import { openingOf } from "./working-day.ts";

type Why = Pick<Extract<SlotsFound, { found: false }>, "why" | "reason">;

/**
 * What stood in the way of a wish: rules are lifted one after the other over an empty calendar, and the first that makes
 * the wish possible is the reason.
 */
export function whyNothing(search: WishSearch): Why {
  const { laid, catalogue, wish, now } = search;
  if (laid.to < laid.today) return { why: "past" };
  if (laid.from > laid.last) return { why: "too-far" };
  const midnight = boundInstant(laid.today, 0, catalogue.salon.timeZone);
  const asked = requested(wish);
  if (wouldFit(search, asked, catalogue, now)) return { why: "fully-booked" };
  const atOnce = withoutNotice(catalogue);
  if (wouldFit(search, asked, atOnce, now)) return { why: "too-soon" };
  if (wouldFit(search, asked, atOnce, midnight)) return { why: "past" };
  if (wish.practitionerId !== undefined && shapesFor(catalogue, asked).length === 0) return { why: "nobody-performs-it" };
  if (wouldFit(search, anyoneElse(search), atOnce, midnight)) return { why: "practitioner-off" };
  return closed(search);
}

function wouldFit({ laid, catalogue }: WishSearch, item: RequestedService, rules: Catalogue, now: InstantMs): boolean {
  const { timeZone } = catalogue.salon;
  return searchSlots(rules, [], { items: [item], from: laid.from, to: laid.to }, now).some(
    (slot) => suitsTime(laid.when, slot, timeZone) && allowsDay(laid.when, localParts(slot.start, timeZone).date),
  );
}

function closed(search: WishSearch): Why {
  const { laid, catalogue } = search;
  const openings = laid.days.map((date) => openingOf(catalogue, date));
  const { earliest = 0, latest = 1440, endBy = 1440 } = laid.when;
  const minutes = Math.min(...shapesFor(catalogue, anyoneElse(search)).map((shape) => shape.minutes));
  // Open for long enough at the wished time, and yet nobody who does it is there.
  const hasRoom = ({ from, to }: MinuteSpan): boolean => Math.max(from, earliest) <= Math.min(latest, endBy - minutes, to - minutes);
  if (openings.some(({ open }) => open !== null && hasRoom(open))) return { why: "practitioner-off" };
  const reason = openings.find(({ open, reason: words }) => open === null && words !== undefined)?.reason;
  // Open, but not long enough at the wished time of day: the exception's words would explain nothing.
  return openings.every(({ open }) => open === null) && reason !== undefined ? { why: "closed", reason } : { why: "closed" };
}
