import type { Catalogue, MinuteSpan } from "./catalogue.ts";
import type { SlotsFound } from "./desk.ts";
import { anyoneElse, asked, isPerformed, namesSomebody, needsUnwanted, type Asked, type WishSearch } from "./wish-search.ts";
import type { InstantMs } from "./platform.ts";
import { shapesFor } from "./leg-shape.ts";
import { boundInstant, localParts } from "./salon-time.ts";
import { searchSlots } from "./slot-search.ts";
import { mayRunParallel, withoutNotice } from "./visit-rules.ts";
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
  const wished = asked(wish);
  if (wouldFit(search, wished, catalogue, now)) return { why: "fully-booked" };
  const atOnce = withoutNotice(catalogue);
  if (wouldFit(search, wished, atOnce, now)) return { why: "too-soon" };
  if (wouldFit(search, wished, atOnce, midnight)) return { why: "past" };
  if (needsUnwanted(search)) return { why: "nobody-else" };
  if (!isPerformed(catalogue, wished)) return { why: wish.preferences === undefined ? "nobody-performs-it" : "preference" };
  if (namesSomebody(search) && wouldFit(search, anyoneElse(search), atOnce, midnight)) return { why: "practitioner-off" };
  return closed(search);
}

function wouldFit({ laid, catalogue }: WishSearch, query: Asked, rules: Catalogue, now: InstantMs): boolean {
  const { timeZone } = catalogue.salon;
  return searchSlots(rules, [], { ...query, from: laid.from, to: laid.to }, now).some(
    (slot) => suitsTime(laid.when, slot, timeZone) && allowsDay(laid.when, localParts(slot.start, timeZone).date),
  );
}

function closed(search: WishSearch): Why {
  const { laid, catalogue } = search;
  const openings = laid.days.map((date) => openingOf(catalogue, date));
  const { earliest = 0, latest = 1440, endBy = 1440 } = laid.when;
  const minutes = leastMinutes(search);
  // Open for long enough at the wished time, and yet nobody who does it is there.
  const hasRoom = ({ from, to }: MinuteSpan): boolean => Math.max(from, earliest) <= Math.min(latest, endBy - minutes, to - minutes);
  if (openings.some(({ open }) => open !== null && hasRoom(open))) return { why: "practitioner-off" };
  const reason = openings.find(({ open, reason: words }) => open === null && words !== undefined)?.reason;
  // Open, but not long enough at the wished time of day: the exception's words would explain nothing.
  return openings.every(({ open }) => open === null) && reason !== undefined ? { why: "closed", reason } : { why: "closed" };
}

/** How long the visit takes at least, one service after the other; in parallel it may be the longest alone. */
function leastMinutes(search: WishSearch): number {
  const { items } = anyoneElse(search);
  const each = items.map((item) => Math.min(...shapesFor(search.catalogue, item).map(({ minutes }) => minutes)));
  const [first, second] = items;
  const together = first !== undefined && second !== undefined && mayRunParallel(search.catalogue, first.serviceId, second.serviceId);
  return together ? Math.max(...each) : each.reduce((sum, minutes) => sum + minutes, 0);
}
