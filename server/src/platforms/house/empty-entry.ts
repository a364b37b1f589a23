import type { CalendarEntry } from "./house-calendar.ts";

/** What an entry has before anything is known of it. */
export const emptyEntry: Omit<CalendarEntry, "entryId" | "status" | "slot" | "createdAt"> = {
  guest: {},
  notes: [],
  conversationId: null,
  reference: null,
  holdKey: null,
  holdExpiresAt: null,
  bookKey: null,
  bookedContent: null,
  seedKey: null,
  movedFrom: null,
  cancellation: null,
  override: null,
};
