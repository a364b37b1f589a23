import type { BookedAppointment, Proposal } from "@chairside/shared/facts.ts";
import { nanoid } from "nanoid";
import { calendarFile } from "./calendar-file.ts";
import { appointmentDesk } from "./change-appointment.ts";
import { clientCard } from "./client-card.ts";
import { clientFile } from "./client-file.ts";
import { contentHash } from "./content-hash.ts";
import { describeService } from "./describe-service.ts";
import type { BookingDesk, BookResult, HoldResult } from "./desk.ts";
import { findSlots } from "./find-slots.ts";
import { freshOffers } from "./fresh-offers.ts";
import { conversationOfHold, holdKey } from "./hold-key.ts";
import { openOffer, type Offer } from "./offer-token.ts";
import { openingNow, openingOn } from "./opening-words.ts";
import type { BookRequest, InstantMs, OperationKey, Platform, PlatformAppointment } from "./platform.ts";
import { proposalHash, proposeHeld } from "./propose.ts";
import { replyBy } from "./reply-by.ts";
import { slotFacts } from "./slot-facts.ts";
import { slotWeek } from "./slot-week.ts";
import { visitQuery } from "./visit-query.ts";

export interface BookingDeskOptions {
  platform: Platform;
  /** Signs offers; at least 32 bytes, the same after a restart, or offers shown before it are void. */
  offerKey: Uint8Array;
  /** Makes proposal ids: 8 to 64 URL-safe characters. */
  newId?: () => string;
}

/** The front desk over a platform. It keeps nothing itself: everything between two calls is in offers, proposals and the platform. */
export function createBookingDesk({ platform, offerKey, newId = nanoid }: BookingDeskOptions): BookingDesk {
  if (offerKey.length < 32) throw new RangeError("the offer key must have at least 32 bytes");
  const parts: Parts = { platform, offerKey };
  return {
    catalogue: () => platform.catalogue(),
    describeService: async (serviceId) => describeService(await platform.catalogue(), serviceId),
    findSlots: (wish, now) => findSlots(parts, wish, now),
    hold: (conversationId, offer, now, replaces) => hold(parts, conversationId, offer, now, replaces),
    releaseHold: (holdId, idleSince) => platform.releaseHold(holdId, idleSince),
    idleHolds: async (since, now) =>
      (await platform.idleHolds(since, now)).flatMap(({ holdId, key }) => {
        const conversationId = conversationOfHold(key);
        return conversationId === null ? [] : [{ holdId, conversationId }];
      }),
    propose: async (_conversationId, held, guest, now, facts = {}, proposalId = newId()) =>
      proposeHeld(await platform.catalogue(), genuine(parts, held.offered.offer), held, { guest, facts, proposalId, now }),
    book: (conversationId, proposal, notes, now) => book(parts, conversationId, proposal, notes, now),
    findBooked: async (conversationId, proposal) => {
      const found = await platform.findByKey(bookKey(conversationId, proposal));
      return found === null ? null : toBooked(found, proposal);
    },
    offeredVisit: (token) => {
      const offer = openOffer(token, offerKey);
      if (offer === null) return null;
      const { items, others } = visitQuery(offer.slot, "anyone");
      return { items, ...(others === undefined ? {} : { others }) };
    },
    readOffer: (token, now) => {
      const offer = openOffer(token, offerKey);
      return offer === null || offer.expiresAt <= now ? null : { offer: token, slot: slotFacts(offer) };
    },
    slotWeek: (ask, now) => slotWeek(parts, ask, now),
    freshOffers: (offers, now, ownHold) => freshOffers(parts, offers, now, ownHold),
    clientCard: (contact, reader, now) => clientCard(platform, contact, reader, now),
    clientFile: (contact, now) => clientFile(platform, contact, now),
    calendarFile,
    ...appointmentDesk(parts),
    openingNow: async (now, locale) => openingNow(await platform.catalogue(), now, locale),
    replyBy: async (now, minutes, how) => replyBy(await platform.catalogue(), now, minutes, how),
    openingOn: async (date, locale) => openingOn(await platform.catalogue(), date, locale),
  };
}

interface Parts {
  platform: Platform;
  offerKey: Uint8Array;
}

async function hold(
  { platform, offerKey }: Parts,
  conversationId: string,
  token: string,
  now: InstantMs,
  replaces?: string,
): Promise<HoldResult> {
  const offer = openOffer(token, offerKey);
  if (offer === null || offer.salonId !== (await platform.catalogue()).salon.id) return { ok: false, reason: "offer-invalid" };
  if (offer.expiresAt <= now) return { ok: false, reason: "offer-expired" };
  const key = holdKey(conversationId, ["hold", token]);
  const outcome = await platform.hold(offer.slot, key, now, replaces);
  if (!outcome.ok) return outcome;
  const { holdId, expiresAt } = outcome.value;
  // Platforms that cannot replace in one step have both holds now; the old one goes only after the new one stands.
  if (replaces !== undefined && replaces !== holdId) await platform.releaseHold(replaces);
  return { ok: true, held: { holdId, expiresAt, offered: { offer: token, slot: slotFacts(offer) } } };
}

/** Throws for a held slot or a proposal that this desk has not made: they come from our own log, not from a visitor. */
function genuine({ offerKey }: Parts, token: string | undefined): Offer {
  const offer = token === undefined ? null : openOffer(token, offerKey);
  if (offer === null) throw new Error("the offer was not signed by this desk");
  return offer;
}

async function book(parts: Parts, conversationId: string, proposal: Proposal, notes: string[], now: InstantMs): Promise<BookResult> {
  if (proposalHash(proposal) !== proposal.hash) return { ok: false, reason: "not-bookable" };
  const { slot } = genuine(parts, proposal.offer);
  const request: BookRequest = { holdId: proposal.holdId, slot, guest: proposal.guest, conversationId, notes };
  const outcome = await parts.platform.book(request, bookKey(conversationId, proposal), now);
  return outcome.ok ? { ok: true, appointment: toBooked(outcome.value, proposal) } : outcome;
}

function bookKey(conversationId: string, { proposalId }: Proposal): OperationKey {
  return contentHash(["book", conversationId, proposalId]);
}

/** The appointment as the visitor agreed to it. Throws when the platform wrote another time than the proposal shows. */
function toBooked({ appointmentId, reference, slot: written }: PlatformAppointment, proposal: Proposal): BookedAppointment {
  const { proposalId, slot, guest, place, conditions } = proposal;
  if (written.start !== Date.parse(slot.start)) throw new Error(`appointment ${appointmentId} does not start when its proposal says`);
  return { appointmentId, reference, proposalId, slot, guest, place, conditions };
}
