import type { TimeWish } from "@chairside/shared/brief.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { SlotWish } from "../../booking/desk.ts";
import { localParts } from "../../booking/salon-time.ts";

/**
 * The wish for times before or after those shown. On a single day the part of the day gives way ("earlier" than an
 * afternoon may be a morning); over several days the days do. "other" looks in the same window.
 */
export function moreOf<W extends Pick<SlotWish, "when">>(
  wish: W,
  shown: OfferedSlot[],
  more: "earlier" | "later" | "other",
  slotStep: number,
): W {
  if (more === "other") return { ...wish, when: withoutPoint(wish.when) };
  const starts = shown.map(({ slot }) => localParts(Date.parse(slot.start), slot.timeZone)).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.minute - b.minute)); // prettier-ignore
  const first = starts[0];
  const last = starts.at(-1);
  if (!first || !last) return wish;
  return { ...wish, when: more === "earlier" ? before(wish.when, first, slotStep) : after(wish.when, last, slotStep) };
}

/** Other times than a point of time are those around it on its day. */
function withoutPoint({ at: _at, ...when }: TimeWish): TimeWish {
  return when;
}

interface Start {
  date: string;
  minute: number;
}

function before(
  { at: _at, latest: _latest, earliest: _earliest, endBy: _endBy, ...when }: TimeWish,
  first: Start,
  slotStep: number,
): TimeWish {
  return { ...when, from: first.date, to: first.date, latest: Math.max(0, first.minute - slotStep) };
}

function after(
  { at: _at, latest: _latest, earliest: _earliest, endBy: _endBy, ...when }: TimeWish,
  last: Start,
  slotStep: number,
): TimeWish {
  return { ...when, from: last.date, to: last.date, earliest: Math.min(1440, last.minute + slotStep) };
}
