import { assignPlaces } from "./assign-places.ts";
import type { LegShape } from "./leg-shape.ts";
import { placeShape, resourceNeeds, type ResourceNeed } from "./occupancy.ts";
import { pairKey, type Party, type PartyStep } from "./party.ts";
import type { InstantMs } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";
import { freePlaces, legWindows, type SearchDay } from "./search-day.ts";
import { gapStep } from "./visit-rules.ts";
import { includesStart, overlaps, type Span } from "./windows.ts";

/** A leg with its practitioner and its time. */
export interface PlacedStep {
  step: PartyStep;
  shape: LegShape;
  start: InstantMs;
}

/** Where the next leg may begin: beside the legs in `stage`, or after them when there are none. */
export interface Beginning {
  start: InstantMs;
  /** Legs of the same guest that begin with it. */
  stage: PlacedStep[];
}

/**
 * The rest of a party that has begun with `opener`, or null. Depth first, so the first assignment that works: at once
 * where it may be, else with the shortest wait, else with the practitioner of the leg before, else in the catalogue's order.
 */
export function arrangeParty(day: SearchDay, party: Party, opener: PlacedStep): PlacedStep[] | null {
  const placed = [opener];
  return placedFits(day, party, placed) && extend(day, party, placed, { start: opener.start, stage: [opener] }) ? placed : null;
}

function extend(day: SearchDay, party: Party, placed: PlacedStep[], at: Beginning): boolean {
  const step = party.steps[placed.length];
  if (step === undefined) return true;
  // Without company, who performs a leg matters to no other: one that takes as long and needs the same fails the same.
  const failed = new Set<string>();
  for (const beginning of beginningsOf(party, step, placed, at)) {
    for (const shape of samePersonFirst(step, placed)) {
      const sign = party.plain ? `${beginning.start} ${signOf(shape)}` : "";
      if (failed.has(sign) || !isFree(day, step, shape, beginning, placed)) continue;
      const next: PlacedStep = { step, shape, start: beginning.start };
      placed.push(next);
      const stage = [...beginning.stage, next];
      if (placedFits(day, party, placed) && extend(day, party, placed, { start: beginning.start, stage })) return true;
      placed.pop();
      if (party.plain) failed.add(sign);
    }
  }
  return false;
}

/** `at` is where the guest's last leg began, and the legs that began with it. */
export function beginningsOf(party: Party, step: PartyStep, placed: PlacedStep[], at: Beginning): Beginning[] {
  const [opener] = placed;
  if (step.first && opener !== undefined) return [{ start: opener.start, stage: [] }];
  const over = Math.max(...at.stage.map(endOf));
  const beginnings: Beginning[] = [];
  if (at.stage.every((other) => party.parallel.has(pairKey(other.step.serviceId, step.serviceId)))) beginnings.push(at);
  for (let gap = 0; gap <= party.longestGap; gap += gapStep) beginnings.push({ start: over + gap * minuteMs, stage: [] });
  return beginnings;
}

export function endOf({ shape, start }: PlacedStep): InstantMs {
  return start + shape.minutes * minuteMs;
}

function samePersonFirst(step: PartyStep, placed: PlacedStep[]): LegShape[] {
  const before = step.first ? undefined : placed.at(-1)?.shape.practitionerId;
  const index = step.choices.findIndex(({ practitionerId }) => practitionerId === before);
  const [same] = index > 0 ? step.choices.slice(index, index + 1) : [];
  return same === undefined ? step.choices : [same, ...step.choices.filter((shape) => shape !== same)];
}

const signs = new WeakMap<LegShape, string>();

function signOf(shape: LegShape): string {
  let sign = signs.get(shape);
  if (sign === undefined) {
    const { minutes, bufferBefore, bufferAfter, needs, needTags } = shape;
    sign = JSON.stringify([minutes, bufferBefore, bufferAfter, needs, needTags]);
    signs.set(shape, sign);
  }
  return sign;
}

/** The practitioner has the time, also beside the party's other guests, and does not do two things at once to this one. */
export function isFree(day: SearchDay, step: PartyStep, shape: LegShape, { start, stage }: Beginning, placed: PlacedStep[]): boolean {
  if (!includesStart(legWindows(day, shape), start)) return false;
  if (stage.some((other) => other.shape.practitionerId === shape.practitionerId)) return false;
  if (step.guest === 0) return true;
  const others = placed.filter((other) => other.step.guest !== step.guest && other.shape.practitionerId === shape.practitionerId);
  return !others.some((other) => meet(workOf(other.shape, other.start), workOf(shape, start)));
}

function workOf(shape: LegShape, start: InstantMs): Span[] {
  return shape.work.map(({ from, to }) => ({ start: start + from * minuteMs, end: start + to * minuteMs }));
}

function meet(a: Span[], b: Span[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)));
}

/** Whether there is a place for all that has been placed; with more legs it only gets harder. */
export function placedFits(day: SearchDay, party: Party, placed: PlacedStep[]): boolean {
  const needs = needsOf(placed);
  // One guest's needs never stand in each other's way.
  if (party.plain) return needs.every((need) => freePlaces(day, need).length >= need.count);
  return assignPlaces(day, needs) !== null;
}

export function needsOf(placed: PlacedStep[]): ResourceNeed[] {
  return resourceNeeds(placed.map(({ shape, start, step }) => placeShape(shape, start, step.guest)));
}
