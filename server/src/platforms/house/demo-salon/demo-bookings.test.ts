import { describe, expect, test } from "vitest";
import type { Catalogue, MinuteSpan, Practitioner } from "../../../booking/catalogue.ts";
import { shapeLeg, type LegShape } from "../../../booking/leg-shape.ts";
import type { Occupancy } from "../../../booking/occupancy.ts";
import { addDays, boundInstant, localParts, weekdayOf } from "../../../booking/salon-time.ts";
import { searchSlots } from "../../../booking/slot-search.ts";
import { breaksOf, openingOf, shiftsOf } from "../../../booking/working-day.ts";
import type { DemoBooking } from "../seed-demo.ts";
import { demoBookings } from "./demo-bookings.ts";
import { demoCatalogue } from "./demo-catalogue.ts";

const todays = ["2026-11-22", "2026-12-20", "2027-03-09", "2027-07-01", "2027-10-13"];
const zone = "Europe/London";

interface Placed {
  booking: DemoBooking;
  shape: LegShape;
  work: (MinuteSpan & { inShift: boolean })[];
  keeps: MinuteSpan;
}

function practitionerOf(catalogue: Catalogue, id: string): Practitioner {
  const practitioner = catalogue.practitioners.find((one) => one.id === id);
  if (practitioner === undefined) throw new Error(`no practitioner ${id}`);
  return practitioner;
}

function place(catalogue: Catalogue, booking: DemoBooking): Placed {
  const shape = shapeLeg(catalogue, booking, practitionerOf(catalogue, booking.practitionerId));
  if (shape === null) throw new Error(`${booking.key} is not performed so`);
  const at = booking.startMinute;
  return {
    booking,
    shape,
    work: shape.work.map(({ from, to, inShift }) => ({ from: at + from, to: at + to, inShift })),
    keeps: { from: at - shape.bufferBefore, to: at + shape.minutes + shape.bufferAfter },
  };
}

function overlaps(spans: MinuteSpan[]): boolean {
  const inOrder = spans.toSorted((a, b) => a.from - b.from);
  return inOrder.some((span, index) => span.from < (inOrder[index - 1]?.to ?? 0));
}

/** What the bookings take, as the slot search reads it. */
function occupancies(catalogue: Catalogue, bookings: DemoBooking[]): Occupancy[] {
  return bookings.flatMap((booking) => {
    const { work, keeps } = place(catalogue, booking);
    const span = ({ from, to }: MinuteSpan) => ({
      start: boundInstant(booking.date, from, zone),
      end: boundInstant(booking.date, to, zone),
    });
    return [
      ...work.map((part): Occupancy => ({ kind: "practitioner", id: booking.practitionerId, ...span(part) })),
      ...booking.resourceIds.map((id): Occupancy => ({ kind: "resource", id, ...span(keeps) })),
    ];
  });
}

describe.each(todays)("eight weeks from %s", (today) => {
  const catalogue = demoCatalogue(today);
  const bookings = demoBookings(catalogue, today);
  const placed = bookings.map((booking) => place(catalogue, booking));

  test("nobody and nothing is in two places, with guests in processing gaps", () => {
    const byPractitioner = Map.groupBy(placed, ({ booking }) => `${booking.date} ${booking.practitionerId}`);
    for (const [key, own] of byPractitioner) expect(overlaps(own.flatMap(({ work }) => work)), key).toBe(false);
    const keeps = placed.flatMap(({ booking, keeps }) => booking.resourceIds.map((id) => ({ key: `${booking.date} ${id}`, ...keeps })));
    for (const [key, spans] of Map.groupBy(keeps, ({ key }) => key)) expect(overlaps(spans), key).toBe(false);
    expect([...byPractitioner.values()].some((own) => overlaps(own.map(({ keeps }) => keeps)))).toBe(true);
  });

  test("every visit lies in the opening, its work in a shift and in no break, with the resources it needs", () => {
    const kinds = new Map(catalogue.resources.map(({ id, kind }) => [id, kind]));
    for (const { booking, shape, work } of placed) {
      const practitioner = practitionerOf(catalogue, booking.practitionerId);
      const { open } = openingOf(catalogue, booking.date);
      expect(booking.startMinute).toBeGreaterThanOrEqual(open?.from ?? Infinity);
      expect(booking.startMinute + shape.minutes).toBeLessThanOrEqual(open?.to ?? 0);
      expect(booking.startMinute % catalogue.rules.slotStep).toBe(0);
      const shifts = shiftsOf(practitioner, booking.date);
      for (const part of work) {
        if (part.inShift)
          expect(
            shifts.some(({ from, to }) => from <= part.from && part.to <= to),
            booking.key,
          ).toBe(true);
        expect(overlaps([part, ...breaksOf(practitioner, booking.date)]), booking.key).toBe(false);
      }
      expect(booking.resourceIds.map((id) => kinds.get(id)).toSorted()).toEqual(shape.needs.toSorted());
    }
  });

  test("nobody is booked for what a visitor cannot book", () => {
    const closed = new Set(
      catalogue.services
        .filter(({ addOnOnly, consultationFirst, inOneRoom }) => addOnOnly || consultationFirst || inOneRoom)
        .map(({ id }) => id),
    );
    expect(bookings.filter(({ serviceId }) => closed.has(serviceId))).toEqual([]);
  });

  test("days are busy and not full", () => {
    const shares = [...Map.groupBy(placed, ({ booking }) => `${booking.date} ${booking.practitionerId}`).values()].map((own) => {
      const { date, practitionerId } = own[0]?.booking ?? { date: today, practitionerId: "" };
      const practitioner = practitionerOf(catalogue, practitionerId);
      const { open } = openingOf(catalogue, date);
      const working =
        shiftsOf(practitioner, date).reduce((sum, { from, to }) => sum + Math.min(to, open?.to ?? 0) - Math.max(from, open?.from ?? 0), 0) -
        breaksOf(practitioner, date).reduce((sum, { from, to }) => sum + to - from, 0);
      return own.flatMap(({ work }) => work).reduce((sum, { from, to }) => sum + to - from, 0) / working;
    });
    const average = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(average).toBeGreaterThan(0.52);
    expect(average).toBeLessThan(0.7);
    expect(Math.max(...shares)).toBeLessThan(0.85);
  });

  test("keys and a day's guests are there once, and every number is one Ofcom keeps for drama", () => {
    expect(new Set(bookings.map(({ key }) => key)).size).toBe(bookings.length);
    expect(new Set(bookings.map(({ date, guest }) => `${date} ${guest.name}`)).size).toBe(bookings.length);
    for (const { guest } of bookings) expect(guest.phone).toMatch(/^\+447700900\d{3}$/);
  });
});

test("a day is the same whatever day one starts from", () => {
  const starts = ["2026-11-22", "2026-11-23", "2026-12-01", "2026-12-24", "2027-01-10"];
  const runs = starts.map((today) => demoBookings(demoCatalogue(today), today));
  const shared = (bookings: DemoBooking[]) => bookings.filter(({ date }) => date >= "2027-01-10" && date <= "2027-01-16");
  expect(shared(runs[0] ?? []).length).toBeGreaterThan(100);
  for (const run of runs) expect(shared(run)).toEqual(shared(runs[0] ?? []));
});

/** Two years of Thursdays, two weeks at a time. */
const thursdays = Array.from({ length: 104 }, (_, week) => addDays("2026-11-26", week * 7));

test("Sarah has time for a blonde balayage on every Thursday afternoon that is long enough, and is never idle", () => {
  const tried: string[] = [];
  for (const thursday of thursdays) {
    expect(weekdayOf(thursday)).toBe(4);
    const catalogue = demoCatalogue(addDays(thursday, -7));
    const { open } = openingOf(catalogue, thursday);
    if (open === null || open.to < 17 * 60) continue;
    const bookings = demoBookings(catalogue, thursday, 1).filter(({ date }) => date === thursday);
    expect(bookings.filter(({ practitionerId }) => practitionerId === "sarah").length, thursday).toBeGreaterThan(1);
    const query = { items: [{ serviceId: "blonde-balayage", addOnIds: [], practitionerId: "sarah" }], from: thursday, to: thursday };
    const slots = searchSlots(catalogue, occupancies(catalogue, bookings), query, boundInstant(addDays(thursday, -7), 600, zone));
    const afternoon = slots.map(({ start }) => localParts(start, zone).minute).filter((minute) => minute >= 720 && minute <= 1020);
    expect(afternoon.length, thursday).toBeGreaterThanOrEqual(4);
    if (open.to === 1200) expect(afternoon, thursday).toContain(870);
    tried.push(thursday);
  }
  expect(tried.length).toBeGreaterThan(100);
});
