import type { Catalogue } from "./catalogue.ts";
import { framePractitioner, type DayFrame } from "./day-frame.ts";
import type { LegShape } from "./leg-shape.ts";
import type { Occupancy, ResourceNeed } from "./occupancy.ts";
import { placesOf, placeSuits, takenUntil, type Place } from "./places.ts";
import { dayMs, minuteMs } from "./salon-time.ts";
import { takenFrom, type Taken } from "./taken-index.ts";
import { overlaps, windowsInAtLeast, windowsWithout, type Forbidden, type Span, type Window } from "./windows.ts";

/** One day being searched at one place; what has been worked out for it is kept while it lasts. */
export interface SearchDay {
  catalogue: Catalogue;
  frame: DayFrame;
  taken: Taken;
  legWindows: Map<LegShape, Window[]>;
  needWindows: Map<string, Window[]>;
  takenAt: Map<string, Occupancy[]>;
}

export function openSearchDay(catalogue: Catalogue, frame: DayFrame, taken: Taken): SearchDay {
  return { catalogue, frame, taken, legWindows: new Map(), needWindows: new Map(), takenAt: new Map() };
}

/** When a leg may start, as far as its guest's and its practitioner's time go. */
export function legWindows(day: SearchDay, shape: LegShape): Window[] {
  const known = day.legWindows.get(shape);
  if (known !== undefined) return known;
  const windows = findLegWindows(day, shape);
  day.legWindows.set(shape, windows);
  return windows;
}

function findLegWindows(day: SearchDay, shape: LegShape): Window[] {
  const { open, date } = day.frame;
  const practitioner = day.catalogue.practitioners.find(({ id }) => id === shape.practitionerId);
  if (practitioner === undefined || (shape.validTo ?? date) < date) return [];
  const { offShift, breaks } = framePractitioner(practitioner, date, day.catalogue.salon.timeZone);
  const taken = [...breaks, ...takenOn(day, "practitioner", shape.practitionerId)];
  const forbidden: Forbidden[] = [];
  for (const part of shape.work) {
    forbid(forbidden, taken, part.from, part.to);
    if (part.inShift) forbid(forbidden, offShift, part.from, part.to);
  }
  return windowsWithout({ first: open.start, last: open.end - shape.minutes * minuteMs }, forbidden);
}

/** When a visit may start, as far as one of its resource needs goes. The need's times are relative to the visit's start. */
export function needWindows(day: SearchDay, need: ResourceNeed): Window[] {
  const key = [need.kind, need.count, need.start, need.end, need.leaves, ...need.tags].join(" ");
  const known = day.needWindows.get(key);
  if (known !== undefined) return known;
  const whole: Window = { first: day.frame.open.start, last: day.frame.open.end };
  const lists = placesFor(day, need).map((place) => {
    const forbidden: Forbidden[] = [];
    forbid(forbidden, takenOn(day, "resource", place.id), need.start / minuteMs, takenUntil(place, need) / minuteMs);
    return windowsWithout(whole, forbidden);
  });
  const windows = windowsInAtLeast(need.count, lists);
  day.needWindows.set(key, windows);
  return windows;
}

/** The places that would do and are free for it, in the catalogue's order. */
export function freePlaces(day: SearchDay, need: ResourceNeed): Place[] {
  return placesFor(day, need).filter((place) => {
    const span: Span = { start: need.start, end: takenUntil(place, need) };
    return !takenOn(day, "resource", place.id).some((taken) => overlaps(taken, span));
  });
}

function placesFor({ catalogue }: SearchDay, need: ResourceNeed): Place[] {
  return placesOf(catalogue.resources).filter((place) => placeSuits(place, need));
}

/** A part [from, to) minutes after the start meets a taken span exactly when the start lies strictly between these two. */
function forbid(forbidden: Forbidden[], taken: Span[], from: number, to: number): void {
  for (const { start, end } of taken) forbidden.push({ after: start - to * minuteMs, before: end - from * minuteMs });
}

/** A local day lies in at most three UTC days once buffers are counted. */
function takenOn({ frame, taken, takenAt }: SearchDay, kind: Occupancy["kind"], id: string): Occupancy[] {
  const key = `${kind} ${id}`;
  let spans = takenAt.get(key);
  if (spans === undefined) takenAt.set(key, (spans = takenFrom(taken, kind, id, Math.floor(frame.open.start / dayMs) - 1)));
  return spans;
}
