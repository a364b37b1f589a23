import type { ChangeRefusal } from "../../booking/appointment-changes.ts";
import { contentHash } from "../../booking/content-hash.ts";
import { fitSlot } from "../../booking/fit-slot.ts";
import type { Occupancy } from "../../booking/occupancy.ts";
import type { Hold, InstantMs, OperationKey, Outcome, Refusal, Slot } from "../../booking/platform.ts";
import { localParts, minuteMs } from "../../booking/salon-time.ts";
import { emptyEntry } from "./empty-entry.ts";
import type { CalendarEntry, HouseCalendarWriter } from "./house-calendar.ts";
import type { House } from "./house.ts";
import { refusingTaken } from "./once.ts";
import { around } from "./search-house.ts";
import { standing } from "./standing.ts";

/** What a hold is for, besides its slot. */
export interface HoldFor {
  key: OperationKey;
  /** The hold whose place it takes. */
  replaces?: string | undefined;
  /** The appointment it is to be moved to. */
  moves?: string | undefined;
  /** When it expires, if not after the salon's usual time. */
  until?: InstantMs | undefined;
}

/** Checks and holds in one transaction; should the check ever miss something, the store refuses the overlap itself. */
export async function holdSlot(house: House, slot: Slot, made: HoldFor, now: InstantMs): Promise<Outcome<Hold>> {
  return refusingTaken<Hold, Refusal>(() =>
    house.calendar.write(async (calendar): Promise<Outcome<Hold>> => {
      await calendar.dropExpiredHolds(now);
      const known = await calendar.findEntry({ holdKey: made.key });
      if (known !== null) return knownHold(calendar, known, slot, now);
      return addHold(house, calendar, slot, made, now);
    }),
  );
}

/** As `holdSlot`, for an appointment that can still be moved. */
export async function holdMove(
  house: House,
  appointmentId: string,
  slot: Slot,
  made: HoldFor,
  now: InstantMs,
): Promise<Outcome<Hold, Refusal | ChangeRefusal>> {
  const found = standing(await house.calendar.findEntry({ entryId: appointmentId }), now);
  return found.ok ? holdSlot(house, slot, { ...made, moves: appointmentId }, now) : found;
}

async function knownHold(calendar: HouseCalendarWriter, entry: CalendarEntry, slot: Slot, now: InstantMs): Promise<Outcome<Hold>> {
  if (contentHash(entry.slot) !== contentHash(slot)) throw new Error("one hold key was used for two slots");
  // Booked already: the time is gone, also for who holds it.
  if (entry.status !== "held" || entry.holdExpiresAt === null) return { ok: false, reason: "slot-taken" };
  // Whoever lets go of holds that nobody wants any more sees that somebody does.
  if (now > entry.createdAt) await calendar.update({ ...entry, createdAt: now });
  return { ok: true, value: { holdId: entry.entryId, expiresAt: entry.holdExpiresAt } };
}

async function addHold(
  house: House,
  calendar: HouseCalendarWriter,
  slot: Slot,
  { key, replaces, moves, until }: HoldFor,
  now: InstantMs,
): Promise<Outcome<Hold>> {
  const catalogue = house.catalogueAt(now);
  const { date } = localParts(slot.start, catalogue.salon.timeZone);
  const fit = fitSlot(catalogue, await calendar.takenIn(around(catalogue, date, date), now, replaces, moves), slot, now);
  if (!fit.fits) return { ok: false, reason: fit.reason };
  if (replaces !== undefined) await calendar.dropHold(replaces);
  const entryId = house.newId();
  const expiresAt = until ?? now + catalogue.rules.holdMinutes * minuteMs;
  const named = { entryId, slot, holdKey: key, holdExpiresAt: expiresAt, movedFrom: moves ?? null };
  // What the appointment has itself need not be kept for it, and could not be.
  const takes = moves === undefined ? fit.takes : fit.takes.flatMap(without(await calendar.takesOf(moves)));
  await calendar.add({ entry: { ...emptyEntry, ...named, status: "held", createdAt: now }, takes });
  return { ok: true, value: { holdId: entryId, expiresAt } };
}

/** What is left of a span when all that is taken already is cut out of it. */
function without(taken: Occupancy[]): (take: Occupancy) => Occupancy[] {
  return (take) => {
    const own = taken.filter(({ kind, id }) => kind === take.kind && id === take.id);
    return own.reduce<Occupancy[]>(
      (left, { start, end }) =>
        left.flatMap((part) => [
          ...(part.start < Math.min(part.end, start) ? [{ ...part, end: Math.min(part.end, start) }] : []),
          ...(Math.max(part.start, end) < part.end ? [{ ...part, start: Math.max(part.start, end) }] : []),
        ]),
      [take],
    );
  };
}
