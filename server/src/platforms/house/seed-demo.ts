import type { Guest } from "@chairside/shared/facts.ts";
import { nanoid } from "nanoid";
import type { Catalogue, LocalDate } from "../../booking/catalogue.ts";
import { shapesFor, type LegShape } from "../../booking/leg-shape.ts";
import { practitionerTime, type Occupancy } from "../../booking/occupancy.ts";
import { placesOf, takenUntil } from "../../booking/places.ts";
import type { InstantMs, Leg } from "../../booking/platform.ts";
import { minuteMs, toInstant } from "../../booking/salon-time.ts";
import { overlaps } from "../../booking/windows.ts";
import { emptyEntry } from "./empty-entry.ts";
import type { HouseCalendar, TakenEntry } from "./house-calendar.ts";
import { freeReference, referenceCode } from "./reference-code.ts";

/** A booking of the demonstration. `startMinute` counts from local midnight by the wall clock. */
export interface DemoBooking {
  /** The same booking has the same key on every run. */
  key: string;
  serviceId: string;
  addOnIds: string[];
  practitionerId: string;
  date: LocalDate;
  startMinute: number;
  guest: Guest;
  /** The very chairs and rooms it takes, or their places. */
  resourceIds: string[];
}

/**
 * Puts the demonstration's bookings into the calendar, all in one step. What is there already, under its key or in its
 * time, stays as it is: seeding again adds nothing, and a real visitor's booking is never disturbed. Returns how many were added.
 * Throws when a booking names a service that its practitioner does not perform.
 */
export async function seedDemo(calendar: HouseCalendar, catalogue: Catalogue, bookings: DemoBooking[], now: InstantMs): Promise<number> {
  const visits = bookings.flatMap((booking) => toVisit(booking, catalogue, now) ?? []);
  const span = { start: Math.min(...visits.map(startOf)), end: Math.max(...visits.map(endOf)) };
  if (visits.length === 0) return 0;
  return calendar.write(async (writer) => {
    const known = await writer.seedKeys();
    const taken = indexed(await writer.takenIn(span, now));
    let added = 0;
    for (const visit of visits) {
      if (known.has(visit.entry.seedKey ?? "") || visit.takes.some((one) => isTaken(taken, one))) continue;
      const reference = await freeReference(writer, referenceCode);
      await writer.add({ ...visit, entry: { ...visit.entry, reference } });
      for (const one of visit.takes) remember(taken, one);
      added++;
    }
    return added;
  });
}

/** Null for a start that the clock skips. */
function toVisit(booking: DemoBooking, catalogue: Catalogue, now: InstantMs): TakenEntry | null {
  const [shape] = shapesFor(catalogue, booking);
  if (shape === undefined) throw new Error(`demo booking ${booking.key}: ${booking.practitionerId} does not perform ${booking.serviceId}`);
  const start = toInstant(booking.date, booking.startMinute, catalogue.salon.timeZone);
  if (start === null) return null;
  const leg = legAt(shape, start);
  const need = { end: leg.end + shape.bufferAfter * minuteMs, leaves: leg.end };
  const places = placesOf(catalogue.resources).filter(({ id }) => booking.resourceIds.includes(id));
  const resources = places.map((place): Occupancy => ({
    kind: "resource",
    id: place.id,
    start: leg.start - shape.bufferBefore * minuteMs,
    end: takenUntil(place, need),
  }));
  return {
    entry: {
      ...emptyEntry,
      entryId: nanoid(),
      status: "booked",
      slot: { start, end: leg.end, legs: [leg], price: leg.price, priceFrom: leg.priceFrom },
      guest: booking.guest,
      seedKey: booking.key,
      createdAt: now,
    },
    takes: [...practitionerTime(catalogue, [leg]), ...resources],
  };
}

function legAt(shape: LegShape, start: InstantMs): Leg {
  const { serviceId, addOnIds, practitionerId, segments, price, priceFrom } = shape;
  return { serviceId, addOnIds, practitionerId, start, end: start + shape.minutes * minuteMs, segments, price, priceFrom };
}

const startOf = ({ takes }: TakenEntry): InstantMs => Math.min(...takes.map(({ start }) => start));
const endOf = ({ takes }: TakenEntry): InstantMs => Math.max(...takes.map(({ end }) => end));

type Index = Map<string, Occupancy[]>;

function indexed(taken: Occupancy[]): Index {
  const index: Index = new Map();
  for (const one of taken) remember(index, one);
  return index;
}

function remember(index: Index, one: Occupancy): void {
  const key = `${one.kind} ${one.id}`;
  const list = index.get(key);
  if (list === undefined) index.set(key, [one]);
  else list.push(one);
}

function isTaken(index: Index, one: Occupancy): boolean {
  return (index.get(`${one.kind} ${one.id}`) ?? []).some((taken) => overlaps(taken, one));
}
