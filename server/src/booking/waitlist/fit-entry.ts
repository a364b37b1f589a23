import type { TimeWish } from "@chairside/shared/brief.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { Catalogue, LocalDate } from "../catalogue.ts";
import { findSlots } from "../find-slots.ts";
import { openOffer } from "../offer-token.ts";
import { practitionersOf } from "../choose-slots.ts";
import type { InstantMs, Platform, Slot } from "../platform.ts";
import { localParts, minuteMs } from "../salon-time.ts";
import type { FreedTime, OfferStatus, WaitlistEntry, WaitlistOffer } from "./waitlist-entry.ts";

/** A point of time that was named is met within this, minutes. */
const nearEnough = 60;
/** Time around a freed one that may only now be of use: buffers, changeover. */
const margin = 60 * minuteMs;
/** More starts than a day has. */
const all = 500;

/**
 * The time to offer to one who waits, out of what was freed: found by the search that every visitor's times come from, so that all rules
 * hold, and never what was offered before. Null when nothing of it meets the wish. One time of each freed one is offered to each entry.
 */
export async function fitEntry(
  parts: { platform: Platform; offerKey: Uint8Array },
  entry: WaitlistEntry,
  made: WaitlistOffer[],
  freed: FreedTime,
  now: InstantMs,
): Promise<OfferedSlot | null> {
  const before = made.filter(({ status }) => refused.has(status));
  if (before.some(({ freedId }) => freedId === freed.freedId)) return null;
  const catalogue = await parts.platform.catalogue();
  const when = inFreed(entry, freed, catalogue);
  if (when === null) return null;
  const without = [...(entry.wish.without ?? []), ...before.map(({ offer }) => offer)];
  const found = await findSlots(parts, { ...entry.wish, when, without, limit: all }, now);
  // What comes first of two steps (a patch test) is not what they wait for.
  if (!found.found || found.first !== undefined) return null;
  const shown = new Set(without.flatMap((token) => sameSlot(openOffer(token, parts.offerKey)?.slot) ?? []));
  const fits = found.slots.filter(({ offer }) => {
    const slot = openOffer(offer, parts.offerKey)?.slot;
    return slot !== undefined && !shown.has(sameSlot(slot) ?? "") && uses(slot, freed);
  });
  // Where the freed time began, the new guest leaves no gap.
  return fits.find(({ slot }) => Date.parse(slot.start) === freed.start) ?? fits[0] ?? null;
}

/** After these it is not offered again. Who was busy has not seen it. */
const refused: ReadonlySet<OfferStatus> = new Set(["accepted", "declined", "lapsed", "taken"]);

/** Start, who and what: the same in all three is the same slot. */
function sameSlot(slot: Slot | undefined): string | null {
  if (slot === undefined) return null;
  return [slot.start, practitionersOf(slot), ...slot.legs.map(({ serviceId }) => serviceId)].join(" ");
}

const uses = ({ start, end }: Slot, freed: FreedTime): boolean => start < freed.end + margin && end > freed.start - margin;

/** The wish on the days of a freed time; null when none of them will do. */
function inFreed({ wish, firstDay, lastDay }: WaitlistEntry, freed: FreedTime, { salon }: Catalogue): TimeWish | null {
  const from = later(firstDay, localParts(freed.start - margin, salon.timeZone).date);
  const to = earlier(lastDay, localParts(freed.end + margin, salon.timeZone).date);
  if (from > to) return null;
  const { at, earliest = 0, latest = 1440 } = wish.when;
  const near = at === undefined ? {} : { earliest: Math.max(earliest, at - nearEnough), latest: Math.min(latest, at + nearEnough) };
  return { ...wish.when, from, to, ...near };
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
