import { afterEach, beforeEach } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import type { PlatformUnderTest } from "./platform-contract.ts";
import type { InstantMs, Platform, PlatformAppointment, RequestedService, Slot } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";
import { testSalon } from "./test-salon.ts";

/** The day on which the contracts of changes book, and the morning before it, on which they do so. The salon's clock is UTC. */
export const day = "2026-11-26";
export const now: InstantMs = Date.parse("2026-11-25T06:00:00Z");
export const hour = 60 * minuteMs;
export const at = (clock: string, date = day): InstantMs => Date.parse(`${date}T${clock}:00Z`);
export const cut = [{ serviceId: "cut", addOnIds: [], practitionerId: "ana" }];
export const twoServices = [
  { serviceId: "colour", addOnIds: [], practitionerId: "bea" },
  { serviceId: "cut", addOnIds: [], practitionerId: "ana" },
];
export const desk = { staff: "Mia" };
const fees = [
  { withinHours: 24, percent: 50 },
  { withinHours: 2, percent: 100 },
];

/** A small salon of the platform under test, opened anew for each test of the group that asks. */
export function changesSalon(open: (catalogue: Catalogue) => Promise<PlatformUnderTest>) {
  let under: PlatformUnderTest;
  let platform: Platform;
  beforeEach(async () => {
    under = await open(testSalon({ rules: { cancellation: { fees } } }));
    platform = under.platform;
  });
  afterEach(() => under.close());

  const find = async (start: InstantMs, items: RequestedService[] = cut, moves?: string): Promise<Slot> => {
    const query = { items, from: day, to: day, ...(moves === undefined ? {} : { moves }) };
    const found = (await platform.searchSlots(query, now)).find((slot) => slot.start === start);
    if (found === undefined) throw new Error(`nothing is free at ${new Date(start).toISOString()}`);
    return found;
  };
  return {
    get platform() {
      return platform;
    },
    async reopen() {
      platform = await under.reopen();
    },
    find,
    isFree: (start: InstantMs): Promise<boolean> =>
      find(start).then(
        () => true,
        () => false,
      ),
    async book(start: InstantMs, items = cut, key = `book ${start}`): Promise<PlatformAppointment> {
      return bookSlot(platform, await find(start, items), key);
    },
  };
}

/** Holds the slot and books it for a guest of whom a phone number is known. */
async function bookSlot(platform: Platform, slot: Slot, key: string): Promise<PlatformAppointment> {
  const held = await platform.hold(slot, `hold ${key}`, now);
  if (!held.ok) throw new Error(held.reason);
  const request = {
    holdId: held.value.holdId,
    slot,
    guest: { name: "Ann", phone: "+442079460077" },
    conversationId: "conversation-1",
    notes: [],
  };
  const booked = await platform.book(request, key, now);
  if (!booked.ok) throw new Error(booked.reason);
  return booked.value;
}

/** The same visit, later by so many milliseconds. */
export function shifted(slot: Slot, by: number): Slot {
  const legs = slot.legs.map((leg) => ({ ...leg, start: leg.start + by, end: leg.end + by }));
  return { ...slot, start: slot.start + by, end: slot.end + by, legs };
}
