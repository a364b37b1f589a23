import { describe, expect, test } from "vitest";
import { calendarChangesContract } from "./calendar-changes-contract.ts";
import { emptyEntry } from "./empty-entry.ts";
import { houseClientsContract } from "./house-clients-contract.ts";
import { SlotTaken, type CalendarEntry, type HouseCalendar } from "./house-calendar.ts";

export interface CalendarUnderTest {
  calendar: HouseCalendar;
  close(): Promise<void>;
}

const hour = 3_600_000;

/** What every store of our own calendar must do. `open` answers an empty one. */
export function houseCalendarContract(name: string, open: () => Promise<CalendarUnderTest>): void {
  async function withCalendar(work: (calendar: HouseCalendar) => Promise<void>): Promise<void> {
    const { calendar, close } = await open();
    try {
      await work(calendar);
    } finally {
      await close();
    }
  }

  describe(`house calendar: ${name}`, () => {
    test.each([
      ["the same span", 10, 11],
      ["an overlap at its end", 9, 10.5],
      ["an overlap at its start", 10.5, 12],
      ["a span around it", 9, 12],
      ["a span inside it", 10.2, 10.4],
    ])("the database itself refuses %s", async (_what, start, end) => {
      await withCalendar(async (calendar) => {
        const take = (id: string, from: number, to: number) =>
          calendar.write((writer) =>
            writer.add({ entry: entry(id), takes: [{ kind: "practitioner", id: "ana", start: from * hour, end: to * hour }] }),
          );
        await take("one", 10, 11);
        await expect(take("two", start, end)).rejects.toThrow(SlotTaken);
        // Nothing of the refused entry stays.
        expect(await calendar.findEntry({ entryId: "two" })).toBeNull();
        await take("before", 9, 10).catch(() => expect.fail("spans that touch do not overlap"));
        await take("after", 11, 12);
      });
    });

    test("an overlap is found against the longest span there may be", async () => {
      await withCalendar(async (calendar) => {
        const take = (id: string, from: number, to: number) =>
          calendar.write((writer) =>
            writer.add({ entry: entry(id), takes: [{ kind: "resource", id: "room", start: from * hour, end: to * hour }] }),
          );
        await take("long", 0, 36);
        await expect(take("inside", 35.5, 35.9)).rejects.toThrow(SlotTaken);
        await expect(take("too long", 100, 137)).rejects.toThrow(/check/i);
      });
    });

    test("the same span of another practitioner or of a resource by the same name is no overlap", async () => {
      await withCalendar(async (calendar) => {
        await calendar.write((writer) =>
          writer.add({
            entry: entry("one"),
            takes: [
              { kind: "practitioner", id: "ana", start: 0, end: hour },
              { kind: "practitioner", id: "bea", start: 0, end: hour },
              { kind: "resource", id: "ana", start: 0, end: hour },
            ],
          }),
        );
        expect(await calendar.takenIn({ start: 0, end: hour }, 0)).toHaveLength(3);
      });
    });

    test("work that throws leaves nothing behind", async () => {
      await withCalendar(async (calendar) => {
        const work = calendar.write(async (writer) => {
          await writer.add({ entry: entry("one"), takes: [{ kind: "practitioner", id: "ana", start: 0, end: hour }] });
          throw new Error("halfway");
        });
        await expect(work).rejects.toThrow("halfway");
        expect(await calendar.findEntry({ entryId: "one" })).toBeNull();
        expect(await calendar.takenIn({ start: 0, end: hour }, 0)).toEqual([]);
      });
    });
  });

  calendarChangesContract(name, open);
  houseClientsContract(name, open);
}

function entry(entryId: string, changes: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    entryId,
    status: "booked",
    slot: { start: 0, end: 60, legs: [], price: { amount: 1, currency: "GBP" }, priceFrom: false },
    createdAt: 0,
    ...emptyEntry,
    ...changes,
  };
}
