import type { Catalogue, LocalDate } from "./catalogue.ts";
import { frameDay, framePractitioner, type DayFrame } from "./day-frame.ts";
import { addUp, shapesFor, type LegShape } from "./leg-shape.ts";
import { resourceNeeds, type Occupancy, type ResourceNeed } from "./occupancy.ts";
import type { InstantMs, Leg, Slot, SlotQuery } from "./platform.ts";
import { addDays, dayMs, eachDay, localParts, minuteMs } from "./salon-time.ts";
import { indexTaken, takenFrom, type Taken } from "./taken-index.ts";
import { includesStart, windowsInAtLeast, windowsInBoth, windowsWithout, type Forbidden, type Span, type Window } from "./windows.ts";

/**
 * Every feasible start in the range, earliest first: one slot for each practitioner who could begin the visit then.
 * `busy` is all that is taken around the range; what a visit takes itself is worded in `leg-shape.ts`.
 *
 * - The guest's whole time lies in the salon's opening; all the practitioner's work but the after-buffer in a shift; none
 *   of it in a break. Least notice counts elapsed minutes, the furthest day counts calendar days.
 * - Several services follow one another without a gap. Each later leg goes to the practitioner before it when possible,
 *   else to the first who can: a start is found if any assignment exists, and not every assignment is listed.
 * - An after-buffer between two legs of one visit blocks its practitioner and resource for other guests only.
 *
 * Cost: for each practitioner-day one sort of what is taken then; starts are read off what remains.
 */
export function searchSlots(catalogue: Catalogue, busy: Occupancy[], query: SlotQuery, now: InstantMs): Slot[] {
  const choices = query.items.map((item) => shapesFor(catalogue, item));
  if (choices.length === 0 || choices.some((shapes) => shapes.length === 0)) return [];
  const taken = indexTaken(busy);
  const soonest = now + catalogue.rules.leastNotice * minuteMs;
  const slots: Slot[] = [];
  for (const date of bookableDays(catalogue, query, now)) {
    const frame = frameDay(catalogue, date);
    if (frame !== null && frame.open.end > soonest) searchDay(openDay(catalogue, frame, taken), choices, soonest, slots);
  }
  return slots;
}

/** The days of a range between today and the furthest bookable day. */
export function bookableDays(catalogue: Catalogue, range: { from: LocalDate; to: LocalDate }, now: InstantMs): LocalDate[] {
  const today = localParts(now, catalogue.salon.timeZone).date;
  const last = addDays(today, catalogue.rules.furthestDays);
  return eachDay(range.from < today ? today : range.from, range.to > last ? last : range.to);
}

/** One day being searched; what has been worked out for it is kept while it lasts. */
interface Day {
  catalogue: Catalogue;
  frame: DayFrame;
  taken: Taken;
  legWindows: Map<LegShape, Window[]>;
  needWindows: Map<string, Window[]>;
}

function openDay(catalogue: Catalogue, frame: DayFrame, taken: Taken): Day {
  return { catalogue, frame, taken, legWindows: new Map(), needWindows: new Map() };
}

function searchDay(day: Day, [first = [], ...later]: LegShape[][], soonest: InstantMs, slots: Slot[]): void {
  const openers = first.map((shape) => ({ shape, windows: windowsOfFirst(day, shape, later.length === 0), at: 0 }));
  for (const start of day.frame.starts) {
    if (start < soonest) continue;
    for (const opener of openers) {
      let window = opener.windows[opener.at];
      while (window !== undefined && window.last < start) window = opener.windows[++opener.at];
      if (window === undefined || window.first > start) continue;
      const visit = later.length === 0 ? [opener.shape] : completeVisit(day, start, [opener.shape], later);
      if (visit !== null) slots.push(makeSlot(start, visit));
    }
  }
}

function windowsOfFirst(day: Day, shape: LegShape, alone: boolean): Window[] {
  const windows = legWindows(day, shape);
  return alone ? needsOf([shape]).reduce((left, need) => windowsInBoth(left, needWindows(day, need)), windows) : windows;
}

/** The rest of a visit that has begun, or null. Depth first: the first assignment that works. */
function completeVisit(day: Day, start: InstantMs, done: LegShape[], later: LegShape[][]): LegShape[] | null {
  const [next, ...rest] = later;
  if (next === undefined) return needsOf(done).every((need) => includesStart(needWindows(day, need), start)) ? done : null;
  const at = start + done.reduce((sum, { minutes }) => sum + minutes, 0) * minuteMs;
  const before = done.at(-1)?.practitionerId;
  const samePersonFirst = next.toSorted((a, b) => Number(b.practitionerId === before) - Number(a.practitionerId === before));
  for (const shape of samePersonFirst) {
    if (!includesStart(legWindows(day, shape), at)) continue;
    const visit = completeVisit(day, start, [...done, shape], rest);
    if (visit !== null) return visit;
  }
  return null;
}

/** When a leg may start, as far as its guest's and its practitioner's time go. */
function legWindows(day: Day, shape: LegShape): Window[] {
  const known = day.legWindows.get(shape);
  if (known !== undefined) return known;
  const { open, date } = day.frame;
  const practitioner = day.catalogue.practitioners.find(({ id }) => id === shape.practitionerId);
  if (practitioner === undefined) return [];
  const { offShift, breaks } = framePractitioner(practitioner, date, day.catalogue.salon.timeZone);
  const taken = [...breaks, ...takenOn(day, "practitioner", shape.practitionerId)];
  const forbidden: Forbidden[] = [];
  for (const part of shape.work) {
    forbid(forbidden, taken, part.from, part.to);
    if (part.inShift) forbid(forbidden, offShift, part.from, part.to);
  }
  const windows = windowsWithout({ first: open.start, last: open.end - shape.minutes * minuteMs }, forbidden);
  day.legWindows.set(shape, windows);
  return windows;
}

/** When a visit may start, as far as one of its resource needs goes. The need's times are relative to the visit's start. */
function needWindows(day: Day, need: ResourceNeed): Window[] {
  const key = `${need.kind} ${need.count} ${need.start} ${need.end}`;
  const known = day.needWindows.get(key);
  if (known !== undefined) return known;
  const whole: Window = { first: day.frame.open.start, last: day.frame.open.end };
  const lists = day.catalogue.resources
    .filter(({ kind }) => kind === need.kind)
    .map(({ id }) => {
      const forbidden: Forbidden[] = [];
      forbid(forbidden, takenOn(day, "resource", id), need.start / minuteMs, need.end / minuteMs);
      return windowsWithout(whole, forbidden);
    });
  const windows = windowsInAtLeast(need.count, lists);
  day.needWindows.set(key, windows);
  return windows;
}

/** A part [from, to) minutes after the start meets a taken span exactly when the start lies strictly between these two. */
function forbid(forbidden: Forbidden[], taken: Span[], from: number, to: number): void {
  for (const { start, end } of taken) forbidden.push({ after: start - to * minuteMs, before: end - from * minuteMs });
}

function needsOf(visit: LegShape[]): ResourceNeed[] {
  let at = 0;
  return resourceNeeds(
    visit.map((shape) => {
      const start = at;
      at += shape.minutes * minuteMs;
      return { start, end: at, bufferBefore: shape.bufferBefore * minuteMs, bufferAfter: shape.bufferAfter * minuteMs, needs: shape.needs };
    }),
  );
}

function makeSlot(start: InstantMs, visit: LegShape[]): Slot {
  let at = start;
  const legs = visit.map((shape): Leg => {
    const { serviceId, addOnIds, practitionerId, segments, price, priceFrom } = shape;
    const leg = { serviceId, addOnIds, practitionerId, start: at, end: at + shape.minutes * minuteMs, segments, price, priceFrom };
    at = leg.end;
    return leg;
  });
  return { start, end: at, legs, price: addUp(visit.map(({ price }) => price)), priceFrom: visit.some(({ priceFrom }) => priceFrom) };
}

/** A local day lies in at most three UTC days once buffers are counted. */
function takenOn({ frame, taken }: Day, kind: Occupancy["kind"], id: string): Occupancy[] {
  return takenFrom(taken, kind, id, Math.floor(frame.open.start / dayMs) - 1);
}
