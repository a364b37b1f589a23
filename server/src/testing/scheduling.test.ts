import { expect, test } from "vitest";
import { openOffer, signOffer, type Offer } from "../booking/offer-token.ts";
import type { Slot, SlotQuery } from "../booking/platform.ts";
import { fitSlot } from "../booking/fit-slot.ts";
import { asked, at, dayBefore, startsOf, takenBy, testDay } from "../booking/test-day.ts";
import { everyDay, testPractitioner, testResource, testSalon, testService } from "../booking/test-salon.ts";
import { emptyEntry } from "../platforms/house/empty-entry.ts";
import { openHouse, type OpenHouse } from "./open-house.ts";

// A couple's room, another location, a quiet chair: what a slot says beyond times must come through offer, hold and store.
const hill = {
  id: "hill",
  name: "Hill",
  address: "2 Hill Road",
  timeZone: "Europe/London",
  opening: everyDay({ from: 600, to: 720 }),
  exceptions: [],
};
const weekAt = { hill: everyDay([{ from: 600, to: 720 }]) };
const salon = testSalon({
  services: [testService("cut", 45), testService("massage", 60, { needs: ["room"], needTags: { room: ["couples"] }, inOneRoom: true })],
  practitioners: ["ana", "bea"].map((id) => testPractitioner(id, { weekAt, skills: [{ serviceId: "cut" }, { serviceId: "massage" }] })),
  resources: [
    testResource("chair-1", "chair"),
    { ...testResource("chair-2", "chair"), tags: ["quiet"] },
    { ...testResource("room-1", "room"), tags: ["couples"], capacity: 2, changeover: 15 },
    { ...testResource("chair-9", "chair"), locationId: "hill" },
  ],
  locations: [hill],
});
const onDay = { from: testDay, to: testDay };

async function inHouse(work: (house: OpenHouse) => Promise<void>): Promise<void> {
  const house = await openHouse(salon, () => dayBefore);
  try {
    await work(house);
  } finally {
    await house.close();
  }
}

async function bookFirst({ platform }: OpenHouse, query: SlotQuery): Promise<Slot> {
  const [slot] = await platform.searchSlots(query, dayBefore);
  if (slot === undefined) throw new Error("nothing free");
  const held = await platform.hold(throughOffer(slot), "hold", dayBefore);
  if (!held.ok) throw new Error(held.reason);
  const request = { holdId: held.value.holdId, slot, guest: { name: "Ann" }, conversationId: "c", notes: [] };
  expect(await platform.book(request, "book", dayBefore)).toMatchObject({ ok: true });
  expect((await platform.findByKey("book"))?.slot).toEqual(slot);
  return slot;
}

function throughOffer(slot: Slot): Slot {
  const key = new Uint8Array(32).fill(7);
  const names = slot.legs.map(() => ({ service: "Cut", addOns: [], practitioner: "Ana", level: "Stylist" }));
  const offer: Offer = { salonId: "s", locale: "en-GB", timeZone: "Europe/London", expiresAt: dayBefore, slot, names };
  expect(openOffer(signOffer(offer, key), key)).toEqual(offer);
  return openOffer(signOffer(offer, key), key)?.slot ?? slot;
}

test("a couple is held and booked as one: two people, one room, its changeover", () =>
  inHouse(async (house) => {
    const slot = await bookFirst(house, { items: [asked("massage")], others: [[asked("massage")]], ...onDay });
    expect(slot.legs.map(({ guest, practitionerId }) => [guest, practitionerId])).toEqual([
      [undefined, "ana"],
      [1, "bea"],
    ]);
    const taken = await house.calendar.takenIn({ start: slot.start, end: slot.end }, dayBefore);
    expect(taken.filter(({ kind }) => kind === "resource")).toEqual([takenBy("resource", "room-1", "09:00", "10:15")]);
    const next = await house.platform.searchSlots({ items: [asked("massage")], ...onDay }, dayBefore);
    expect(startsOf(next)[0]).toBe("10:15");
    expect(
      (await house.platform.readDay(testDay, dayBefore)).entries.map(({ practitionerId, resources }) => [practitionerId, resources]),
    ).toEqual([
      ["ana", ["room 1"]],
      ["bea", ["room 1"]],
    ]);
  }));

test("a quiet chair is the one that is taken", () =>
  inHouse(async (house) => {
    const slot = await bookFirst(house, { items: [asked("cut")], preferences: { resourceTags: ["quiet"] }, ...onDay });
    const taken = await house.calendar.takenIn({ start: slot.start, end: slot.end }, dayBefore);
    expect(taken.filter(({ kind }) => kind === "resource").map(({ id }) => id)).toEqual(["chair-2"]);
  }));

test("at another location: its chair, everybody's calendar", () =>
  inHouse(async (house) => {
    const query = { items: [asked("cut", "ana")], locationId: "hill", ...onDay };
    const slot = await bookFirst(house, query);
    expect(slot).toMatchObject({ start: at("10:00"), locationId: "hill" });
    expect(startsOf(await house.platform.searchSlots(query, dayBefore))[0]).toBe("10:45");
    expect(startsOf(await house.platform.searchSlots({ ...query, items: [asked("cut", "bea")] }, dayBefore))[0]).toBe("10:45");
    expect(startsOf(await house.platform.searchSlots({ items: [asked("cut", "ana")], ...onDay }, dayBefore))).not.toContain("10:00");
  }));

test("a pending request occupies its time: nobody else can ask for it", () =>
  inHouse(async ({ calendar, platform }) => {
    const query = { items: [asked("cut", "ana")], ...onDay };
    const [slot] = await platform.searchSlots(query, dayBefore);
    if (slot === undefined) throw new Error("nothing free");
    const fit = fitSlot(salon, [], slot, dayBefore);
    if (!fit.fits) throw new Error(fit.reason);
    const entry = { ...emptyEntry, entryId: "r1", status: "requested" as const, slot, createdAt: dayBefore };
    await calendar.write((writer) => writer.add({ entry, takes: fit.takes }));
    expect(startsOf(await platform.searchSlots(query, dayBefore))[0]).toBe("09:45");
    expect(await platform.hold(slot, "k", dayBefore)).toEqual({ ok: false, reason: "slot-taken" });
  }));
