import { afterAll, expect, test } from "vitest";
import { testSalon } from "../../booking/test-salon.ts";
import type { Platform, Slot } from "../../booking/platform.ts";
import { createHousePlatform } from "../../platforms/house/house-platform.ts";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { postgresHouseCalendar } from "./house-calendar.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  await databases.stop();
});

const now = Date.parse("2026-11-25T06:00:00Z");
const day = "2026-11-26";

/** Two processes on one calendar, each with connections of its own. */
async function twoProcesses(): Promise<[Platform, Platform]> {
  const url = await databases.create();
  const open = async (): Promise<Platform> => {
    const { db, close } = await openPostgres({ url, onBroken: () => {} });
    closing.push(close);
    return createHousePlatform({ catalogue: () => testSalon(), calendar: postgresHouseCalendar(db), now: () => now });
  };
  return [await open(), await open()];
}

async function freeSlots(platform: Platform, practitionerId: string): Promise<Slot[]> {
  return platform.searchSlots({ items: [{ serviceId: "cut", addOnIds: [], practitionerId }], from: day, to: day }, now);
}

async function held(platform: Platform, slot: Slot, key: string): Promise<string> {
  const outcome = await platform.hold(slot, key, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.holdId;
}

test("the same booking asked of two processes at once is one appointment, and both are told of it", async () => {
  const [one, other] = await twoProcesses();
  for (const [index, slot] of (await freeSlots(one, "ana")).filter((_, index) => index % 4 === 0).entries()) {
    const holdId = await held(one, slot, `h${index}`);
    const request = { holdId, slot, guest: { name: "Ann" }, conversationId: "c", notes: [] };
    const [first, second] = await Promise.all([one.book(request, `b${index}`, now), other.book(request, `b${index}`, now)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  }
});

test("a hold that is released while it is booked is booked or released, never half", async () => {
  const [one, other] = await twoProcesses();
  for (const [index, slot] of (await freeSlots(one, "ana")).filter((_, index) => index % 4 === 0).entries()) {
    const holdId = await held(one, slot, `h${index}`);
    const request = { holdId, slot, guest: { name: "Ann" }, conversationId: "c", notes: [] };
    const [booked] = await Promise.all([one.book(request, `b${index}`, now), other.releaseHold(holdId)]);
    const appointment = await other.getAppointment(holdId);
    expect(appointment !== null).toBe(booked.ok);
    const again = await other.hold(slot, `again${index}`, now);
    expect(again.ok).toBe(!booked.ok);
  }
});

test("the same hold asked of two processes at once is one hold", async () => {
  const [one, other] = await twoProcesses();
  const [slot] = await freeSlots(one, "bea");
  if (!slot) throw new Error("nothing is free");
  const [first, second] = await Promise.all([one.hold(slot, "k", now), other.hold(slot, "k", now)]);
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
});

test("two who want different practitioners at the same time both get them, although each first reaches for the same chair", async () => {
  const [one, other] = await twoProcesses();
  const [anas, beas] = [await freeSlots(one, "ana"), await freeSlots(one, "bea")];
  for (const slot of anas.filter((_, index) => index % 4 === 0)) {
    const beside = beas.find(({ start }) => start === slot.start);
    if (!beside) continue;
    const outcomes = await Promise.all([one.hold(slot, `a${slot.start}`, now), other.hold(beside, `b${slot.start}`, now)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  }
});
