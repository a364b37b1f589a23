import type { Guest } from "@chairside/shared/facts.ts";
import type { Money } from "../../booking/catalogue.ts";
import type { Occupancy } from "../../booking/occupancy.ts";
import type { GuestContact, InstantMs, OperationKey, Slot } from "../../booking/platform.ts";
import type { Span } from "../../booking/windows.ts";
import type { HouseClient } from "./house-client.ts";

/**
 * One visit in our own calendar. A hold and the appointment it becomes are the same entry with the same id, so turning
 * one into the other moves nothing that could be taken in between.
 */
export interface CalendarEntry {
  entryId: string;
  status: "held" | "booked" | "requested" | "cancelled" | "blocked";
  /** Of blocked time: no legs and no price. */
  slot: Slot;
  /** Empty while it is only held, and for blocked time. */
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
  /** Of a hold: when it was asked for last. */
  createdAt: InstantMs;
  /** The entry that keeps where this one stood before it was moved. That one is cancelled, takes nothing and is found from here alone. */
  movedFrom: string | null;
  /** Of a cancelled entry: when, by whom, why, and what is owed for it. */
  cancellation: Cancellation | null;
  /** Staff put it over something else, or outside working hours: who, and why. */
  override: { staff: string; reason: string } | null;
}

export interface Cancellation {
  at: InstantMs;
  by: "guest" | "salon";
  reason: string;
  fee: Money | null;
}

/** What an entry is to take of a practitioner or a resource. */
export interface Take extends Occupancy {
  /** On purpose also where something else is already. What comes later is refused all the same, unless it is on purpose too. */
  deliberate?: boolean;
}

/** An entry and what it takes. */
export interface TakenEntry {
  entry: CalendarEntry;
  takes: Take[];
}

/** A change that was made, kept as the answer to the same one asked again. */
export interface CalendarOperation {
  key: OperationKey;
  entryId: string;
  /** Fingerprint of what was asked: the same key with other content is a fault. */
  content: string;
  /** Where the entry then stood. */
  slot: Slot;
  doneAt: InstantMs;
}

export interface HouseCalendarReader {
  /** What is taken in the span by bookings and by holds that live at `now`, apart from the hold `except` and from the entry `own`, held or not. */
  takenIn(span: Span, now: InstantMs, except?: string, own?: string): Promise<Occupancy[]>;
  /** Entries that take time in the span, holds only while they live, earliest first. */
  entriesIn(span: Span, now: InstantMs): Promise<TakenEntry[]>;
  findEntry(
    by: { entryId: string } | { holdKey: OperationKey } | { bookKey: OperationKey } | { reference: string },
  ): Promise<CalendarEntry | null>;
  /** Booked and requested entries of guests with this contact that end after `now`, earliest first. */
  entriesOf(contact: GuestContact, now: InstantMs, most: number): Promise<CalendarEntry[]>;
  /** Entries of guests with this contact that are over by `now` or were cancelled, newest first. */
  pastEntriesOf(contact: GuestContact, now: InstantMs, most: number): Promise<CalendarEntry[]>;
  /** The client who is reached so; of several the one of longest standing. */
  findClient(contact: GuestContact): Promise<HouseClient | null>;
  /** What one entry takes. */
  takesOf(entryId: string): Promise<Occupancy[]>;
  findOperation(key: OperationKey): Promise<CalendarOperation | null>;
  /** Holds that live at `now` and were asked for last at `since` or before. */
  idleHolds(since: InstantMs, now: InstantMs): Promise<CalendarEntry[]>;
}

export interface HouseCalendarWriter extends HouseCalendarReader {
  /** Throws `SlotTaken` when anything of it is taken: the store itself refuses, whatever was checked before. */
  add(taken: TakenEntry): Promise<void>;
  /** Replaces an entry's fields; what it takes stays. */
  update(entry: CalendarEntry): Promise<void>;
  /** Gives up all that an entry takes and takes this instead. Throws `SlotTaken` as `add` does. */
  retake(entryId: string, takes: Take[]): Promise<void>;
  /** Removes a hold and what it takes; anything but a hold stays, and with `idleSince` a hold that was asked for after that. */
  dropHold(entryId: string, idleSince?: InstantMs): Promise<void>;
  dropExpiredHolds(now: InstantMs): Promise<void>;
  seedKeys(): Promise<Set<string>>;
  addOperation(operation: CalendarOperation): Promise<void>;
  /** Enters a client, or replaces what was known under the same id. */
  putClient(client: HouseClient): Promise<void>;
}

/** The store of our own calendar. */
export interface HouseCalendar extends HouseCalendarReader {
  /**
   * Does all of `work` or, when it throws, nothing. What another writer did meanwhile is never overwritten or overlooked: where a
   * store cannot keep others out, it undoes `work` and runs it again, so `work` touches nothing but the writer it is given.
   */
  write<T>(work: (calendar: HouseCalendarWriter) => Promise<T>): Promise<T>;
}

/** The store refused an overlap. */
export class SlotTaken extends Error {
  override name = "SlotTaken";
}
