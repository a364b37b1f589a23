import { describe, expect, test } from "vitest";
import type { Platform, Slot } from "../../booking/platform.ts";
import { testSalon } from "../../booking/test-salon.ts";
import { emptyEntry } from "./empty-entry.ts";
import { failingCalendar } from "./failing-calendar.ts";
import { SlotTaken, type CalendarEntry, type HouseCalendar, type Take } from "./house-calendar.ts";
import { createHousePlatform } from "./house-platform.ts";

const hour = 3_600_000;
const day = "2026-11-26";
const now = Date.parse("2026-11-25T06:00:00Z");

/** What every store of our own calendar must do when entries change. Part of `houseCalendarContract`. */
export function calendarChangesContract(name: string, open: () => Promise<{ calendar: HouseCalendar; close(): Promise<void> }>): void {
  async function withCalendar(work: (calendar: HouseCalendar) => Promise<void>): Promise<void> {
    const { calendar, close } = await open();
    try {
      await work(calendar);
    } finally {
      await close();
    }
  }
  const add = (calendar: HouseCalendar, entryId: string, from: number, to: number, deliberate?: true): Promise<void> =>
    calendar.write((writer) => writer.add({ entry: { ...booked, entryId }, takes: [span(from, to, deliberate)] }));
  const retake = (calendar: HouseCalendar, entryId: string, from: number, to: number): Promise<void> =>
    calendar.write((writer) => writer.retake(entryId, [span(from, to)]));

  describe(`house calendar, overlaps on purpose: ${name}`, () => {
    test("stand over what is there, and are in everybody else's way", async () => {
      await withCalendar(async (calendar) => {
        await add(calendar, "one", 10, 12);
        await expect(add(calendar, "plain", 11, 13)).rejects.toThrow(SlotTaken);
        await add(calendar, "over", 11, 13, true);
        for (const [from, to] of [
          [11, 12],
          [12, 13],
          [9, 10.5],
        ] as const)
          await expect(add(calendar, `${from}`, from, to), `${from} to ${to}`).rejects.toThrow(SlotTaken);
        await add(calendar, "after", 13, 14);
        expect(await calendar.takenIn({ start: 10 * hour, end: 14 * hour }, 0)).toHaveLength(3);
      });
    });

    test("stay in the way when what they lay over has gone", async () => {
      await withCalendar(async (calendar) => {
        await add(calendar, "one", 10, 12);
        await add(calendar, "over", 11, 13, true);
        await calendar.write((writer) => writer.retake("one", []));
        await expect(add(calendar, "two", 11, 12)).rejects.toThrow(SlotTaken);
        await add(calendar, "three", 10, 11);
      });
    });

    test("give nobody a right to the time: who has moved away does not get back", async () => {
      await withCalendar(async (calendar) => {
        await add(calendar, "one", 10, 12);
        await add(calendar, "over", 11, 13, true);
        await retake(calendar, "one", 15, 16);
        await expect(retake(calendar, "one", 11, 12)).rejects.toThrow(SlotTaken);
        expect(await calendar.takesOf("one")).toEqual([span(15, 16)]);
      });
    });

    test("over several that are there already, and over each other", async () => {
      await withCalendar(async (calendar) => {
        await add(calendar, "one", 10, 11);
        await add(calendar, "two", 11, 12);
        await add(calendar, "over", 10.5, 11.5, true);
        await add(calendar, "over both", 10, 12, true);
        await add(calendar, "beside", 12, 13, true);
        await expect(add(calendar, "plain", 10, 10.5)).rejects.toThrow(SlotTaken);
        expect(await calendar.takenIn({ start: 10 * hour, end: 13 * hour }, 0)).toHaveLength(5);
      });
    });
  });

  describe(`house calendar, a store that breaks: ${name}`, () => {
    /** Whether the change has an `nth` step; if so, checks that its failure leaves no trace. */
    const breaksAt = async (change: Change, nth: number, when: "before" | "after"): Promise<boolean> => {
      let broke = false;
      await withCalendar(async (calendar) => {
        const world = await bookedWorld(calendar);
        const before = await pictureOf(calendar, world.appointmentId);
        const failing = failingCalendar(calendar, nth, when);
        const outcome = await world.change(change, platformOver(failing)).catch(() => null);
        broke = failing.broke();
        if (broke) {
          expect(outcome, `${when} step ${nth}`).toBeNull();
          expect(await pictureOf(calendar, world.appointmentId), `${when} step ${nth}`).toEqual(before);
        }
        expect(await world.change(change, platformOver(calendar)), `${when} step ${nth}`).toMatchObject({ ok: true });
        expect(await pictureOf(calendar, world.appointmentId)).not.toEqual(before);
      });
      return broke;
    };

    test.each<Change>(["move", "move by hold", "cancel", "place", "block"])(
      "%s: whatever step fails, before or after it was done, all is as before; and it can be done again",
      async (change) => {
        for (const when of ["before", "after"] as const) {
          let nth = 1;
          while (await breaksAt(change, nth, when)) nth++;
          expect(nth).toBeGreaterThan(3);
        }
      },
    );
  });
}

type Change = "move" | "move by hold" | "cancel" | "place" | "block";

const booked: Omit<CalendarEntry, "entryId"> = {
  ...emptyEntry,
  status: "booked",
  slot: { start: 0, end: 60, legs: [], price: { amount: 1, currency: "GBP" }, priceFrom: false },
  createdAt: 0,
};

function span(from: number, to: number, deliberate?: true): Take {
  return { kind: "practitioner", id: "ana", start: from * hour, end: to * hour, ...(deliberate ? { deliberate } : {}) };
}

const platformOver = (calendar: HouseCalendar): Platform => createHousePlatform({ catalogue: () => testSalon(), calendar, now: () => now });

/** A salon with one appointment, a hold to move it, and the changes that can be made there. */
async function bookedWorld(calendar: HouseCalendar) {
  const platform = platformOver(calendar);
  const items = [{ serviceId: "cut", addOnIds: [], practitionerId: "ana" }];
  const slots = await platform.searchSlots({ items, from: day, to: day }, now);
  const [first, later, last] = [required(slots[0]), required(slots[1]), required(slots.at(-1))];
  const held = await platform.hold(first, "h1", now);
  if (!held.ok) throw new Error(held.reason);
  const made = await platform.book({ holdId: held.value.holdId, slot: first, guest: {}, conversationId: "c", notes: [] }, "b1", now);
  if (!made.ok) throw new Error(made.reason);
  const { appointmentId } = made.value;
  const kept = await platform.holdMove(appointmentId, later, "h2", now);
  if (!kept.ok) throw new Error(kept.reason);
  const desk = { staff: "Mia", reason: "must be" };
  const change = (what: Change, by: Platform): Promise<unknown> => {
    switch (what) {
      case "move":
        return by.reschedule({ appointmentId, slot: last }, "m1", now);
      case "move by hold":
        return by.reschedule({ appointmentId, slot: later, holdId: kept.value.holdId }, "m1", now);
      case "cancel":
        return by.cancel({ appointmentId, reason: "", by: "guest" }, "c1", now);
      case "place":
        return by.place({ slot: first, guest: {}, notes: [], desk }, "p1", now);
      case "block":
        return by.blockTime({ practitionerId: "ana", start: first.start, end: first.end, reason: "Ill", desk }, "k1", now);
    }
  };
  return { appointmentId, change };
}

/** All that can be seen of the calendar around an appointment. */
async function pictureOf(calendar: HouseCalendar, appointmentId: string) {
  const whole = { start: now, end: now + 48 * hour };
  return {
    entry: await calendar.findEntry({ entryId: appointmentId }),
    taken: (await calendar.takenIn(whole, now)).toSorted((a, b) => a.start - b.start || a.id.localeCompare(b.id)),
    entries: (await calendar.entriesIn(whole, now)).map(({ entry }) => entry.entryId),
  };
}

function required(slot: Slot | undefined): Slot {
  if (slot === undefined) throw new Error("expected a slot");
  return slot;
}
