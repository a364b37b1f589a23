import { expect, test } from "vitest";
import { fitSlot } from "../booking/fit-slot.ts";
import { testSalon } from "../booking/test-salon.ts";
import { demoBookings } from "../platforms/house/demo-salon/demo-bookings.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { seedDemo, type DemoBooking } from "../platforms/house/seed-demo.ts";
import { openHouse } from "./open-house.ts";

const now = Date.parse("2026-11-25T07:00:00Z");
const span = { start: 0, end: now * 2 };

function demo(key: string, startMinute: number, changes: Partial<DemoBooking> = {}): DemoBooking {
  const plain = { key, serviceId: "cut", addOnIds: [], practitionerId: "ana", date: "2026-11-26", startMinute, guest: { name: "Demo" } };
  return { ...plain, resourceIds: ["chair-1"], ...changes };
}

test("seeding again adds nothing, and new days are added", async () => {
  const { calendar, close } = await openHouse(testSalon(), () => now);
  const bookings = [demo("a", 540), demo("b", 600, { practitionerId: "bea", resourceIds: ["chair-2"] })];
  expect(await seedDemo(calendar, testSalon(), bookings, now)).toBe(2);
  expect(await seedDemo(calendar, testSalon(), bookings, now + 1e9)).toBe(0);
  expect(await seedDemo(calendar, testSalon(), [...bookings, demo("c", 540, { date: "2026-11-27" })], now)).toBe(1);
  expect(await seedDemo(calendar, testSalon(), [], now)).toBe(0);
  await close();
});

test("what a real visitor booked stays, the demonstration gives way", async () => {
  const { calendar, platform, close } = await openHouse(testSalon(), () => now);
  const items = [{ serviceId: "cut", addOnIds: [], practitionerId: "ana" }];
  const [slot] = await platform.searchSlots({ items, from: "2026-11-26", to: "2026-11-26" }, now);
  if (slot === undefined) throw new Error("nothing free");
  const held = await platform.hold(slot, "k", now);
  if (!held.ok) throw new Error(held.reason);
  const request = { holdId: held.value.holdId, slot, guest: { name: "Real" }, conversationId: "c", notes: [] };
  expect(await platform.book(request, "b", now)).toMatchObject({ ok: true });
  // Same time of Ana's; and Bea on the very chair the visitor sits on.
  const bookings = [demo("a", 570), demo("b", 540, { practitionerId: "bea", resourceIds: ["chair-1"] }), demo("c", 585)];
  expect(await seedDemo(calendar, testSalon(), bookings, now)).toBe(1);
  expect((await platform.readDay("2026-11-26", now)).entries.map(({ guest, from }) => [guest, from])).toEqual([
    ["Real", 540],
    ["Demo", 585],
  ]);
  await close();
});

test("a booking its practitioner cannot perform is a fault, and nothing of the batch is kept", async () => {
  const { calendar, close } = await openHouse(testSalon(), () => now);
  await expect(seedDemo(calendar, testSalon(), [demo("a", 540), demo("b", 600, { serviceId: "tattoo" })], now)).rejects.toThrow("tattoo");
  expect(await calendar.takenIn(span, now)).toEqual([]);
  await close();
});

test("every booking of the demonstration salon obeys the rules of the slot search", async () => {
  const catalogue = demoCatalogue("2026-11-25");
  const onGridOrNot = { ...catalogue, rules: { ...catalogue.rules, slotStep: 5 } };
  const bookings = demoBookings(catalogue, "2026-11-25", 2);
  const { calendar, close } = await openHouse(catalogue, () => now);
  expect(await seedDemo(calendar, catalogue, bookings, now)).toBe(bookings.length);
  const entries = await calendar.entriesIn(span, now);
  for (const { entry } of entries) {
    const others = entries.filter((one) => one.entry.entryId !== entry.entryId).flatMap(({ takes }) => takes);
    expect(fitSlot(onGridOrNot, others, entry.slot, entry.slot.start - 1), entry.seedKey ?? "").toMatchObject({ fits: true });
  }
  await close();
});
