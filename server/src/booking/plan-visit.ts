import { atLocation } from "./at-location.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ClientFacts } from "./client-facts.ts";
import { depositFor, type Deposit } from "./deposit.ts";
import { eligibility, type Requirement } from "./eligibility.ts";
import type { Occupancy } from "./occupancy.ts";
import { lastDayOf, legalFrom } from "./patch-test.ts";
import type { InstantMs, Slot, SlotQuery } from "./platform.ts";
import { boundInstant, eachDay, localParts } from "./salon-time.ts";
import { searchSlots } from "./slot-search.ts";
import { openingOf } from "./working-day.ts";

/** What comes before a visit, with its time. */
export type PlanStep =
  | { kind: "patch-test" | "consultation"; slot: Slot }
  /** Without an appointment: any time the salon is open, from `from` to `by`. */
  | { kind: "patch-test"; from: InstantMs; by: InstantMs }
  | { kind: "guardian"; below: number }
  | { kind: "deposit"; deposit: Deposit };

/** A visit and the way there, as one: "patch test on Monday, colour on Thursday". Steps in the order they are taken. */
export interface VisitPlan {
  steps: PlanStep[];
  visit: Slot;
}

/**
 * The visits of a query that one guest may have, earliest first and at most `limit`, each with what must come before it.
 * Visits for which a person is needed, or for which there is no time left to do what must be done, are not among them.
 * A test or a visit that is not known of counts as none; an age that a rule asks for must be known.
 */
export function planVisits(
  catalogue: Catalogue,
  busy: Occupancy[],
  query: SlotQuery,
  facts: ClientFacts,
  now: InstantMs,
  limit: number,
): VisitPlan[] {
  const here = atLocation(catalogue, query.locationId);
  if (here === null) return [];
  const search: PlanSearch = { catalogue: here, busy, query, now, before: new Map() };
  const known: ClientFacts = { patchTest: null, lastVisit: null, ...facts };
  const plans: VisitPlan[] = [];
  for (const visit of searchSlots(here, busy, query, now)) {
    if (plans.length >= limit) break;
    if (plans.some((plan) => plan.visit.start === visit.start)) continue;
    const steps = stepsTo(search, visit, known);
    if (steps !== null) plans.push({ steps, visit });
  }
  return plans;
}

interface PlanSearch {
  catalogue: Catalogue;
  busy: Occupancy[];
  query: SlotQuery;
  now: InstantMs;
  /** Bookable times of a test or a consultation, by service; searched once. */
  before: Map<string, Slot[]>;
}

function stepsTo(search: PlanSearch, visit: Slot, facts: ClientFacts): PlanStep[] | null {
  const verdict = eligibility(search.catalogue, search.query.items, facts, visit.start);
  if (verdict.verdict === "ask" || (verdict.verdict === "needs" && verdict.ask.length > 0)) return null;
  const steps: PlanStep[] = [];
  let from = search.now;
  for (const need of verdict.verdict === "needs" ? verdict.needs : []) {
    const step = meet(search, need, visit, from);
    if (step === null) return null;
    steps.push(step);
    if ("slot" in step) from = step.slot.end;
  }
  const deposit = depositFor(search.catalogue, visit, facts);
  return deposit === null ? steps : [...steps, { kind: "deposit", deposit }];
}

function meet(search: PlanSearch, need: Requirement, visit: Slot, from: InstantMs): PlanStep | null {
  if (need.kind === "guardian") return need;
  if (need.kind === "consultation") {
    const slot = need.serviceId === undefined ? undefined : timesOf(search, need.serviceId).find((one) => one.start >= from);
    return slot === undefined || slot.end > visit.start ? null : { kind: "consultation", slot };
  }
  // A good test only has to be given its time: a later visit will do.
  if (need.kind === "person" || need.why === "too-recent") return null;
  return need.serviceId === undefined ? testWalkIn(search, visit, from) : testBooked(search, need.serviceId, visit, from);
}

/** The first test that is early enough and still holds on the day. */
function testBooked(search: PlanSearch, serviceId: string, visit: Slot, from: InstantMs): PlanStep | null {
  const { rules, salon } = search.catalogue;
  const { patchTest } = rules;
  if (patchTest === undefined) return null;
  const visitOn = localParts(visit.start, salon.timeZone).date;
  const slot = timesOf(search, serviceId).find(
    (one) => one.start >= from && lastDayOf(patchTest, localParts(one.end, salon.timeZone).date) >= visitOn,
  );
  return slot === undefined || legalFrom(patchTest, slot.end) > visit.start ? null : { kind: "patch-test", slot };
}

/** From the next moment the salon is open until the hours before the visit begin, if that is not over. */
function testWalkIn({ catalogue, now }: PlanSearch, visit: Slot, from: InstantMs): PlanStep | null {
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

function timesOf({ catalogue, busy, query, now, before }: PlanSearch, serviceId: string): Slot[] {
  let times = before.get(serviceId);
  if (times === undefined) {
    const today = localParts(now, catalogue.salon.timeZone).date;
    const place = query.locationId === undefined ? {} : { locationId: query.locationId };
    const asked: SlotQuery = { items: [{ serviceId, addOnIds: [] }], from: today, to: query.to, ...place };
    before.set(serviceId, (times = searchSlots(catalogue, busy, asked, now)));
  }
  return times;
}
