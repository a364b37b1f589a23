import type { EntryStatus, OfferStatus } from "../../booking/waitlist/waitlist-entry.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.

export type WaitlistEntryTable = {
  entryId: string;
  salonId: string;
  visitorId: string;
  conversationId: string;
  locale: string;
  /** JSON. */
  guest: string;
  /** JSON. */
  wish: string;
  /** Fingerprint of what is wished: one visitor waits for it once. */
  wishKey: string;
  firstDay: string;
  lastDay: string;
  joinedAt: number;
  status: EntryStatus;
  endedAt: number | null;
  endedBy: string | null;
};

export type WaitlistOfferTable = {
  offerId: string;
  entryId: string;
  freedId: string;
  conversationId: string;
  offer: string;
  madeAt: number;
  until: number;
  status: OfferStatus;
  holdId: string | null;
  /** The address a letter went to; null without one. */
  letterTo: string | null;
};

export type FreedTimeTable = {
  freedId: string;
  salonId: string;
  startsAt: number;
  endsAt: number;
  lookFrom: number;
};

export type WaitlistTables = {
  waitlistEntry: WaitlistEntryTable;
  waitlistOffer: WaitlistOfferTable;
  freedTime: FreedTimeTable;
};
