import type { Guest } from "@chairside/shared/facts.ts";
import type { Occupancy } from "../../booking/occupancy.ts";
import type { InstantMs, OperationKey, Slot } from "../../booking/platform.ts";
import type { Span } from "../../booking/windows.ts";

/**
 * One visit in our own calendar. A hold and the appointment it becomes are the same entry with the same id, so turning
 * one into the other moves nothing that could be taken in between.
 */
export interface CalendarEntry {
  entryId: string;
  status: "held" | "booked" | "requested" | "cancelled";
  slot: Slot;
  /** Empty while it is only held. */
  guest: Guest;
  notes: string[];
  conversationId: string | null;
  /** "K7PM-4Q", from the moment it is booked; null while held and for seeded entries. */
  reference: string | null;
  /** The operation that held it; null for what was never held (seeded, entered by staff). */
  holdKey: OperationKey | null;
  /** Kept after booking, as the answer to the same hold asked again. */
  holdExpiresAt: InstantMs | null;
  bookKey: OperationKey | null;
  /** Fingerprint of what `bookKey` wrote: the same key with other content is a fault. */
  bookedContent: string | null;
  /** Names an entry of the demonstration, so that seeding again adds nothing twice. */
  seedKey: string | null;
  createdAt: InstantMs;
}

/** An entry and what it takes. */
export interface TakenEntry {
  entry: CalendarEntry;
  takes: Occupancy[];
}

export interface HouseCalendarReader {
  /** What is taken in the span by bookings and by holds that live at `now`, apart from the hold `except`. */
  takenIn(span: Span, now: InstantMs, except?: string): Promise<Occupancy[]>;
  /** Entries that take time in the span, holds only while they live, earliest first. */
  entriesIn(span: Span, now: InstantMs): Promise<TakenEntry[]>;
  findEntry(
    by: { entryId: string } | { holdKey: OperationKey } | { bookKey: OperationKey } | { reference: string },
  ): Promise<CalendarEntry | null>;
}

export interface HouseCalendarWriter extends HouseCalendarReader {
  /** Throws `SlotTaken` when anything of it is taken: the store itself refuses, whatever was checked before. */
  add(taken: TakenEntry): Promise<void>;
  /** Replaces an entry's fields; what it takes stays. */
  update(entry: CalendarEntry): Promise<void>;
  /** Removes a hold and what it takes; anything but a hold stays. */
  dropHold(entryId: string): Promise<void>;
  dropExpiredHolds(now: InstantMs): Promise<void>;
  seedKeys(): Promise<Set<string>>;
}

/** The store of our own calendar. */
export interface HouseCalendar extends HouseCalendarReader {
  /** Does all of `work` or, when it throws, nothing. Nothing else is written in between. Inside, only the writer may be used. */
  write<T>(work: (calendar: HouseCalendarWriter) => Promise<T>): Promise<T>;
}

/** The store refused an overlap. */
export class SlotTaken extends Error {
  override name = "SlotTaken";
}
