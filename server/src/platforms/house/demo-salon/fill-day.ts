import type { MinuteSpan, Practitioner, Service } from "../../../booking/catalogue.ts";
import { shapeLeg, type LegShape } from "../../../booking/leg-shape.ts";
import { resourcesFor, takeVisit, workingTime, type DayPlan } from "./day-plan.ts";
import { keepFree } from "./kept-free.ts";
import { popularity } from "./popularity.ts";
import type { SeededRandom } from "./seeded-random.ts";

export interface PlannedVisit {
  shape: LegShape;
  /** Minutes from local midnight. */
  start: number;
  resourceIds: string[];
}

/** Least share of working time that is filled, and how much more chance may add. */
const fullness = { least: 0.57, spread: 0.1 };
const attempts = 80;

/** Fills a practitioner's part of the day with visits that fit beside all that the plan holds already, earliest first. */
export function fillDay(plan: DayPlan, practitioner: Practitioner, random: SeededRandom): PlannedVisit[] {
  keepFree(plan, practitioner, random);
  const working = workingTime(plan, practitioner);
  const wanted = total(working) * (fullness.least + fullness.spread * random.next());
  const visits: PlannedVisit[] = [];
  let filled = 0;
  for (let attempt = 0; attempt < attempts && filled < wanted - plan.catalogue.rules.slotStep; attempt++) {
    const shape = chooseVisit(plan, practitioner, random);
    if (shape === null || filled + total(shape.work) > wanted + plan.catalogue.rules.slotStep) continue;
    const visit = placeVisit(plan, practitioner, shape, random);
    if (visit === null) continue;
    visits.push(visit);
    filled += total(shape.work);
  }
  return visits.toSorted((a, b) => a.start - b.start);
}

function chooseVisit(plan: DayPlan, practitioner: Practitioner, random: SeededRandom): LegShape | null {
  const service = weighted(
    practitioner.skills.flatMap(({ serviceId }) => bookable(plan, serviceId)),
    random,
  );
  if (service === undefined) return null;
  const addOn = random.next() < 0.25 ? random.pick(service.addOnIds) : undefined;
  return shapeLeg(plan.catalogue, { serviceId: service.id, addOnIds: addOn === undefined ? [] : [addOn] }, practitioner);
}

function bookable(plan: DayPlan, serviceId: string): Service[] {
  return plan.catalogue.services.filter(
    (service) => service.id === serviceId && !service.addOnOnly && !service.consultationFirst && !service.inOneRoom,
  );
}

function weighted(services: Service[], random: SeededRandom): Service | undefined {
  const weights = services.map(({ id }) => popularity[id] ?? 2);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  return services.find((_, index) => (left -= weights[index] ?? 0) < 0);
}

/** Mostly flush with something (a shift's edge, a break, another guest), as a desk books; sometimes where the guest wished. */
function placeVisit(plan: DayPlan, practitioner: Practitioner, shape: LegShape, random: SeededRandom): PlannedVisit | null {
  const fitting: PlannedVisit[] = [];
  for (let start = plan.open.from; start + shape.minutes <= plan.open.to; start += plan.catalogue.rules.slotStep) {
    const resourceIds = resourcesFor(plan, practitioner, shape, start);
    if (resourceIds !== null) fitting.push({ shape, start, resourceIds });
  }
  const flush = fitting.filter(({ start }) => !fitting.some((other) => other.start === start - plan.catalogue.rules.slotStep));
  const visit = random.pick(flush.length > 0 && random.next() < 0.75 ? flush : fitting);
  if (visit === undefined) return null;
  takeVisit(plan, shape, visit.start, visit.resourceIds);
  return visit;
}

function total(spans: MinuteSpan[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
