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
  const key = keyAfter("", opener);
  if (day.dead.has(key) || !hasPlaces(day, party, placed, key)) return null;
  return extend(day, party, placed, { start: opener.start, stage: [opener] }, key) === "done" ? placed : null;
}

/**
 * Names what has been placed by its times and needs, whoever performs it. What is dead by that name is dead with anybody:
 * it needs no second look, on this day, with other practitioners.
 */
function keyAfter(key: string, { step, choice, start }: PlacedStep): string {
  return `${key} ${start}/${step.likeness[choice]}`;
}

/** `stuck`: it failed with these practitioners, and may do with others. */
type Outcome = "done" | "dead" | "stuck";

function extend(day: SearchDay, party: Party, placed: PlacedStep[], at: Beginning, key: string): Outcome {
  const step = party.steps[placed.length];
  if (step === undefined) return "done";
  let outcome: Outcome = "dead";
  for (const beginning of beginningsOf(party, step, placed, at)) {
    for (const choice of samePersonFirst(step, placed)) {
      const shape = step.choices[choice];
      if (shape === undefined) continue;
      const tried = place(day, party, placed, beginning, { step, choice, shape, start: beginning.start }, key);
      if (tried === "done") return "done";
      if (tried === "stuck") outcome = "stuck";
    }
  }
  if (outcome === "dead") day.dead.add(key);
  return outcome;
}

/** The questions in this order: those that ask nothing of who else is there come first. */
function place(day: SearchDay, party: Party, placed: PlacedStep[], { stage }: Beginning, next: PlacedStep, before: string): Outcome {
  if (!isOpen(day, next)) return "dead";
  const key = keyAfter(before, next);
  if (day.dead.has(key)) return "dead";
  placed.push(next);
  let outcome: Outcome = "dead";
  if (hasPlaces(day, party, placed, key)) {
    const clashes = isTwice(next, stage, placed) || isRepeated(next, placed);
    outcome = clashes ? "stuck" : extend(day, party, placed, { start: next.start, stage: [...stage, next] }, key);
  }
  if (outcome !== "done") placed.pop();
  return outcome;
}

function hasPlaces(day: SearchDay, party: Party, placed: PlacedStep[], key: string): boolean {
  if (day.housed.has(key)) return true;
  const fits = placedFits(day, party, placed);
  (fits ? day.housed : day.dead).add(key);
  return fits;
}

/** Guests who ask for the same may change places: of all ways to do that one is tried. The first guest's is asked for by name. */
function isRepeated({ step, choice }: PlacedStep, placed: PlacedStep[]): boolean {
  if (step.sameAs === undefined || !step.first) return false;
  const other = placed.find((one) => one.step.guest === step.sameAs && one.step.first);
  return other !== undefined && choice < other.choice;
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

/** The guest and the practitioner have the time, as far as the calendar goes. */
export function isOpen(day: SearchDay, { step, choice, start }: PlacedStep): boolean {
  return includesStart(stepWindows(day, step)[choice] ?? [], start);
}

/** The practitioner would do two things at once: to this guest, or to another of the party. */
export function isTwice({ step, shape, start }: PlacedStep, stage: PlacedStep[], placed: PlacedStep[]): boolean {
  if (stage.some((other) => other.shape.practitionerId === shape.practitionerId)) return true;
  if (step.guest === 0) return false;
  const others = placed.filter((other) => other.step.guest !== step.guest && other.shape.practitionerId === shape.practitionerId);
  return others.some((other) => meet(workOf(other.shape, other.start), workOf(shape, start)));
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
