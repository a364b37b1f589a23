import type { ConversationEvent } from "@chairside/shared/events.ts";
import { afterEach, expect, test } from "vitest";
import { minuteMs } from "../booking/salon-time.ts";
import { type WaitlistWorld, waitlistWorld } from "./waitlist-world.ts";

const tuesday = "2026-12-01";
const worlds: WaitlistWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) {
    expect(world.reports).toEqual([]);
    await world.close();
  }
});

/** A Tuesday on which Ana and Bea are full; it is Sunday noon. Answers the appointments, Ana's first. */
async function fullTuesday(start = "2026-11-29T12:00:00Z") {
  const world = await waitlistWorld(start);
  worlds.push(world);
  const booked: string[] = [];
  for (const who of ["ana", "bea"]) {
    for (const minute of [540, 585, 630]) {
      const placed = await world.place(tuesday, minute, who);
      if (placed === null) throw new Error("not placed");
      booked.push(placed.appointmentId);
    }
  }
  const [first = "", second = ""] = booked;
  return { world, booked, first, second };
}

const onTuesday = { when: { words: "Tuesday", from: tuesday, to: tuesday } };

async function waiting(world: WaitlistWorld, ...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const id = await world.open(name);
    await world.join(id, onTuesday, name);
    world.clock.now += minuteMs;
    ids.push(id);
  }
  return ids;
}

const cancel = (world: WaitlistWorld, appointmentId: string) =>
  world.platform.cancel({ appointmentId, reason: "ill", by: "guest" }, `cancel ${appointmentId}`, world.clock.now);

const typesOf = (events: ConversationEvent[]): string[] => events.map(({ type }) => type);

async function offeredIn(world: WaitlistWorld, conversationId: string): Promise<string[]> {
  const events = await world.events(conversationId);
  return events.flatMap((event) => (event.type === "waitlist-offered" ? [`${event.slot.time} ${event.slot.practitioner}`] : []));
}

test("a cancelled time is offered to who joined first, held, with a card, one message and one letter; to nobody else", async () => {
  const { world, first } = await fullTuesday();
  const [ann = "", bob = ""] = await waiting(world, "Ann", "Bob");
  await world.sweep();
  expect(await offeredIn(world, ann)).toEqual([]);
  expect((await cancel(world, first)).ok).toBe(true);
  await world.sweep();
  await world.sweep();
  expect(await offeredIn(world, ann)).toEqual(["9:00 am Ana"]);
  expect(await offeredIn(world, bob)).toEqual([]);
  expect(typesOf(await world.events(ann)).slice(-5)).toEqual([
    "waitlist-offered",
    "slot-held",
    "booking-proposed",
    "message-added",
    "brief-updated",
  ]);
  expect(world.letters.map(({ to }) => to)).toEqual(["+44Ann"]);
  const said = (await world.events(ann)).findLast((event) => event.type === "message-added");
  expect(said?.type === "message-added" && said.text).toContain(
    "Cut with Ana, Tuesday 1 December at 9:00 am. I'm keeping it for 30 minutes",
  );
  // The time is kept: nobody finds it free.
  const found = await world.platform.searchSlots(
    { items: [{ serviceId: "cut", addOnIds: [] }], from: tuesday, to: tuesday },
    world.clock.now,
  );
  expect(found).toEqual([]);
});

test("yes books exactly what was offered, once, and ends the entry; the next one waits on", async () => {
  const { world, first } = await fullTuesday();
  const [ann = "", bob = ""] = await waiting(world, "Ann", "Bob");
  await cancel(world, first);
  await world.sweep();
  expect(await world.answer(ann, true)).toBe(true);
  expect(await world.answer(ann, true)).toBe(true);
  await world.sweep();
  const booked = (await world.events(ann)).flatMap((event) => (event.type === "appointment-booked" ? [event.appointment] : []));
  expect(booked.map(({ slot, guest }) => [slot.time, slot.practitioner, guest.name])).toEqual([["9:00 am", "Ana", "Ann"]]);
  expect((await world.entriesOf(ann)).map(({ status }) => status)).toEqual(["booked"]);
  expect(await offeredIn(world, bob)).toEqual([]);
  expect((await world.entriesOf(bob)).map(({ status }) => status)).toEqual(["waiting"]);
});

test("no goes to the next, and who said no is never offered it again", async () => {
  const { world, first } = await fullTuesday();
  const [ann = "", bob = ""] = await waiting(world, "Ann", "Bob");
  await cancel(world, first);
  await world.sweep();
  expect(await world.answer(ann, false)).toBe(true);
  await world.sweep();
  await world.sweep();
  expect(await offeredIn(world, bob)).toEqual(["9:00 am Ana"]);
  await world.answer(bob, false);
  for (let round = 0; round < 3; round++) await world.sweep();
  expect([await offeredIn(world, ann), await offeredIn(world, bob)]).toEqual([["9:00 am Ana"], ["9:00 am Ana"]]);
  // Freed once more, it is as declined as before; another time is not.
  const again = await world.place(tuesday, 540, "ana");
  await cancel(world, again?.appointmentId ?? "");
  for (let round = 0; round < 3; round++) await world.sweep();
  expect(await offeredIn(world, ann)).toEqual(["9:00 am Ana"]);
});

test("an offer that nobody answers lapses, is taken off the table, and goes to the next", async () => {
  const { world, first } = await fullTuesday();
  const [ann = "", bob = ""] = await waiting(world, "Ann", "Bob");
  await cancel(world, first);
  await world.sweep();
  world.clock.now += 30 * minuteMs - 1;
  await world.sweep();
  expect(await offeredIn(world, bob)).toEqual([]);
  world.clock.now += 1;
  await world.sweep();
  await world.sweep();
  expect(typesOf(await world.events(ann)).slice(-4)).toEqual(["proposal-withdrawn", "hold-released", "message-added", "brief-updated"]);
  expect(await offeredIn(world, bob)).toEqual(["9:00 am Ana"]);
  expect(await world.answer(ann, true)).toBe(false);
  expect((await world.entriesOf(ann)).map(({ status }) => status)).toEqual(["waiting"]);
});

test("at night nothing is offered; in the morning it is, unless somebody has taken it meanwhile", async () => {
  const { world, first, second } = await fullTuesday("2026-11-29T21:30:00Z");
  const [ann = ""] = await waiting(world, "Ann");
  await cancel(world, first);
  await cancel(world, second);
  await world.sweep();
  expect(await offeredIn(world, ann)).toEqual([]);
  expect((await world.place(tuesday, 540, "ana")) !== null).toBe(true);
  world.clock.now = Date.parse("2026-11-30T07:59:00Z");
  await world.sweep();
  expect(await offeredIn(world, ann)).toEqual([]);
  world.clock.now = Date.parse("2026-11-30T08:00:00Z");
  await world.sweep();
  expect(await offeredIn(world, ann)).toEqual(["9:45 am Ana"]);
});

test("a visit that is moved away and a block that is lifted free time as a cancellation does", async () => {
  const { world, first } = await fullTuesday();
  const [ann = "", bob = ""] = await waiting(world, "Ann", "Bob");
  const found = await world.platform.getAppointment(first);
  if (found === null) throw new Error("no appointment");
  const [leg] = found.slot.legs;
  if (leg === undefined) throw new Error("no leg");
  const day = 24 * 60 * minuteMs;
  const later = {
    ...found.slot,
    start: found.slot.start + day,
    end: found.slot.end + day,
    legs: [{ ...leg, start: leg.start + day, end: leg.end + day }],
  };
  expect(
    (await world.platform.reschedule({ appointmentId: first, slot: later, desk: { staff: "Kim" } }, "move-1", world.clock.now)).ok,
  ).toBe(true);
  await world.sweep();
  expect(await offeredIn(world, ann)).toEqual(["9:00 am Ana"]);
  await world.answer(ann, true);
  await world.sweep();

  const wednesday = {
    practitionerId: "bea",
    start: Date.parse("2026-12-02T09:00:00Z"),
    end: Date.parse("2026-12-02T11:15:00Z"),
    reason: "Training",
  };
  const blocked = await world.platform.blockTime({ ...wednesday, desk: { staff: "Kim" } }, "block-1", world.clock.now);
  if (!blocked.ok) throw new Error("not blocked");
  await world.join(
    bob,
    {
      items: [{ serviceId: "cut", addOnIds: [], practitionerId: "bea" }],
      when: { words: "Wednesday", from: "2026-12-02", to: "2026-12-02" },
    },
    "Bob",
  );
  await world.sweep();
  expect(await offeredIn(world, bob)).toEqual([]);
  await world.platform.unblock(blocked.value.blockId, world.clock.now);
  await world.sweep();
  expect(await offeredIn(world, bob)).toEqual(["9:00 am Bea"]);
});

test("who joined first but wishes something else is passed over; hours, days and practitioner are kept to", async () => {
  const { world, booked } = await fullTuesday();
  const [late, bea, noon, fits] = [
    await world.open("Late"),
    await world.open("Bea fan"),
    await world.open("Noon"),
    await world.open("Fits"),
  ];
  await world.join(late, { when: { words: "Wednesday", from: "2026-12-02", to: "2026-12-02" } }, "Late");
  await world.join(bea, { ...onTuesday, items: [{ serviceId: "cut", addOnIds: [], practitionerId: "bea" }] }, "Bea fan");
  await world.join(noon, { when: { ...onTuesday.when, earliest: 600 } }, "Noon");
  await world.join(fits, { when: { ...onTuesday.when, at: 570 } }, "Fits");
  await cancel(world, booked[0] ?? "");
  await world.sweep();
  expect(await Promise.all([late, bea, noon, fits].map((id) => offeredIn(world, id)))).toEqual([[], [], [], ["9:00 am Ana"]]);
});

test("who has another time on hold is passed over without losing anything", async () => {
  const { world, first, second } = await fullTuesday();
  const [ann = "", bob = ""] = await waiting(world, "Ann", "Bob");
  await cancel(world, first);
  await world.sweep();
  // Ann has an offer; what is freed beside it is Bob's.
  await cancel(world, second);
  await world.sweep();
  expect(await offeredIn(world, ann)).toEqual(["9:00 am Ana"]);
  expect(await offeredIn(world, bob)).toEqual(["9:45 am Ana"]);
});

test("who leaves, or is taken off by staff, loses the open offer to the next, without a word", async () => {
  const { world, first } = await fullTuesday();
  const [ann = "", bob = "", cat = ""] = await waiting(world, "Ann", "Bob", "Cat");
  await cancel(world, first);
  await world.sweep();
  expect((await world.leave(ann)).map(({ service }) => service)).toEqual(["Cut"]);
  await world.sweep();
  expect(typesOf(await world.events(ann)).slice(-3)).toEqual(["proposal-withdrawn", "hold-released", "brief-updated"]);
  expect(await offeredIn(world, bob)).toEqual(["9:00 am Ana"]);
  const [entry] = await world.entriesOf(bob);
  await world.store.end(entry?.entryId ?? "", "left", world.clock.now, "Kim");
  await world.sweep();
  await world.sweep();
  expect(await offeredIn(world, cat)).toEqual(["9:00 am Ana"]);
  expect(await world.answer(ann, true)).toBe(false);
});

test("an entry ends when its last day has passed", async () => {
  const { world } = await fullTuesday();
  const [ann = ""] = await waiting(world, "Ann");
  world.clock.now = Date.parse("2026-12-01T23:59:00Z");
  await world.sweep();
  expect((await world.entriesOf(ann)).map(({ status }) => status)).toEqual(["waiting"]);
  world.clock.now = Date.parse("2026-12-02T00:00:00Z");
  await world.sweep();
  expect((await world.entriesOf(ann)).map(({ status }) => status)).toEqual(["expired"]);
});

test("several rounds at once, as of several processes, make one offer, one card and one letter", async () => {
  const { world, first } = await fullTuesday();
  const [ann = "", bob = ""] = await waiting(world, "Ann", "Bob");
  await cancel(world, first);
  await Promise.all(Array.from({ length: 8 }, () => world.sweep()));
  expect([await offeredIn(world, ann), await offeredIn(world, bob)]).toEqual([["9:00 am Ana"], []]);
  expect(await world.store.unsettled()).toHaveLength(1);
  expect(typesOf(await world.events(ann)).filter((type) => type === "booking-proposed")).toHaveLength(1);
  expect(await world.store.lettersTo("+44Ann", 0)).toBe(1);
});

test("who has come back on another day is offered the time where they talk now", async () => {
  const { world, first } = await fullTuesday();
  const [ann = ""] = await waiting(world, "Ann");
  world.clock.now += 25 * 60 * minuteMs;
  const later = await world.open("Ann");
  expect(later).not.toBe(ann);
  await cancel(world, first);
  await world.sweep();
  expect([await offeredIn(world, ann), await offeredIn(world, later)]).toEqual([[], ["9:00 am Ana"]]);
  expect(await world.answer(later, true)).toBe(true);
  await world.sweep();
  expect((await world.entriesOf(ann)).map(({ status }) => status)).toEqual(["booked"]);
});
