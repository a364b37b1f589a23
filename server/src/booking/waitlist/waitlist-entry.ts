import type { Guest } from "@chairside/shared/facts.ts";
import type { LocalDate } from "../catalogue.ts";
import type { SlotWish } from "../desk.ts";
import type { InstantMs } from "../platform.ts";

/** waiting: nothing is offered; offered: a time is kept for them; the others are ends. */
export type EntryStatus = "waiting" | "offered" | "booked" | "left" | "expired";

/** Somebody who waits for a time. */
export interface WaitlistEntry {
  entryId: string;
  salonId: string;
  /** Who waits: on the next day they talk in another conversation. */
  visitorId: string;
  /** Where it was asked for. */
  conversationId: string;
  /** The visitor's language (BCP 47). */
  locale: string;
  guest: Guest;
  /** As it was when they joined; `without` are offers they were shown before that. */
  wish: SlotWish;
  /** First and last day that will do, in the salon's zone: after the last the entry ends. */
  firstDay: LocalDate;
  lastDay: LocalDate;
  /** Who joined first is asked first. */
  joinedAt: InstantMs;
  status: EntryStatus;
  /** When it ended, and which member of staff ended it; null where that was somebody else. */
  endedAt: InstantMs | null;
  endedBy: string | null;
}

/**
 * intended: recorded, and perhaps half done; open: kept, and made known; accepted: booked; declined: they said no, or chose another;
 * lapsed: they said nothing in time; taken: somebody was quicker, before it was made known; busy: they held another time just then.
 */
export type OfferStatus = "intended" | "open" | "accepted" | "declined" | "lapsed" | "taken" | "busy";

/** A time offered to one who waits. */
export interface WaitlistOffer {
  offerId: string;
  entryId: string;
  /** The freed time it comes from. */
  freedId: string;
  /** Where it is made: the visitor's latest conversation. */
  conversationId: string;
  /** The signed offer: service, practitioner, start. */
  offer: string;
  madeAt: InstantMs;
  /** Until then it is kept. */
  until: InstantMs;
  status: OfferStatus;
  /** Known once it is open. */
  holdId: string | null;
}

/** Time that was given back: by a cancellation, by a move, by lifting a block. */
export interface FreedTime {
  freedId: string;
  salonId: string;
  start: InstantMs;
  end: InstantMs;
  /** Nobody looks for takers before. */
  lookFrom: InstantMs;
}
