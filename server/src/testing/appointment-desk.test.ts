import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MoveWish } from "../booking/appointment-desk.ts";
import type { BookingDesk, SlotsFound } from "../booking/desk.ts";
import type { PlatformAppointment, RequestedService, Slot } from "../booking/platform.ts";
import { testSalon } from "../booking/test-salon.ts";
import { openHouse, type OpenHouse } from "./open-house.ts";

// A Wednesday, before opening.
const now = Date.parse("2026-11-25T07:00:00Z");
const hour = 3_600_000;
const thursday = { words: "", from: "2026-11-26", to: "2026-11-26" };
const salon = testSalon({ rules: { cancellation: { fees: [{ withinHours: 24, percent: 50 }] } } });

let house: OpenHouse;
let desk: BookingDesk;
beforeEach(async () => {
  house = await openHouse(salon, () => now);
  desk = house.desk;
});
afterEach(() => house.close());

const cut: RequestedService[] = [{ serviceId: "cut", addOnIds: ["mask"], practitionerId: "ana" }];
const both: RequestedService[] = [
  { serviceId: "cut", addOnIds: [], practitionerId: "ana" },
  { serviceId: "colour", addOnIds: [], practitionerId: "bea" },
];

async function booked(clock: string, items = cut): Promise<PlatformAppointment> {
  const { platform } = house;
  const start = Date.parse(`2026-11-26T${clock}:00Z`);
  const slot = (await platform.searchSlots({ items, from: thursday.from, to: thursday.to }, now)).find((one: Slot) => one.start === start);
  if (slot === undefined) throw new Error(`nothing is free at ${clock}`);
  const held = await platform.hold(slot, `hold ${clock}`, now);
  if (!held.ok) throw new Error(held.reason);
  const guest = { name: "Ann", phone: "+442079460001" };
  const made = await platform.book({ holdId: held.value.holdId, slot, guest, conversationId: "c1", notes: [] }, `book ${clock}`, now);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

async function moves(appointmentId: string, wish: Partial<MoveWish> = {}): Promise<SlotsFound> {
  const found = await desk.offerMove(appointmentId, { when: thursday, limit: 100, ...wish }, now);
  if (!found.ok) throw new Error(found.reason);
  return found.slots;
}

const offersOf = (found: SlotsFound): OfferedSlot[] => (found.found ? found.slots : found.nearest);
const at = (offers: OfferedSlot[], time: string): OfferedSlot => {
  const offered = offers.find(({ slot }) => slot.time === time);
  if (offered === undefined) throw new Error(`${time} is not offered, but ${offers.map(({ slot }) => slot.time).join(", ")}`);
  return offered;
};

describe("an appointment that stands", () => {
  test("in the salon's words", async () => {
    const { appointmentId, reference } = await booked("12:00");
    const facts = await desk.appointment(appointmentId, now);
    expect(facts).toMatchObject({
      appointmentId,
      reference,
      status: "booked",
      slot: {
        service: "Cut",
        addOns: ["Mask"],
        practitioner: "Ana",
        day: "Thursday 26 November",
        time: "12:00 pm",
        price: { text: "£55" },
      },
      guest: { name: "Ann" },
      place: { name: "Test & Co, Hair" },
      conditions: [{ key: "late" }, { key: "cancellation", text: "Free until 24 hours before." }],
      changeable: true,
    });
    expect(await desk.appointment(appointmentId, Date.parse("2026-11-26T12:00:00Z"))).toMatchObject({ changeable: false });
    expect(await desk.appointment("none", now)).toBeNull();
  });
});

describe("cancelling", () => {
  test("says before what it costs and until when it costs nothing, and charges just that", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const freeUntil = { day: "Wednesday 25 November", dayShort: "Wed 25 Nov", time: "12:00 pm" };
    expect(await desk.previewCancel(appointmentId, now)).toMatchObject({ ok: true, preview: { fee: null, freeUntil } });
    const late = slot.start - hour;
    const preview = await desk.previewCancel(appointmentId, late);
    expect(preview).toMatchObject({ ok: true, preview: { fee: { amount: 2750, text: "£27.50" }, freeUntil } });
    const cancelled = await desk.cancel("c1", appointmentId, "ill", late);
    expect(cancelled).toMatchObject({ ok: true, appointment: { status: "cancelled", changeable: false }, fee: { text: "£27.50" } });
    // Asked again by the same conversation, even when the time has come: the same answer. By another: it is cancelled.
    expect(await desk.cancel("c1", appointmentId, "ill", slot.end + hour)).toEqual(cancelled);
    expect(await desk.cancel("c2", appointmentId, "ill", late)).toEqual({ ok: false, reason: "cancelled" });
  });

  test("once it has begun, it is not the visitor's to cancel or move", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const begun = slot.start;
    expect(await desk.previewCancel(appointmentId, begun)).toEqual({ ok: false, reason: "past" });
    expect(await desk.cancel("c1", appointmentId, "", begun)).toEqual({ ok: false, reason: "past" });
    expect(await desk.offerMove(appointmentId, { when: thursday }, begun)).toEqual({ ok: false, reason: "past" });
    const { offer } = at(offersOf(await moves(appointmentId)), "3:00 pm");
    expect(await desk.move("c1", { agreementId: "a1", appointmentId, offer }, begun)).toEqual({ ok: false, reason: "past" });
    expect((await house.platform.getAppointment(appointmentId))?.status).toBe("booked");
  });
});

describe("moving", () => {
  test("offers the same practitioner's times, its own among them but not the very same; others when told", async () => {
    const { appointmentId } = await booked("12:00");
    const own = offersOf(await moves(appointmentId));
    expect(new Set(own.map(({ slot }) => slot.practitioner))).toEqual(new Set(["Ana"]));
    expect(own.map(({ slot }) => slot.time)).toContain("12:15 pm");
    expect(own.map(({ slot }) => slot.time)).not.toContain("12:00 pm");
    expect(new Set(own.map(({ slot }) => slot.addOns.join()))).toEqual(new Set(["Mask"]));
    const bea = offersOf(await moves(appointmentId, { practitioner: "bea" }));
    expect(new Set(bea.map(({ slot }) => slot.practitioner))).toEqual(new Set(["Bea"]));
    expect(at(bea, "12:00 pm")).toBeTruthy();
    const anyone = offersOf(await moves(appointmentId, { practitioner: "anyone" }));
    expect(at(anyone, "12:00 pm").slot.practitioner).toBe("Bea");
  });

  test("says why nothing is free and what comes nearest, as for a new booking", async () => {
    const { appointmentId } = await booked("12:00");
    const found = await moves(appointmentId, { when: { words: "", from: "2027-06-01", to: "2027-06-01" } });
    expect(found).toMatchObject({ found: false, why: "too-far" });
    expect(offersOf(found).length).toBeGreaterThan(0);
  });

  test("is once for an agreement, and answers the same after its offer has run out", async () => {
    const { appointmentId, reference } = await booked("12:00");
    const { offer } = at(offersOf(await moves(appointmentId)), "3:00 pm");
    const agreed = { agreementId: "a1", appointmentId, offer };
    const moved = await desk.move("c1", agreed, now);
    expect(moved).toMatchObject({ ok: true, appointment: { appointmentId, reference, slot: { time: "3:00 pm" } } });
    expect(await desk.move("c1", agreed, now + 2 * hour)).toEqual(moved);
    expect(await house.platform.earlierPlaces(appointmentId)).toHaveLength(1);
  });

  test("a held time may be agreed to after its offer has run out; a time that is not held may not", async () => {
    const { appointmentId } = await booked("12:00");
    const offers = offersOf(await moves(appointmentId));
    const { offer } = at(offers, "12:15 pm");
    const late = now + 31 * 60_000;
    expect(await desk.move("c1", { agreementId: "a1", appointmentId, offer }, late)).toEqual({ ok: false, reason: "offer-expired" });
    const held = await desk.holdMove("c1", appointmentId, offer, now + 25 * 60_000);
    if (!held.ok) throw new Error(held.reason);
    expect(held.held.offered.slot.time).toBe("12:15 pm");
    const { holdId } = held.held;
    expect(await desk.move("c1", { agreementId: "a2", appointmentId, offer, holdId }, late)).toMatchObject({ ok: true });
  });

  test("an offer for something else or made up moves nothing", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const colour = await desk.findSlots({ items: [{ serviceId: "colour", addOnIds: [] }], when: thursday }, now);
    for (const offer of [offersOf(colour)[0]?.offer ?? "", "o1.made.up", ""]) {
      expect(await desk.move("c1", { agreementId: offer.slice(0, 9), appointmentId, offer }, now)).toEqual({
        ok: false,
        reason: "offer-invalid",
      });
      expect(await desk.holdMove("c1", appointmentId, offer, now)).toEqual({ ok: false, reason: "offer-invalid" });
    }
    expect((await house.platform.getAppointment(appointmentId))?.slot).toEqual(slot);
  });

  test("a visit of two services moves as a whole, each with who has it", async () => {
    const { appointmentId, slot } = await booked("09:00", both);
    const before = slot.legs.map(({ serviceId, practitionerId }) => `${serviceId} ${practitionerId}`);
    const { offer } = at(offersOf(await moves(appointmentId)), "1:00 pm");
    expect(await desk.move("c1", { agreementId: "a1", appointmentId, offer }, now)).toMatchObject({ ok: true });
    const after = await house.platform.getAppointment(appointmentId);
    expect(after?.slot.legs.map(({ serviceId, practitionerId }) => `${serviceId} ${practitionerId}`)).toEqual(before);
    expect(after?.slot.start).toBe(Date.parse("2026-11-26T13:00:00Z"));
  });
});
