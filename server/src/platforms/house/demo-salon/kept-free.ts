import type { Practitioner, Weekday } from "../../../booking/catalogue.ts";
import { shapeLeg } from "../../../booking/leg-shape.ts";
import { weekdayOf } from "../../../booking/salon-time.ts";
import { resourcesFor, resourceSpan, take, type DayPlan } from "./day-plan.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Time that the demonstration never fills, so that the story it tells ("with Sarah next Thursday afternoon") can be told any week. */
const promise: { practitionerId: string; weekday: Weekday; serviceId: string; starts: number; afternoon: number; favourite: number } = {
  practitionerId: "sarah",
  weekday: 4,
  serviceId: "blonde-balayage",
  starts: 4,
  afternoon: 12 * 60,
  favourite: 14 * 60 + 30,
};

/** The promise is kept by chairs, which need no changeover. */
const noChange = { changeover: 0 };

/** Blocks a run of neighbouring starts for the promised service and one chair; nothing on days too short for it. */
export function keepFree(plan: DayPlan, practitioner: Practitioner, random: SeededRandom): void {
  if (practitioner.id !== promise.practitionerId || weekdayOf(plan.date) !== promise.weekday) return;
  const shape = shapeLeg(plan.catalogue, { serviceId: promise.serviceId, addOnIds: [] }, practitioner);
  if (shape === null) return;
  const step = plan.catalogue.rules.slotStep;
  const length = (promise.starts - 1) * step;
  const runs: number[] = [];
  for (let first = promise.afternoon; first < plan.open.to; first += step) {
    const starts = Array.from({ length: promise.starts }, (_, index) => first + index * step);
    if (starts.every((start) => resourcesFor(plan, practitioner, shape, start) !== null)) runs.push(first);
  }
  const withFavourite = runs.filter((first) => first <= promise.favourite && promise.favourite <= first + length);
  const first = random.pick(withFavourite.length > 0 ? withFavourite : runs);
  if (first === undefined) return;
  const span = { from: resourceSpan(shape, first, noChange).from, to: resourceSpan(shape, first + length, noChange).to };
  for (const id of [practitioner.id, ...(resourcesFor(plan, practitioner, shape, first) ?? [])]) take(plan, id, span);
}
