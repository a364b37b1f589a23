import type { LocalDate } from "../catalogue.ts";
import type { InstantMs } from "../platform.ts";
import type { FreedTime, OfferStatus, WaitlistEntry, WaitlistOffer } from "./waitlist-entry.ts";

/** A letter on its way out, sealed. */
export interface OutgoingLetter {
  letterId: string;
  salonId: string;
  sealed: string;
  dueAt: InstantMs;
  expiresAt: InstantMs;
}

/** Where the waitlist is kept. Each call is one transaction; what excludes each other is refused by the store itself. */
export interface WaitlistStore {
  /** Adds an entry. The same wish of the same visitor that already stands is answered instead: nobody stands twice. */
  join(entry: WaitlistEntry): Promise<WaitlistEntry>;
  entry(entryId: string): Promise<WaitlistEntry | null>;
  /** All of a visitor, latest first. */
  ofVisitor(visitorId: string): Promise<WaitlistEntry[]>;
  /** Those who wait or have an offer, who joined first is first. */
  standing(salonId: string): Promise<WaitlistEntry[]>;
  /** Ends an entry that stands; false when it has ended already. An open offer of it stays open until it is settled. */
  end(entryId: string, as: "left" | "expired", at: InstantMs, by: string | null): Promise<boolean>;
  /** Ends what waits, without an open offer, for days before `today`. */
  expire(salonId: string, today: LocalDate, at: InstantMs): Promise<void>;

  /** The same one again changes nothing. */
  addFreed(freed: FreedTime): Promise<void>;
  /** Freed times to look at now, which none of the offers that stand come from, those freed first first. */
  freedDue(now: InstantMs): Promise<FreedTime[]>;
  /** Look again, not before `at`; a freed time that is gone stays gone. */
  lookAgain(freedId: string, at: InstantMs): Promise<void>;
  dropFreed(freedId: string): Promise<void>;

  /**
   * Records that an offer is to be made, and its entry as offered. False, and nothing is done, when the entry does not wait (any more)
   * or its freed time is on offer to somebody.
   */
  intend(offer: WaitlistOffer): Promise<boolean>;
  /** All that was made to an entry, oldest first. */
  offersTo(entryId: string): Promise<WaitlistOffer[]>;
  offer(offerId: string): Promise<WaitlistOffer | null>;
  /** Intended or open, oldest first. */
  unsettled(): Promise<WaitlistOffer[]>;
  /** An intended offer becomes open; its letter goes into the outbox, in the same step. Once: false when it was not intended any more. */
  open(offerId: string, holdId: string, letter: (OutgoingLetter & { to: string }) | null): Promise<boolean>;
  /** How an unsettled offer ended; its entry waits again, or has ended as said, unless it has ended before. False when it was settled before. */
  settle(
    offerId: string,
    as: Exclude<OfferStatus, "intended" | "open">,
    entry: "waiting" | "booked" | "left",
    at: InstantMs,
  ): Promise<boolean>;
  /** How many letters went to an address since then. */
  lettersTo(address: string, since: InstantMs): Promise<number>;
}
