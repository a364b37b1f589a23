import { contentHash } from "../../booking/content-hash.ts";
import { fitSlot } from "../../booking/fit-slot.ts";
import type { Hold, InstantMs, OperationKey, Outcome, Slot } from "../../booking/platform.ts";
import { localParts, minuteMs } from "../../booking/salon-time.ts";
import { SlotTaken, type CalendarEntry, type HouseCalendarWriter } from "./house-calendar.ts";
import type { House } from "./house.ts";
import { around } from "./search-house.ts";

/** Checks and holds in one transaction; should the check ever miss something, the store refuses the overlap itself. */
export async function holdSlot(house: House, slot: Slot, key: OperationKey, now: InstantMs, replaces?: string): Promise<Outcome<Hold>> {
  return refusingTaken(() =>
    house.calendar.write(async (calendar): Promise<Outcome<Hold>> => {
      await calendar.dropExpiredHolds(now);
      const known = await calendar.findEntry({ holdKey: key });
      if (known !== null) return knownHold(known, slot);
      return addHold(house, calendar, slot, key, now, replaces);
    }),
  );
}

function knownHold(entry: CalendarEntry, slot: Slot): Outcome<Hold> {
  if (contentHash(entry.slot) !== contentHash(slot)) throw new Error("one hold key was used for two slots");
  // Booked already: the time is gone, also for who holds it.
  if (entry.status !== "held" || entry.holdExpiresAt === null) return { ok: false, reason: "slot-taken" };
  return { ok: true, value: { holdId: entry.entryId, expiresAt: entry.holdExpiresAt } };
}

async function addHold(
  house: House,
  calendar: HouseCalendarWriter,
  slot: Slot,
  key: OperationKey,
  now: InstantMs,
  replaces: string | undefined,
): Promise<Outcome<Hold>> {
  const catalogue = house.catalogueAt(now);
  const { date } = localParts(slot.start, catalogue.salon.timeZone);
  const fit = fitSlot(catalogue, await calendar.takenIn(around(catalogue, date, date), now, replaces), slot, now);
  if (!fit.fits) return { ok: false, reason: fit.reason };
  if (replaces !== undefined) await calendar.dropHold(replaces);
  const entryId = house.newId();
  const expiresAt = now + catalogue.rules.holdMinutes * minuteMs;
  await calendar.add({ entry: { ...emptyEntry, entryId, slot, holdKey: key, holdExpiresAt: expiresAt, createdAt: now }, takes: fit.takes });
  return { ok: true, value: { holdId: entryId, expiresAt } };
}

const emptyEntry: Omit<CalendarEntry, "entryId" | "slot" | "createdAt"> = {
  status: "held",
  guest: {},
  notes: [],
  conversationId: null,
  reference: null,
  holdKey: null,
  holdExpiresAt: null,
  bookKey: null,
  bookedContent: null,
  seedKey: null,
};

async function refusingTaken<T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof SlotTaken) return { ok: false, reason: "slot-taken" };
    throw error;
  }
}
