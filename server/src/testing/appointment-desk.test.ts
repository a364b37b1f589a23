import type { ChangeProposal, OfferedSlot } from "@chairside/shared/facts.ts";
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
/** The card for moving it to an offered time. */
async function moveCard(appointmentId: string, offer: string, when = now): Promise<Move> {
  const held = await desk.holdMove("c1", appointmentId, offer, when);
  if (!held.ok) throw new Error(held.reason);
  const card = await desk.proposeMove(appointmentId, held.held, when);
  if (!card.ok || card.proposal.kind !== "move") throw new Error("no card");
  return card.proposal;
}
type Move = Extract<ChangeProposal, { kind: "move" }>;

async function cancelCard(appointmentId: string, when = now): Promise<Extract<ChangeProposal, { kind: "cancel" }>> {
  const card = await desk.proposeCancel(appointmentId, when);
  if (!card.ok || card.proposal.kind !== "cancel") throw new Error("no card");
  return card.proposal;
}

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
  test("B11: says before what it costs and until when it costs nothing, and charges just that", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const freeUntil = { day: "Wednesday 25 November", dayShort: "Wed 25 Nov", time: "12:00 pm" };
    expect(await cancelCard(appointmentId)).toMatchObject({ fee: null, freeUntil });
    const late = slot.start - hour;
    const card = await cancelCard(appointmentId, late);
    expect(card).toMatchObject({ fee: { amount: 2750, text: "£27.50" }, freeUntil, appointment: { status: "booked" } });
    const cancelled = await desk.change("c1", card, late);
    expect(cancelled).toMatchObject({ ok: true, appointment: { status: "cancelled", changeable: false }, fee: { text: "£27.50" } });
    // Asked again with the same card, even when the time has come: the same answer. From another conversation: it is gone.
    expect(await desk.change("c1", card, slot.end + hour)).toEqual(cancelled);
    expect(await desk.findChanged("c1", card, late)).toEqual(cancelled);
    expect(await desk.change("c2", card, late)).toEqual({ ok: false, reason: "changed" });
    expect(await desk.proposeCancel(appointmentId, late)).toEqual({ ok: false, reason: "cancelled" });
  });

  test("for another amount than the card shows is refused, and nothing is done", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const card = await cancelCard(appointmentId, slot.start - 24 * hour);
    expect(card.fee).toBeNull();
    expect(await desk.change("c1", card, slot.start - 24 * hour + 1)).toEqual({ ok: false, reason: "changed" });
    expect((await house.platform.getAppointment(appointmentId))?.status).toBe("booked");
  });

  test("what staff have moved meanwhile is not what the card shows", async () => {
    const { appointmentId } = await booked("12:00");
    const card = await cancelCard(appointmentId);
    const { offer } = at(offersOf(await moves(appointmentId)), "3:00 pm");
    const moved = await moveCard(appointmentId, offer);
    expect(await desk.change("c9", moved, now)).toMatchObject({ ok: true });
    expect(await desk.change("c1", card, now)).toEqual({ ok: false, reason: "changed" });
    expect(await desk.change("c1", moved, now)).toEqual({ ok: false, reason: "changed" });
    expect((await house.platform.getAppointment(appointmentId))?.status).toBe("booked");
  });

  test("a card with anything altered does nothing", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const card = await cancelCard(appointmentId, slot.start - hour);
    expect(await desk.change("c1", { ...card, fee: null }, slot.start - hour)).toEqual({ ok: false, reason: "not-bookable" });
    expect((await house.platform.getAppointment(appointmentId))?.status).toBe("booked");
  });

  test("once it has begun, it is not the visitor's to cancel or move", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const begun = slot.start;
    const [cancel, move] = [
      await cancelCard(appointmentId),
      await moveCard(appointmentId, at(offersOf(await moves(appointmentId)), "3:00 pm").offer),
    ];
    expect(await desk.proposeCancel(appointmentId, begun)).toEqual({ ok: false, reason: "past" });
    expect(await desk.change("c1", cancel, begun)).toEqual({ ok: false, reason: "past" });
    expect(await desk.offerMove(appointmentId, { when: thursday }, begun)).toEqual({ ok: false, reason: "past" });
    expect(await desk.change("c1", move, begun)).toEqual({ ok: false, reason: "past" });
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

  test("is once for a card, and answers the same after its offer has run out", async () => {
    const { appointmentId, reference } = await booked("12:00");
    const card = await moveCard(appointmentId, at(offersOf(await moves(appointmentId)), "3:00 pm").offer);
    const moved = await desk.change("c1", card, now);
    expect(moved).toMatchObject({ ok: true, what: "move", appointment: { appointmentId, reference, slot: { time: "3:00 pm" } } });
    expect(await desk.change("c1", card, now + 2 * hour)).toEqual(moved);
    expect(await desk.findChanged("c1", card, now)).toEqual(moved);
    expect(await house.platform.earlierPlaces(appointmentId)).toHaveLength(1);
  });

  test("a held time may be agreed to after its offer has run out, but not after its hold has", async () => {
    const { appointmentId } = await booked("12:00");
    const offers = offersOf(await moves(appointmentId));
    const { offer } = at(offers, "12:15 pm");
    const card = await moveCard(appointmentId, offer, now + 25 * 60_000);
    expect(card.to.time).toBe("12:15 pm");
    expect(await desk.change("c1", card, Date.parse(card.holdExpiresAt) + 1)).toEqual({ ok: false, reason: "hold-expired" });
    expect(await desk.change("c1", card, now + 31 * 60_000)).toEqual({ ok: false, reason: "hold-expired" });
  });

  test("an offer for something else or made up moves nothing", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const colour = await desk.findSlots({ items: [{ serviceId: "colour", addOnIds: [] }], when: thursday }, now);
    for (const offer of [offersOf(colour)[0]?.offer ?? "", "o1.made.up", ""]) {
      expect(await desk.holdMove("c1", appointmentId, offer, now)).toEqual({ ok: false, reason: "offer-invalid" });
    }
    expect((await house.platform.getAppointment(appointmentId))?.slot).toEqual(slot);
  });

  test("B12: too late keeps the fee: the card says so, and cancelling the new time long before still costs it", async () => {
    const { appointmentId, slot } = await booked("12:00");
    const inTime = await moveCard(appointmentId, at(offersOf(await moves(appointmentId)), "3:00 pm").offer);
    expect(inTime.lateMove).toBeUndefined();
    const late = slot.start - 20 * hour;
    const wish = { when: { words: "", from: "2026-12-03", to: "2026-12-03" }, limit: 100 };
    const found = await desk.offerMove(appointmentId, wish, late);
    if (!found.ok) throw new Error(found.reason);
    const card = await moveCard(appointmentId, at(offersOf(found.slots), "12:00 pm").offer, late);
    expect(card.lateMove).toMatchObject({ fee: { amount: 2750 }, text: expect.stringContaining("£27.50") });
    expect(await desk.change("c1", card, late)).toMatchObject({ ok: true });
    const cancel = await cancelCard(appointmentId, late + hour);
    expect(cancel).toMatchObject({ fee: { amount: 2750 }, freeUntil: { day: "Wednesday 25 November", time: "12:00 pm" } });
    expect(await desk.change("c1", cancel, late + hour)).toMatchObject({ ok: true, fee: { amount: 2750 } });
  });

  test("a visit of two services moves as a whole, each with who has it", async () => {
    const { appointmentId, slot } = await booked("09:00", both);
    const before = slot.legs.map(({ serviceId, practitionerId }) => `${serviceId} ${practitionerId}`);
    const { offer } = at(offersOf(await moves(appointmentId)), "1:00 pm");
    expect(await desk.change("c1", await moveCard(appointmentId, offer), now)).toMatchObject({ ok: true });
    const after = await house.platform.getAppointment(appointmentId);
    expect(after?.slot.legs.map(({ serviceId, practitionerId }) => `${serviceId} ${practitionerId}`)).toEqual(before);
    expect(after?.slot.start).toBe(Date.parse("2026-11-26T13:00:00Z"));
  });

  test.each([
    ["bea", { Cut: "Ana", Colour: "Ana" }],
    ["ana", { Cut: "Bea", Colour: "Bea" }],
  ])("without %s: what is theirs now is somebody else's, the rest stays with who has it", async (unwanted, performers) => {
    const { appointmentId } = await booked("09:00", both);
    const found = offersOf(await moves(appointmentId, { notBy: [unwanted] }));
    const who = found.map(({ slot }) => Object.fromEntries((slot.legs ?? []).map((leg) => [leg.service, leg.practitioner])));
    expect(found.length).toBeGreaterThan(0);
    expect(who).toEqual(found.map(() => performers));
    const { offer } = at(found, "1:00 pm");
    expect(await desk.change("c1", await moveCard(appointmentId, offer), now)).toMatchObject({ ok: true });
  });

  test("without those who do it: that is why, and the nearest are theirs", async () => {
    const { appointmentId } = await booked("09:00");
    const found = await moves(appointmentId, { notBy: ["ana", "bea"] });
    expect(found).toMatchObject({ found: false, why: "nobody-else" });
    expect(offersOf(found).length).toBeGreaterThan(0);
    expect(offersOf(await moves(appointmentId, { notBy: ["bea"] })).every(({ slot }) => slot.practitioner === "Ana")).toBe(true);
    expect(
      offersOf(await moves(appointmentId, { practitioner: "anyone", notBy: ["ana"] })).every(({ slot }) => slot.practitioner === "Bea"),
    ).toBe(true);
  });
});

describe("whose they are", () => {
  test("found by the telephone number and by the e-mail, both in the order in which they come", async () => {
    const [late, early] = [await booked("15:00"), await booked("09:00")];
    const phone = { kind: "phone", address: "+442079460001" } as const;
    expect((await desk.appointmentsOf(phone, now)).map(({ reference }) => reference)).toEqual([early.reference, late.reference]);
    expect(await desk.appointmentsOf({ kind: "phone", address: "+442079460002" }, now)).toEqual([]);
    expect(await desk.appointmentsOf({ kind: "email", address: "+442079460001" }, now)).toEqual([]);
    const card = await cancelCard(early.appointmentId);
    await desk.change("c1", card, now);
    expect((await desk.appointmentsOf(phone, now)).map(({ reference }) => reference)).toEqual([late.reference]);
    expect(await desk.appointmentsOf(phone, late.slot.end)).toEqual([]);
  });
});
