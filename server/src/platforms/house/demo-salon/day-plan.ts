import type { Catalogue, LocalDate, MinuteSpan, Practitioner } from "../../../booking/catalogue.ts";
import type { LegShape } from "../../../booking/leg-shape.ts";
import { placesOf, placeSuits } from "../../../booking/places.ts";
import { breaksOf, openingOf, shiftsOf } from "../../../booking/working-day.ts";

/** One open day while it is being filled. Minutes from local midnight. */
export interface DayPlan {
  catalogue: Catalogue;
  date: LocalDate;
  open: MinuteSpan;
  /** What is taken, by practitioner's or resource's id. */
  taken: Map<string, MinuteSpan[]>;
}

/** An empty plan, or null when the salon is closed. */
export function openPlan(catalogue: Catalogue, date: LocalDate): DayPlan | null {
  const { open } = openingOf(catalogue, date);
  return open === null ? null : { catalogue, date, open, taken: new Map() };
}

/** The practitioner's working time on the plan's day: shifts while the salon is open, without breaks. */
export function workingTime(plan: DayPlan, practitioner: Practitioner): MinuteSpan[] {
  const shifts = shiftsOf(practitioner, plan.date)
    .map(({ from, to }) => ({ from: Math.max(from, plan.open.from), to: Math.min(to, plan.open.to) }))
    .filter(({ from, to }) => from < to);
  return breaksOf(practitioner, plan.date).reduce((spans, pause) => spans.flatMap((span) => cut(span, pause)), shifts);
}

/** The resources a visit would have from this start on, or null when it does not fit: somebody or something is taken, off or closed. */
export function resourcesFor(plan: DayPlan, practitioner: Practitioner, shape: LegShape, start: number): string[] | null {
  if (start < plan.open.from || start + shape.minutes > plan.open.to) return null;
  const busy = [...breaksOf(practitioner, plan.date), ...(plan.taken.get(practitioner.id) ?? [])];
  const shifts = shiftsOf(practitioner, plan.date);
  for (const part of shape.work) {
    const span = { from: start + part.from, to: start + part.to };
    if (busy.some((other) => meet(span, other))) return null;
    if (part.inShift && !shifts.some((shift) => span.from >= shift.from && span.to <= shift.to)) return null;
  }
  return freeResources(plan, shape, start);
}

/** Marks the practitioner's work and the resources as taken. */
export function takeVisit(plan: DayPlan, shape: LegShape, start: number, resourceIds: string[]): void {
  for (const { from, to } of shape.work) take(plan, shape.practitionerId, { from: start + from, to: start + to });
  for (const place of placesOf(plan.catalogue.resources)) {
    if (resourceIds.includes(place.id)) take(plan, place.id, resourceSpan(shape, start, place));
  }
}

/** Marks a span as taken for a practitioner or a resource. */
export function take(plan: DayPlan, id: string, span: MinuteSpan): void {
  const spans = plan.taken.get(id);
  if (spans === undefined) plan.taken.set(id, [span]);
  else spans.push(span);
}

/** When a visit keeps a resource: the guest's whole time, the buffers, and the changeover where it outlasts them. */
export function resourceSpan(shape: LegShape, start: number, { changeover }: { changeover: number }): MinuteSpan {
  const end = start + shape.minutes;
  return { from: start - shape.bufferBefore, to: end + Math.max(shape.bufferAfter, changeover) };
}

function freeResources(plan: DayPlan, shape: LegShape, start: number): string[] | null {
  const chosen: string[] = [];
  for (const kind of shape.needs) {
    const free = placesOf(plan.catalogue.resources).find(
      (place) =>
        placeSuits(place, { kind, tags: shape.needTags[kind] ?? [] }) &&
        !chosen.includes(place.id) &&
        !(plan.taken.get(place.id) ?? []).some((other) => meet(resourceSpan(shape, start, place), other)),
    );
    if (free === undefined) return null;
    chosen.push(free.id);
  }
  return chosen;
}

function meet(a: MinuteSpan, b: MinuteSpan): boolean {
  return a.from < b.to && b.from < a.to;
}

function cut(span: MinuteSpan, hole: MinuteSpan): MinuteSpan[] {
  if (!meet(span, hole)) return [span];
  return [
    { from: span.from, to: hole.from },
    { from: hole.to, to: span.to },
  ].filter(({ from, to }) => from < to);
}
