import type { ChangeRefusal, DeskRefusal, MoveRequest } from "../../booking/appointment-changes.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import { contentHash } from "../../booking/content-hash.ts";
import { fitSlot } from "../../booking/fit-slot.ts";
import type { InstantMs, OperationKey, Outcome, PlatformAppointment, Refusal } from "../../booking/platform.ts";
import { localParts } from "../../booking/salon-time.ts";
import { appointmentOf } from "./book-hold.ts";
import { feeOf } from "./fee-of.ts";
import { deskFit, type DeskFit } from "./desk-fit.ts";
import type { CalendarEntry, HouseCalendarReader, HouseCalendarWriter } from "./house-calendar.ts";
import type { House } from "./house.ts";
import { doneBefore, entryOf, refusingTaken, remember, type AskedChange } from "./once.ts";
import { around } from "./search-house.ts";
import { standing } from "./standing.ts";

type MoveRefusal = Refusal | ChangeRefusal | DeskRefusal | "changed";
type Moved = Outcome<PlatformAppointment, MoveRefusal>;

/**
 * Moves a visit with all its legs. The entry takes its new time in place of its old one, in one step; where it stood before
 * is kept as a cancelled entry that takes nothing.
 */
export function moveAppointment(house: House, request: MoveRequest, key: OperationKey, now: InstantMs): Promise<Moved> {
  const { appointmentId, slot } = request;
  const asked: AskedChange = { key, what: "move", of: { appointmentId, slot } };
  return refusingTaken<PlatformAppointment, MoveRefusal>(() =>
    house.calendar.write(async (calendar): Promise<Moved> => {
      const done = await doneBefore(calendar, asked);
      if (done !== null) return { ok: true, value: { ...appointmentOf(await entryOf(calendar, done)), slot: done.slot } };
      const found = standing(await calendar.findEntry({ entryId: appointmentId }), now);
      if (!found.ok) return found;
      if (!(await isAsExpected(house, calendar, found.value, request, now))) return { ok: false, reason: "changed" };
      await calendar.dropExpiredHolds(now);
      if (!(await keepsIt(calendar, request))) return { ok: false, reason: "hold-expired" };
      const fit = await fitMove(calendar, house.catalogueAt(now), request, now);
      if (!fit.ok) return fit;
      const moved = await putThere(house, calendar, found.value, request, fit.value, now);
      await remember(calendar, asked, moved, now);
      return { ok: true, value: appointmentOf(moved) };
    }),
  );
}

/** Whether it is still what whoever agreed to moving it was shown. */
async function isAsExpected(
  house: House,
  calendar: HouseCalendarReader,
  entry: CalendarEntry,
  { expects }: MoveRequest,
  now: InstantMs,
): Promise<boolean> {
  if (expects === undefined) return true;
  const { fee } = await feeOf(house, calendar, entry, now);
  return contentHash(expects) === contentHash({ slot: entry.slot, fee });
}

/** Whether the hold that was named, if one was, keeps this very slot for this appointment. */
async function keepsIt(calendar: HouseCalendarReader, { appointmentId, slot, holdId }: MoveRequest): Promise<boolean> {
  if (holdId === undefined) return true;
  const held = await calendar.findEntry({ entryId: holdId });
  if (held?.status !== "held" || contentHash(held.slot) !== contentHash(slot)) return false;
  return held.movedFrom === null || held.movedFrom === appointmentId;
}

async function fitMove(
  calendar: HouseCalendarReader,
  catalogue: Catalogue,
  { appointmentId, slot, holdId, desk }: MoveRequest,
  now: InstantMs,
): Promise<Outcome<DeskFit, MoveRefusal>> {
  const { date } = localParts(slot.start, catalogue.salon.timeZone);
  const busy = await calendar.takenIn(around(catalogue, date, date), now, holdId, appointmentId);
  if (desk !== undefined) return deskFit(catalogue, busy, slot, desk, now);
  const fit = fitSlot(catalogue, busy, slot, now);
  return fit.fits ? { ok: true, value: { takes: fit.takes, override: null } } : { ok: false, reason: fit.reason };
}

async function putThere(
  house: House,
  calendar: HouseCalendarWriter,
  entry: CalendarEntry,
  { slot, holdId, desk }: MoveRequest,
  { takes, override }: DeskFit,
  now: InstantMs,
): Promise<CalendarEntry> {
  const before = house.newId();
  const unnamed = { reference: null, holdKey: null, holdExpiresAt: null, bookKey: null, bookedContent: null, seedKey: null };
  const cancellation: CalendarEntry["cancellation"] = { at: now, by: desk === undefined ? "guest" : "salon", reason: "moved", fee: null };
  await calendar.add({ entry: { ...entry, ...unnamed, entryId: before, status: "cancelled", cancellation }, takes: [] });
  if (holdId !== undefined) await calendar.dropHold(holdId);
  const moved: CalendarEntry = { ...entry, slot, override, movedFrom: before };
  await calendar.update(moved);
  await calendar.retake(entry.entryId, takes);
  return moved;
}
