import type { Guest } from "@chairside/shared/facts.ts";
import type { SlotWish } from "../desk.ts";
import type { InstantMs } from "../platform.ts";
import type { EntryStatus } from "./waitlist-entry.ts";

/** An entry in words. */
export interface WaitlistFacts {
  entryId: string;
  status: EntryStatus;
  /** "Skin fade" */
  service: string;
  /** Null: anyone. */
  practitioner: string | null;
  /** First and last day, YYYY-MM-DD. */
  firstDay: string;
  lastDay: string;
  /** The visitor's own words for the time. */
  words: string;
  /** How long an offered time is kept, minutes. */
  keptMinutes: number;
  guest: Guest;
  joinedAt: InstantMs;
}

export interface WaitlistPlace {
  visitorId: string;
  conversationId: string;
  /** The visitor's language (BCP 47). */
  locale: string;
}

/** Who waits for a time. Offers are made by `sweepWaitlist`; being on the list keeps no time. */
export interface Waitlist {
  /** The same wish of one visitor twice is one entry. `past`: its days are over, or further off than can be booked. */
  join(
    place: WaitlistPlace,
    wish: SlotWish,
    guest: Guest,
    now: InstantMs,
  ): Promise<{ ok: true; entry: WaitlistFacts } | { ok: false; reason: "too-many" | "past" | "not-bookable" | "no-contact" }>;
  /** Those of a visitor that stand, latest first. */
  entriesOf(visitorId: string): Promise<WaitlistFacts[]>;
  /** Takes a visitor off the list: one entry, or all. Answers those that ended. An offer that is open is taken back. */
  leave(visitorId: string, entryId: string | null, now: InstantMs): Promise<WaitlistFacts[]>;
}
