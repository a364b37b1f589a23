import { chooseSlots, onePerStart, usualShortestSold, weighSlots, type Candidate } from "./choose-slots.ts";
import type { ClientFacts } from "./client-facts.ts";
import type { SlotsFound } from "./desk.ts";
import { planSteps, stepToBook, type BookedStep } from "./plan-visit.ts";
import type { Slot } from "./platform.ts";
import { stepOf } from "./visit-rules.ts";
import { stepTimes, toOffer, type WishSearch } from "./wish-search.ts";

/**
 * When the earliest of these visits needs something to be booked before it: the times of that, each of which leaves room
 * for a visit as wished. Null when nothing is booked before.
 *
 * One after the other, the first step first, and not both at once: a test without the colour does no harm, and the colour
 * is never in the calendar without its test. Each is held, agreed to and written once like any other visit, which every
 * platform can do; two visits that must stand or fall together hardly any can.
 */
export async function firstStep(search: WishSearch, visits: Candidate[]): Promise<SlotsFound | null> {
  const { catalogue, wish, now, limit } = search;
  const [earliest, latest] = [visits[0], visits.at(-1)];
  if (wish.facts === undefined || earliest === undefined || latest === undefined) return null;
  const plan = { catalogue, items: wish.items, times: await stepTimes(search, latest.date), now };
  const step = stepToBook(planSteps(plan, earliest.slot, wish.facts));
  const serviceId = step?.slot.legs[0]?.serviceId;
  if (step === undefined || serviceId === undefined) return null;
  const leavesRoom = (one: Slot): boolean => {
    const steps = one.end <= latest.slot.start ? planSteps(plan, latest.slot, after(wish.facts, step.kind, one)) : null;
    return steps !== null && stepToBook(steps) === undefined;
  };
  const times = (plan.times.get(serviceId) ?? []).filter((one) => one.start >= step.slot.start && leavesRoom(one));
  const query = { items: [{ serviceId, addOnIds: [] }] };
  const grid = { step: stepOf(catalogue, query), shortestSold: catalogue.rules.shortestSold ?? usualShortestSold };
  const starts = onePerStart(weighSlots(times, grid, catalogue.salon.timeZone));
  const chosen = chooseSlots(starts, limit, undefined);
  return {
    found: true,
    slots: chosen.map((candidate) => toOffer(search, candidate)),
    more: starts.length > chosen.length,
    first: {
      kind: step.kind,
      serviceId,
      service: catalogue.services.find(({ id }) => id === serviceId)?.name ?? serviceId,
      then: toOffer(search, earliest),
    },
  };
}

/** What is known of the guest once the step has been taken. */
function after(facts: ClientFacts | undefined, kind: BookedStep["kind"], { end }: Slot): ClientFacts {
  return kind === "patch-test" ? { ...facts, patchTest: end } : { ...facts, consulted: true };
}
