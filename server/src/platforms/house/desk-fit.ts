import type { DeskRefusal, DeskWord } from "../../booking/appointment-changes.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import { fitSlot } from "../../booking/fit-slot.ts";
import type { Occupancy } from "../../booking/occupancy.ts";
import type { InstantMs, Outcome, Slot } from "../../booking/platform.ts";
import { overlaps } from "../../booking/windows.ts";
import type { CalendarEntry, Take } from "./house-calendar.ts";

/** What a visit takes that staff place, and the reason they gave, where one was needed. */
export interface DeskFit {
  takes: Take[];
  override: CalendarEntry["override"];
}

/**
 * Where staff may put a visit: on any full minute, at any notice, also when it has begun. Outside opening and shifts, and over
 * what is taken, with a reason. Who performs what, and how long it takes, holds for staff too.
 */
export function deskFit(
  catalogue: Catalogue,
  busy: Occupancy[],
  slot: Slot,
  { staff, reason }: DeskWord,
  now: InstantMs,
): Outcome<DeskFit, DeskRefusal | "not-bookable"> {
  if (slot.end <= now) return { ok: false, reason: "not-bookable" };
  const inHours = fit(anyMinute(catalogue), busy, slot);
  if (inHours !== null) return { ok: true, value: { takes: inHours, override: null } };
  const open = anyMinute(alwaysOpen(catalogue));
  const resources = busy.filter(({ kind }) => kind === "resource");
  const beside = fit(open, busy, slot);
  // Who is taken twice at least gets a chair that is free, as long as there is one.
  const takes = beside ?? fit(open, resources, slot) ?? fit(open, [], slot);
  if (takes === null) return { ok: false, reason: "not-bookable" };
  if (reason === undefined) return { ok: false, reason: beside === null ? "overlap" : "outside-hours" };
  return { ok: true, value: { takes: overOthers(takes, busy), override: { staff, reason } } };
}

/** The same with what lies over something else marked as deliberate. */
export function overOthers(takes: Occupancy[], busy: Occupancy[]): Take[] {
  const isOver = (take: Occupancy): boolean => busy.some((one) => one.kind === take.kind && one.id === take.id && overlaps(one, take));
  return takes.map((take) => (isOver(take) ? { ...take, deliberate: true } : take));
}

function fit(catalogue: Catalogue, busy: Occupancy[], slot: Slot): Occupancy[] | null {
  const found = fitSlot(catalogue, busy, slot, slot.start);
  return found.fits ? found.takes : null;
}

function anyMinute(catalogue: Catalogue): Catalogue {
  const services = catalogue.services.map(({ slotStep: _grid, ...service }) => service);
  return { ...catalogue, services, rules: { ...catalogue.rules, slotStep: 1 } };
}

const wholeDay = { from: 0, to: 1440 };
const everyDay = { 1: wholeDay, 2: wholeDay, 3: wholeDay, 4: wholeDay, 5: wholeDay, 6: wholeDay, 7: wholeDay };
const allWeek = { 1: [wholeDay], 2: [wholeDay], 3: [wholeDay], 4: [wholeDay], 5: [wholeDay], 6: [wholeDay], 7: [wholeDay] };

/** The salon without its hours: nobody is off, nothing is closed. */
function alwaysOpen(catalogue: Catalogue): Catalogue {
  const practitioners = catalogue.practitioners.map(({ exceptions: _swaps, timeOff: _off, ...one }) => ({
    ...one,
    week: allWeek,
    breaks: {},
    away: [],
  }));
  return { ...catalogue, practitioners, opening: everyDay, exceptions: [] };
}
