import type { Catalogue } from "./catalogue.ts";
import { framePractitioner, type DayFrame } from "./day-frame.ts";
import type { LegShape } from "./leg-shape.ts";
import type { ResourceNeed } from "./occupancy.ts";
import type { PartyStep } from "./party.ts";
import { placesOf, placeSuits, takenUntil, type Place } from "./places.ts";
import { minuteMs } from "./salon-time.ts";
import { takenBetween, type Taken } from "./taken-index.ts";
import { windowsInAtLeast, windowsWithout, type Forbidden, type Span, type Window } from "./windows.ts";

/** One day being searched at one place; what has been worked out for it is kept while it lasts. */
export interface SearchDay {
  catalogue: Catalogue;
  frame: DayFrame;
  taken: Taken;
  stepWindows: Map<PartyStep, Window[][]>;
  placeWindows: Map<string, Window[]>;
  /** Beginnings of visits, by their key: what cannot be gone on with, and what has places enough. */
  dead: Set<string>;
  housed: Set<string>;
}

export function openSearchDay(catalogue: Catalogue, frame: DayFrame, taken: Taken): SearchDay {
  return { catalogue, frame, taken, stepWindows: new Map(), placeWindows: new Map(), dead: new Set(), housed: new Set() };
}

/** When a leg may start with each of those who could do it, as far as its guest's and its practitioner's time go. */
export function stepWindows(day: SearchDay, step: PartyStep): Window[][] {
  let windows = day.stepWindows.get(step);
  if (windows === undefined) day.stepWindows.set(step, (windows = step.choices.map((shape) => legWindows(day, shape))));
  return windows;
}

function legWindows({ catalogue, frame, taken }: SearchDay, shape: LegShape): Window[] {
  const { open, date } = frame;
  const practitioner = catalogue.practitioners.find(({ id }) => id === shape.practitionerId);
  if (practitioner === undefined || (shape.validTo ?? date) < date) return [];
  const { offShift, breaks } = framePractitioner(practitioner, frame);
  if (offShift.length === 1) return [];
  const from = open.start - shape.bufferBefore * minuteMs;
  const busy = takenBetween(taken, "practitioner", shape.practitionerId, from, open.end + shape.bufferAfter * minuteMs);
  const forbidden: Forbidden[] = [];
  for (const part of shape.work) {
    forbid(forbidden, breaks, part.from, part.to);
    forbid(forbidden, busy, part.from, part.to);
    if (part.inShift) forbid(forbidden, offShift, part.from, part.to);
  }
  return windowsWithout({ first: open.start, last: open.end - shape.minutes * minuteMs }, forbidden);
}

/** When a need may begin: starts of its own span, not of the visit. */
export function placeWindows(day: SearchDay, need: ResourceNeed): Window[] {
  const key = [need.end - need.start, need.leaves - need.start, need.count, need.kind, ...need.tags].join(" ");
  let windows = day.placeWindows.get(key);
  if (windows === undefined) day.placeWindows.set(key, (windows = findPlaceWindows(day, need)));
  return windows;
}

function findPlaceWindows(day: SearchDay, need: ResourceNeed): Window[] {
  // A before-buffer may lie before opening by as long as it likes.
  const length = need.end - need.start;
  const whole: Window = { first: day.frame.open.start - length, last: day.frame.open.end };
  const lists = placesFor(day, need).map((place) => {
    const minutes = (takenUntil(place, need) - need.start) / minuteMs;
    const forbidden: Forbidden[] = [];
    forbid(forbidden, takenBetween(day.taken, "resource", place.id, whole.first, whole.last + minutes * minuteMs), 0, minutes);
    return windowsWithout(whole, forbidden);
  });
  return windowsInAtLeast(need.count, lists);
}

/** The places that would do and are free for it, in the catalogue's order. */
export function freePlaces(day: SearchDay, need: ResourceNeed): Place[] {
  return placesFor(day, need).filter(
    (place) => takenBetween(day.taken, "resource", place.id, need.start, takenUntil(place, need)).length === 0,
  );
}

function placesFor({ catalogue }: SearchDay, need: ResourceNeed): Place[] {
  return placesOf(catalogue.resources).filter((place) => placeSuits(place, need));
}

/** A part [from, to) minutes after the start meets a taken span exactly when the start lies strictly between these two. */
function forbid(forbidden: Forbidden[], taken: Span[], from: number, to: number): void {
  for (const { start, end } of taken) forbidden.push({ after: start - to * minuteMs, before: end - from * minuteMs });
}
