import type { Catalogue } from "./catalogue.ts";
import type { ClientFacts } from "./client-facts.ts";
import { depositFor, type Deposit } from "./deposit.ts";
import { eligibility, type Requirement } from "./eligibility.ts";
import { lastDayOf, legalFrom } from "./patch-test.ts";
import type { InstantMs, RequestedService, Slot } from "./platform.ts";
import { boundInstant, eachDay, localParts } from "./salon-time.ts";
import { openingOf } from "./working-day.ts";

/** What is booked before a visit, with its time. */
export interface BookedStep {
  kind: "patch-test" | "consultation";
  slot: Slot;
}

/** What comes before a visit. */
export type PlanStep =
  | BookedStep
  /** Without an appointment: any time the salon is open, from `from` to `by`. */
  | { kind: "patch-test"; from: InstantMs; by: InstantMs }
  | { kind: "guardian"; below: number }
  | { kind: "deposit"; deposit: Deposit };

/** When what comes first can be booked, earliest first, by service. */
export type StepTimes = ReadonlyMap<string, Slot[]>;

export interface VisitPlan {
  catalogue: Catalogue;
  /** The guest's own services. */
  items: RequestedService[];
  times: StepTimes;
  now: InstantMs;
  /** Whoever looks agrees it with the guest: what needs a person stands in nobody's way. */
  personThere?: boolean;
}

/**
 * The way to a visit, in the order of its steps: "patch test on Monday, colour on Thursday". Null where a person is needed
 * first, or where no time is left to do what must be done. What is not known of the guest is no step: the salon's rule on
 * it stands on the card.
 */
export function planSteps(plan: VisitPlan, visit: Slot, facts: ClientFacts): PlanStep[] | null {
  const verdict = eligibility(plan.catalogue, plan.items, facts, visit.start);
  const steps: PlanStep[] = [];
  let from = plan.now;
  for (const need of verdict.verdict === "needs" ? verdict.needs : []) {
    if (plan.personThere === true && isPersons(need)) continue;
    const step = meet(plan, need, visit, from);
    if (step === null) return null;
    steps.push(step);
    if ("slot" in step) from = step.slot.end;
  }
  const deposit = depositFor(plan.catalogue, visit, facts);
  return deposit === null ? steps : [...steps, { kind: "deposit", deposit }];
}

/** What no appointment is made for: a person's word, a consultation that the desk arranges. */
const isPersons = (need: Requirement): boolean => need.kind === "person" || (need.kind === "consultation" && need.serviceId === undefined);

/** The first step that has to be booked. */
export function stepToBook(steps: PlanStep[] | null): BookedStep | undefined {
  return steps?.find((step): step is BookedStep => "slot" in step);
}

/** The services that may have to be booked before these: the test, the consultation. */
export function stepsBefore({ rules, services }: Catalogue, items: RequestedService[]): string[] {
  const ids = new Set(items.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]));
  const asked = services.filter(({ id }) => ids.has(id));
  return [
    ...(asked.some(({ patchTest }) => patchTest) ? [rules.patchTest?.serviceId] : []),
    ...(asked.some(({ newClientConsultation }) => newClientConsultation) ? [rules.consultation?.serviceId] : []),
  ].filter((id) => id !== undefined);
}

function meet(plan: VisitPlan, need: Requirement, visit: Slot, from: InstantMs): PlanStep | null {
  if (need.kind === "guardian") return need;
  if (need.kind === "consultation") {
    const slot = need.serviceId === undefined ? undefined : plan.times.get(need.serviceId)?.find((one) => one.start >= from);
    return slot === undefined || slot.end > visit.start ? null : { kind: "consultation", slot };
  }
  // A good test only has to be given its time: a later visit will do.
  if (need.kind === "person" || need.why === "too-recent") return null;
  return need.serviceId === undefined ? testWalkIn(plan, visit, from) : testBooked(plan, need.serviceId, visit, from);
}

/** The first test that is early enough and still holds on the day. */
function testBooked({ catalogue, times }: VisitPlan, serviceId: string, visit: Slot, from: InstantMs): PlanStep | null {
  const { rules, salon } = catalogue;
  const { patchTest } = rules;
  if (patchTest === undefined) return null;
  const visitOn = localParts(visit.start, salon.timeZone).date;
  const slot = times
    .get(serviceId)
    ?.find((one) => one.start >= from && lastDayOf(patchTest, localParts(one.end, salon.timeZone).date) >= visitOn);
  return slot === undefined || legalFrom(patchTest, slot.end) > visit.start ? null : { kind: "patch-test", slot };
}

/** From the next moment the salon is open until the hours before the visit begin, if that is not over. */
function testWalkIn({ catalogue, now }: VisitPlan, visit: Slot, from: InstantMs): PlanStep | null {
  const { rules, salon } = catalogue;
  if (rules.patchTest === undefined) return null;
  const by = visit.start - legalFrom(rules.patchTest, 0);
  const { timeZone } = salon;
  const today = localParts(now, timeZone).date;
  const visitOn = localParts(visit.start, timeZone).date;
  for (const date of eachDay(today, localParts(Math.max(now, by), timeZone).date)) {
    const { open } = openingOf(catalogue, date);
    if (open === null || lastDayOf(rules.patchTest, date) < visitOn) continue;
    const opens = Math.max(from, boundInstant(date, open.from, timeZone));
    if (opens < boundInstant(date, open.to, timeZone)) return opens <= by ? { kind: "patch-test", from: opens, by } : null;
  }
  return null;
}
