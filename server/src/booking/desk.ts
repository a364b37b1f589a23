import type { BookedAppointment, Guest, OfferedSlot, Price, Proposal } from "@chairside/shared/facts.ts";
import type { TimeWish } from "@chairside/shared/brief.ts";
import type { ClientCard, SlotWeek } from "@chairside/shared/chat-desk.ts";
import type { AppointmentDesk } from "./appointment-desk.ts";
import type { CalendarAppointment } from "./calendar-file.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CardReader } from "./client-card.ts";
import type { ClientFacts } from "./client-facts.ts";
import type { ClientFile } from "./client-file.ts";
import type { ReplyByHow } from "./reply-by.ts";
import type { GuestContact, InstantMs, Refusal, SlotQuery } from "./platform.ts";
import type { WeekAsk } from "./slot-week.ts";

/** What a visitor is looking for: services, other guests' services, preferences. Ids come from the catalogue, the wish from understanding. */
export interface SlotWish extends Pick<SlotQuery, "items" | "others" | "preferences" | "notBy"> {
  when: TimeWish;
  /** What the visitor has told of themselves, as far as the salon's rules ask. What is not known stands in nobody's way. */
  facts?: ClientFacts;
  /** Offers already turned down or shown, not to be offered again. */
  without?: string[];
  /** How many to offer at most; 6 unless told. */
  limit?: number;
  /** The hold this conversation has: its time counts as free. */
  ownHold?: string;
}

/** What has to be booked before a visit, where the salon books it. */
export interface FirstStep {
  kind: "patch-test" | "consultation";
  serviceId: string;
  service: string;
  /** The first visit there can be after it, as wished. */
  then: OfferedSlot;
}

/** Slots for a wish. When nothing fits, `nearest` has the closest that would, and `why` says what stood in the way. */
export type SlotsFound =
  | {
      found: true;
      slots: OfferedSlot[];
      /** More exist beyond the limit. */
      more: boolean;
      /** The slots are those of this; the visit wished for comes after it. */
      first?: FirstStep;
    }
  | {
      found: false;
      /** preference: nobody fits it; nobody-else: it cannot be done without who is not wanted; patch-test: too soon for the test that is needed. */
      why:
        | "closed"
        | "practitioner-off"
        | "fully-booked"
        | "too-soon"
        | "too-far"
        | "past"
        | "nobody-performs-it"
        | "preference"
        | "nobody-else"
        | "patch-test";
      /** The salon's words for a closed day ("Christmas Day"). */
      reason?: string;
      /** Closest free slots to what was asked, same practitioner first. */
      nearest: OfferedSlot[];
      /** Who is free in the wished window, when another or another kind of person was asked for. */
      othersFree: OfferedSlot[];
    };

export interface HeldSlot {
  holdId: string;
  expiresAt: InstantMs;
  offered: OfferedSlot;
}

export type HoldResult<More extends string = never> =
  | { ok: true; held: HeldSlot }
  | { ok: false; reason: Refusal | "offer-invalid" | "offer-expired" | More };
export type BookResult = { ok: true; appointment: BookedAppointment } | { ok: false; reason: Refusal };

/** A service with a price as it may be said. */
export interface ServiceFacts {
  serviceId: string;
  name: string;
  category: string;
  description: string;
  price: Price;
  /** "2 h 45 min", or "2 h to 2 h 45 min" where practitioners differ. */
  duration: string;
  practitioners: { id: string; name: string; level: string; price: Price; duration: string }[];
  addOns: { serviceId: string; name: string; price: Price; duration: string }[];
  patchTest: boolean;
  consultationFirst: boolean;
  deposit: Price | null;
}

/**
 * The front desk: turns wishes into offers, offers into holds, holds into appointments, and words every fact that is shown.
 * The only source of times, prices, durations and names on screen. Throws what the platform throws.
 */
export interface BookingDesk extends AppointmentDesk {
  catalogue(): Promise<Catalogue>;
  describeService(serviceId: string): Promise<ServiceFacts | null>;
  findSlots(wish: SlotWish, now: InstantMs): Promise<SlotsFound>;
  /** Checks the offer's signature and expiry, then holds it. One open hold a conversation: hold the new, then let the old go. */
  hold(conversationId: string, offer: string, now: InstantMs, replaces?: string): Promise<HoldResult>;
  /** With `idleSince`: only if nobody has asked for it after that. */
  releaseHold(holdId: string, idleSince?: InstantMs): Promise<void>;
  /** Times that are held for conversations and that nobody has asked for after `since`. */
  idleHolds(since: InstantMs, now: InstantMs): Promise<{ holdId: string; conversationId: string }[]>;
  /**
   * The summary card for a held slot, with the steps that `facts` make needed. Pure apart from reading the catalogue. `proposalId`: the
   * card's own id, where whoever asks for it has to know it again after a crash.
   */
  propose(
    conversationId: string,
    held: HeldSlot,
    guest: Guest,
    now: InstantMs,
    facts?: ClientFacts,
    proposalId?: string,
  ): Promise<Proposal>;
  /** Writes exactly what the proposal shows. The key is made from the conversation and the proposal: calling again answers the same. */
  book(conversationId: string, proposal: Proposal, notes: string[], now: InstantMs): Promise<BookResult>;
  /** After an unknown outcome: what the key made, if anything. */
  findBooked(conversationId: string, proposal: Proposal): Promise<BookedAppointment | null>;
  /** The services of an offer, guest by guest, by whoever; null for what this desk has not signed. */
  offeredVisit(offer: string): Pick<SlotQuery, "items" | "others"> | null;
  /** The offer's facts if it is genuine and unexpired, else null. */
  readOffer(offer: string, now: InstantMs): OfferedSlot | null;
  /** Seven days of legal times for staff, one of them in full. */
  slotWeek(ask: WeekAsk, now: InstantMs): Promise<SlotWeek>;
  /** Offers as they stand now, with a time to choose of their own; null for each that is free no more or was never ours. */
  freshOffers(offers: string[], now: InstantMs, ownHold?: string): Promise<(OfferedSlot | null)[]>;
  /** What the salon knows of whoever has this contact, for staff alone; null: nobody. */
  clientCard(contact: GuestContact, reader: CardReader, now: InstantMs): Promise<ClientCard | null>;
  /** What is on file of whoever has this contact, as far as the rule on patch tests asks. Only for a contact that a code has proved. */
  clientFile(contact: GuestContact, now: InstantMs): Promise<ClientFile>;
  /** iCalendar text (RFC 5545) of an appointment. */
  calendarFile(appointment: CalendarAppointment, now: InstantMs): string;
  /** Open now, and when next: worded for "we reply by", in the salon's language or `locale`'s. */
  openingNow(now: InstantMs, locale?: string): Promise<{ open: boolean; words: string }>;
  /** By when somebody of the salon replies, who needs so many minutes of opening time. */
  replyBy(now: InstantMs, minutes: number, how?: ReplyByHow): Promise<{ due: InstantMs; words: string }>;
  /** A day's opening, exceptions applied: "Thursday 26 November: 9 am to 8 pm" or why closed. */
  openingOn(date: string, locale?: string): Promise<{ open: boolean; words: string }>;
}
