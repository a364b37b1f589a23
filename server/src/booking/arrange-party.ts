import { assignPlaces } from "./assign-places.ts";
import type { LegShape } from "./leg-shape.ts";
import { placeShape, resourceNeeds, type ResourceNeed } from "./occupancy.ts";
import { pairKey, type Party, type PartyStep } from "./party.ts";
import type { InstantMs } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";
import { placeWindows, stepWindows, type SearchDay } from "./search-day.ts";
import { gapStep } from "./visit-rules.ts";
import { includesStart, overlaps, type Span } from "./windows.ts";

/** A leg with its practitioner and its time. */
export interface PlacedStep {
  step: PartyStep;
  /** Which of the step's choices. */
  choice: number;
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
  return tryFrom(day, party, placed, { start: opener.start, stage: [opener] }, keyAfter(party, "", opener)) ? placed : null;
}

/**
 * Without company, who performs a leg matters to no other: visits alike so far in times and needs are alike in what can
 * come of them, and what has failed once needs no second look.
 */
function keyAfter({ plain }: Party, key: string, { step, choice, start }: PlacedStep): string {
  return plain ? `${key} ${start}/${step.likeness[choice]}` : "";
}

function tryFrom(day: SearchDay, party: Party, placed: PlacedStep[], at: Beginning, key: string): boolean {
  if (!party.plain) return placedFits(day, party, placed) && extend(day, party, placed, at, key);
  if (day.dead.has(key)) return false;
  if (day.housed.has(key) || placedFits(day, party, placed)) {
    day.housed.add(key);
    if (extend(day, party, placed, at, key)) return true;
  }
  day.dead.add(key);
  return false;
}

function extend(day: SearchDay, party: Party, placed: PlacedStep[], at: Beginning, key: string): boolean {
  const step = party.steps[placed.length];
  if (step === undefined) return true;
  for (const beginning of beginningsOf(party, step, placed, at)) {
    for (const choice of samePersonFirst(step, placed)) {
      const shape = step.choices[choice];
      if (shape === undefined || !isFree(day, { step, choice, shape, start: beginning.start }, beginning.stage, placed)) continue;
      const next: PlacedStep = { step, choice, shape, start: beginning.start };
      placed.push(next);
      if (tryFrom(day, party, placed, { start: next.start, stage: [...beginning.stage, next] }, keyAfter(party, key, next))) return true;
      placed.pop();
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

function* samePersonFirst({ first, choices }: PartyStep, placed: PlacedStep[]): Generator<number> {
  const before = first ? undefined : placed.at(-1)?.shape.practitionerId;
  const same = choices.findIndex(({ practitionerId }) => practitionerId === before);
  if (same !== -1) yield same;
  for (let choice = 0; choice < choices.length; choice++) if (choice !== same) yield choice;
}

/** The practitioner has the time, also beside the party's other guests, and does not do two things at once to this one. */
export function isFree(day: SearchDay, { step, choice, shape, start }: PlacedStep, stage: PlacedStep[], placed: PlacedStep[]): boolean {
  if (!includesStart(stepWindows(day, step)[choice] ?? [], start)) return false;
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
  if (party.plain) return needs.every((need) => includesStart(placeWindows(day, need), need.start));
  return assignPlaces(day, needs) !== null;
}

export function needsOf(placed: Pick<PlacedStep, "shape" | "start" | "step">[]): ResourceNeed[] {
  return resourceNeeds(placed.map(({ shape, start, step }) => placeShape(shape, start, step.guest)));
}
