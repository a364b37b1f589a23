import { nanoid } from "nanoid";
import type { Catalogue } from "../../booking/catalogue.ts";
import { type InstantMs, mostAppointments, type Platform } from "../../booking/platform.ts";
import { minuteMs } from "../../booking/salon-time.ts";
import { blockedTime, blockTime, unblockTime } from "./block-time.ts";
import { appointmentOf, bookHold, toAppointment } from "./book-hold.ts";
import { cancelAppointment, previewCancel } from "./cancel-appointment.ts";
import { clientOf } from "./client-of.ts";
import { earlierPlaces } from "./earlier-places.ts";
import { findChange } from "./find-change.ts";
import { holdMove, holdSlot } from "./hold-slot.ts";
import type { House } from "./house.ts";
import type { HouseCalendar } from "./house-calendar.ts";
import { moveAppointment } from "./move-appointment.ts";
import { placeVisit } from "./place-visit.ts";
import { readHouseDay } from "./read-day.ts";
import { referenceCode } from "./reference-code.ts";
import { searchHouse } from "./search-house.ts";

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
    searchSlots: (query, now) => searchHouse(house, query, now),
    hold: (slot, key, now, replaces, until) => holdSlot(house, slot, { key, replaces, until }, now),
    releaseHold: (holdId, idleSince) => calendar.write((writer) => writer.dropHold(holdId, idleSince)),
    idleHolds: async (since, now) =>
      (await calendar.idleHolds(since, now)).flatMap(({ entryId, holdKey: key }) => (key === null ? [] : [{ holdId: entryId, key }])),
    book: (request, key, now) => bookHold(house, request, key, now),
    findByKey: async (bookKey) => toAppointment(await calendar.findEntry({ bookKey })),
    getAppointment: async (entryId) => toAppointment(await calendar.findEntry({ entryId })),
    appointmentsOf: async (contact, now) => (await calendar.entriesOf(contact, now, mostAppointments)).map(appointmentOf),
    clientOf: (contact, now) => clientOf(calendar, contact, now),
    cancelPreview: (appointmentId, now) => previewCancel(house, appointmentId, now),
    cancel: (request, key, now) => cancelAppointment(house, request, key, now),
    holdMove: (appointmentId, slot, key, now, replaces) => holdMove(house, appointmentId, slot, { key, replaces }, now),
    reschedule: (request, key, now) => moveAppointment(house, request, key, now),
    findChange: (key) => findChange(calendar, key),
    earlierPlaces: async (entryId) => earlierPlaces(calendar, await calendar.findEntry({ entryId })),
    place: (request, key, now) => placeVisit(house, request, key, now),
    blockTime: (request, key, now) => blockTime(house, request, key, now),
    blockedTime: (blockId) => blockedTime(calendar, blockId),
    unblock: (blockId, now) => unblockTime(house, blockId, now),
    readDay: (date, now) => readHouseDay(calendar, house.catalogueAt(now), date, now),
  };
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
