import type { BlockRequest, DeskRefusal } from "../../booking/appointment-changes.ts";
import type { Occupancy } from "../../booking/occupancy.ts";
import type { InstantMs, OperationKey, Outcome } from "../../booking/platform.ts";
import { dayMs } from "../../booking/salon-time.ts";
import { overlaps } from "../../booking/windows.ts";
import { overOthers } from "./desk-fit.ts";
import { emptyEntry } from "./empty-entry.ts";
import type { CalendarEntry, HouseCalendarReader } from "./house-calendar.ts";
import type { House } from "./house.ts";
import { doneBefore, refusingTaken, remember, type AskedChange } from "./once.ts";

const longestBlock = 31 * dayMs;

type Blocked = Outcome<{ blockId: string }, DeskRefusal | "not-bookable">;

/** Keeps a practitioner's time free of guests. Over guests who are there already only with a reason. */
export async function blockTime(house: House, request: BlockRequest, key: OperationKey, now: InstantMs): Promise<Blocked> {
  const { practitionerId, start, end, reason, desk } = request;
  const asked: AskedChange = { key, what: "block", of: { practitionerId, start, end, reason } };
  const { practitioners, salon } = house.catalogueAt(now);
  const known = practitioners.some(({ id }) => id === practitionerId);
  if (!known || end <= start || end - start > longestBlock) return { ok: false, reason: "not-bookable" };
  const blocked = await refusingTaken<{ blockId: string }, DeskRefusal | "not-bookable">(() =>
    house.calendar.write(async (calendar): Promise<Blocked> => {
      const done = await doneBefore(calendar, asked);
      if (done !== null) return { ok: true, value: { blockId: done.entryId } };
      await calendar.dropExpiredHolds(now);
      const busy = (await calendar.takenIn({ start, end }, now)).filter(({ kind, id }) => kind === "practitioner" && id === practitionerId);
      const over = busy.some((one) => overlaps(one, { start, end }));
      if (over && desk.reason === undefined) return { ok: false, reason: "overlap" };
      const override = over && desk.reason !== undefined ? { staff: desk.staff, reason: desk.reason } : null;
      const slot = { start, end, legs: [], price: { amount: 0, currency: salon.currency }, priceFrom: false };
      const named = { entryId: house.newId(), slot, notes: [reason], override };
      const entry: CalendarEntry = { ...emptyEntry, ...named, status: "blocked", createdAt: now };
      await calendar.add({ entry, takes: overOthers(inPieces(practitionerId, start, end), busy) });
      await remember(calendar, asked, entry, now);
      return { ok: true, value: { blockId: entry.entryId } };
    }),
  );
  return blocked.ok || blocked.reason !== "slot-taken" ? (blocked as Blocked) : { ok: false, reason: "overlap" };
}

/** The store has a longest span: a block of several days is one piece a day. */
function inPieces(practitionerId: string, start: InstantMs, end: InstantMs): Occupancy[] {
  const pieces: Occupancy[] = [];
  for (let from = start; from < end; from += dayMs) {
    pieces.push({ kind: "practitioner", id: practitionerId, start: from, end: Math.min(end, from + dayMs) });
  }
  return pieces;
}

/** When a block that stands is. */
export async function blockedTime(calendar: HouseCalendarReader, blockId: string): Promise<{ start: InstantMs; end: InstantMs } | null> {
  const entry = await calendar.findEntry({ entryId: blockId });
  return entry?.status === "blocked" ? { start: entry.slot.start, end: entry.slot.end } : null;
}

/** Gives blocked time back; the entry stays as the record of it. */
export function unblockTime(house: House, blockId: string, now: InstantMs): Promise<Outcome<null, "not-found">> {
  return house.calendar.write(async (calendar): Promise<Outcome<null, "not-found">> => {
    const entry = await calendar.findEntry({ entryId: blockId });
    const isBlock = entry !== null && entry.slot.legs.length === 0;
    if (!isBlock) return { ok: false, reason: "not-found" };
    if (entry.status === "blocked") {
      await calendar.update({ ...entry, status: "cancelled", cancellation: { at: now, by: "salon", reason: "unblocked", fee: null } });
      await calendar.retake(blockId, []);
    }
    return { ok: true, value: null };
  });
}
