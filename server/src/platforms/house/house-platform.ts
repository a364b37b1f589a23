import { customAlphabet, nanoid } from "nanoid";
import { contentHash } from "../../booking/canonical-json.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import { fitSlot } from "../../booking/fit-slot.ts";
import type {
  BookRequest,
  Hold,
  InstantMs,
  OperationKey,
  Outcome,
  Platform,
  PlatformAppointment,
  Slot,
  SlotQuery,
} from "../../booking/platform.ts";
import { addDays, boundInstant, localParts, minuteMs } from "../../booking/salon-time.ts";
import { bookableDays, searchSlots } from "../../booking/slot-search.ts";
import type { Span } from "../../booking/windows.ts";
import { SlotTaken, type CalendarEntry, type HouseCalendar, type HouseCalendarWriter } from "./house-calendar.ts";
import { readHouseDay } from "./read-day.ts";

export interface HousePlatformOptions {
  /** The catalogue as it stands at an instant; asked at most once a quarter of an hour. */
  catalogue: (now: InstantMs) => Catalogue;
  calendar: HouseCalendar;
  /** The clock, for `catalogue()` alone: every other call is told the time. */
  now: () => InstantMs;
  newId?: () => string;
  newReference?: () => string;
}

/** Our own calendar as a booking platform: instant, with holds, idempotent by key. */
export function createHousePlatform(options: HousePlatformOptions): Platform {
  const { calendar } = options;
  const house: House = {
    calendar,
    catalogueAt: rememberQuarter(options.catalogue),
    newId: options.newId ?? nanoid,
    newReference: options.newReference ?? referenceCode,
  };
  return {
    capabilities: () => ({ mode: "instant", hold: { kind: "native", renewable: false }, idempotency: "key", searchDays: 400 }),
    catalogue: async () => house.catalogueAt(options.now()),
    searchSlots: (query, now) => search(house, query, now),
    hold: (slot, key, now, replaces) => hold(house, slot, key, now, replaces),
    releaseHold: (holdId) => calendar.write((writer) => writer.dropHold(holdId)),
    book: (request, key, now) => book(house, request, key, now),
    findByKey: async (bookKey) => toAppointment(await calendar.findEntry({ bookKey })),
    getAppointment: async (entryId) => toAppointment(await calendar.findEntry({ entryId })),
    readDay: (date, now) => readHouseDay(calendar, house.catalogueAt(now), date, now),
  };
}

interface House {
  calendar: HouseCalendar;
  catalogueAt: (now: InstantMs) => Catalogue;
  newId: () => string;
  newReference: () => string;
}

/** Midnight falls on a full quarter of an hour in every zone, so a catalogue that changes by the day changes between two of them. */
function rememberQuarter(catalogue: (now: InstantMs) => Catalogue): (now: InstantMs) => Catalogue {
  let known: { quarter: number; catalogue: Catalogue } | undefined;
  return (now) => {
    const quarter = Math.floor(now / (15 * minuteMs));
    if (known?.quarter !== quarter) known = { quarter, catalogue: catalogue(now) };
    return known.catalogue;
  };
}

/** Without vowels, and without what is misheard or misread for something else (0 O, 1 I L, 5 S, 2 Z): "K7PM-4Q". */
const codePart = customAlphabet("346789BCDFGHJKMNPQRTVWXY");
const referenceCode = (): string => `${codePart(4)}-${codePart(2)}`;

async function search(house: House, query: SlotQuery, now: InstantMs): Promise<Slot[]> {
  const catalogue = house.catalogueAt(now);
  const days = bookableDays(catalogue, query, now);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const taken = await house.calendar.takenIn(around(catalogue, first, last), now, query.ownHold);
  return searchSlots(catalogue, taken, query, now);
}

/** The days with what may reach in from the nights before and after. */
function around(catalogue: Catalogue, from: string, to: string): Span {
  const { timeZone } = catalogue.salon;
  return { start: boundInstant(addDays(from, -1), 720, timeZone), end: boundInstant(addDays(to, 1), 720, timeZone) };
}

async function hold(house: House, slot: Slot, key: OperationKey, now: InstantMs, replaces?: string): Promise<Outcome<Hold>> {
  return refusingTaken(() =>
    house.calendar.write(async (calendar): Promise<Outcome<Hold>> => {
      await calendar.dropExpiredHolds(now);
      const known = await calendar.findEntry({ holdKey: key });
      if (known !== null) return knownHold(known, slot);
      return addHold(house, calendar, slot, key, now, replaces);
    }),
  );
}

function knownHold(entry: CalendarEntry, slot: Slot): Outcome<Hold> {
  if (contentHash(entry.slot) !== contentHash(slot)) throw new Error("one hold key was used for two slots");
  // Booked already: the time is gone, also for who holds it.
  if (entry.status !== "held" || entry.holdExpiresAt === null) return { ok: false, reason: "slot-taken" };
  return { ok: true, value: { holdId: entry.entryId, expiresAt: entry.holdExpiresAt } };
}

async function addHold(
  house: House,
  calendar: HouseCalendarWriter,
  slot: Slot,
  key: OperationKey,
  now: InstantMs,
  replaces: string | undefined,
): Promise<Outcome<Hold>> {
  const catalogue = house.catalogueAt(now);
  const { date } = localParts(slot.start, catalogue.salon.timeZone);
  const fit = fitSlot(catalogue, await calendar.takenIn(around(catalogue, date, date), now, replaces), slot, now);
  if (!fit.fits) return { ok: false, reason: fit.reason };
  if (replaces !== undefined) await calendar.dropHold(replaces);
  const entryId = house.newId();
  const expiresAt = now + catalogue.rules.holdMinutes * minuteMs;
  await calendar.add({ entry: { ...emptyEntry, entryId, slot, holdKey: key, holdExpiresAt: expiresAt, createdAt: now }, takes: fit.takes });
  return { ok: true, value: { holdId: entryId, expiresAt } };
}

const emptyEntry: Omit<CalendarEntry, "entryId" | "slot" | "createdAt"> = {
  status: "held",
  guest: {},
  notes: [],
  conversationId: null,
  reference: null,
  holdKey: null,
  holdExpiresAt: null,
  bookKey: null,
  bookedContent: null,
  seedKey: null,
};

async function book(house: House, request: BookRequest, key: OperationKey, now: InstantMs): Promise<Outcome<PlatformAppointment>> {
  const { holdId, slot, guest, conversationId, notes } = request;
  // Notes are not part of it: a repeated call after a crash may have read more of them.
  const bookedContent = contentHash({ holdId, slot, guest, conversationId });
  return house.calendar.write(async (calendar): Promise<Outcome<PlatformAppointment>> => {
    const done = await calendar.findEntry({ bookKey: key });
    if (done !== null && done.bookedContent !== bookedContent) throw new Error("one booking key was used for two bookings");
    const value = toAppointment(done);
    if (value !== null) return { ok: true, value };
    const held = await calendar.findEntry({ entryId: holdId });
    if (held?.status !== "held" || held.holdExpiresAt === null || held.holdExpiresAt <= now) return { ok: false, reason: "hold-expired" };
    if (contentHash(held.slot) !== contentHash(slot)) return { ok: false, reason: "not-bookable" };
    const reference = await freeReference(house, calendar);
    const booked: CalendarEntry = { ...held, status: "booked", guest, notes, conversationId, reference, bookKey: key, bookedContent };
    await calendar.update(booked);
    return { ok: true, value: appointmentOf(booked, reference) };
  });
}

async function freeReference(house: House, calendar: HouseCalendarWriter): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const reference = house.newReference();
    if ((await calendar.findEntry({ reference })) === null) return reference;
  }
  throw new Error("no free reference code in 20 tries");
}

function toAppointment(entry: CalendarEntry | null): PlatformAppointment | null {
  return entry === null || entry.reference === null ? null : appointmentOf(entry, entry.reference);
}

function appointmentOf({ entryId, status, slot, guest }: CalendarEntry, reference: string): PlatformAppointment {
  return { appointmentId: entryId, reference, status: status === "held" ? "booked" : status, slot, guest };
}

async function refusingTaken<T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof SlotTaken) return { ok: false, reason: "slot-taken" };
    throw error;
  }
}
