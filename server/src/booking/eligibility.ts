import type { Catalogue, LocalDate, Service } from "./catalogue.ts";
import { addMonths, ageOn, isNewOn, type ClientFacts } from "./client-facts.ts";
import { patchTestState, type PatchTestState } from "./patch-test.ts";
import type { InstantMs, RequestedService } from "./platform.ts";
import { localParts } from "./salon-time.ts";

/** What must be known before it can be said. */
export type UnknownFact = "age" | "been-before" | "patch-test";

/** What must happen before the visit, and who makes it happen: `serviceId` is a bookable service, absent where none is. */
export type Requirement =
  | {
      kind: "patch-test";
      why: Exclude<Extract<PatchTestState, { holds: false }>["why"], "unknown">;
      serviceId?: string;
      /** With the test there is, the earliest start. */
      visitFrom?: InstantMs;
    }
  | { kind: "consultation"; serviceId?: string }
  /** A parent's or guardian's written consent. */
  | { kind: "guardian"; below: number }
  /** `from`: the day from which it needs no person any more, where that is known. */
  | { kind: "person"; why: "too-young" | "agreed-first" | "reaction"; from?: LocalDate };

export type Eligibility =
  | { verdict: "allowed" }
  | { verdict: "ask"; facts: UnknownFact[] }
  /** A person first where one is needed, then in the order of time. `ask`: what is not known besides, and may need more. */
  | { verdict: "needs"; needs: Requirement[]; ask: UnknownFact[] };

/**
 * Whether a guest may have these services in a visit that begins at `visit`. What is known to stand in the way is said
 * before anything is asked. No judgement on health: where a rule of the salon names it, a test or a person follows.
 */
export function eligibility(catalogue: Catalogue, items: RequestedService[], facts: ClientFacts, visit: InstantMs): Eligibility {
  const services = servicesOf(catalogue, items);
  const { date } = localParts(visit, catalogue.salon.timeZone);
  const found = [
    person(services, facts, date),
    consultation(catalogue, services, facts, date),
    patchTest(catalogue, services, facts, visit),
    guardian(services, facts, date),
  ].filter((one) => one !== null);
  const needs = found.filter((one) => typeof one === "object");
  const ask = [...new Set(found.filter((one) => typeof one === "string"))];
  if (needs.length > 0) return { verdict: "needs", needs, ask };
  return ask.length > 0 ? { verdict: "ask", facts: ask } : { verdict: "allowed" };
}

/** A requirement, what would have to be known, or nothing. */
type Finding = Requirement | UnknownFact | null;

function servicesOf({ services }: Catalogue, items: RequestedService[]): Service[] {
  const ids = items.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]);
  return ids.flatMap((id) => services.find((service) => service.id === id) ?? []);
}

function person(services: Service[], facts: ClientFacts, date: LocalDate): Finding {
  if (services.some(({ patchTest }) => patchTest) && (facts.happened ?? []).some(({ what }) => what === "reaction"))
    return { kind: "person", why: "reaction" };
  if (services.some(({ consultationFirst }) => consultationFirst)) return { kind: "person", why: "agreed-first" };
  const least = Math.max(0, ...services.map(({ minimumAge }) => minimumAge ?? 0));
  if (least === 0) return null;
  const age = ageOn(facts, date);
  if (age === undefined) return "age";
  if (age >= least) return null;
  const { birthDate } = facts;
  return { kind: "person", why: "too-young", ...(birthDate === undefined ? {} : { from: addMonths(birthDate, least * 12) }) };
}

function consultation({ rules }: Catalogue, services: Service[], facts: ClientFacts, date: LocalDate): Finding {
  if (facts.consulted === true || !services.some(({ newClientConsultation }) => newClientConsultation)) return null;
  const { newAfterMonths, serviceId } = rules.consultation ?? {};
  const isNew = isNewOn(facts, newAfterMonths, date);
  if (isNew === undefined) return "been-before";
  return isNew ? { kind: "consultation", ...(serviceId === undefined ? {} : { serviceId }) } : null;
}

function patchTest({ rules, salon }: Catalogue, services: Service[], facts: ClientFacts, visit: InstantMs): Finding {
  if (rules.patchTest === undefined || !services.some((service) => service.patchTest)) return null;
  const state = patchTestState(rules.patchTest, facts, visit, salon.timeZone);
  if (state.holds) return null;
  if (state.why === "unknown") return "patch-test";
  const { serviceId } = rules.patchTest;
  return {
    kind: "patch-test",
    why: state.why,
    ...(serviceId === undefined ? {} : { serviceId }),
    ...(state.why === "too-recent" ? { visitFrom: state.visitFrom } : {}),
  };
}

function guardian(services: Service[], facts: ClientFacts, date: LocalDate): Finding {
  const below = Math.max(0, ...services.map(({ consentBelow }) => consentBelow ?? 0));
  if (below === 0 || facts.guardianAgreed === true) return null;
  const age = ageOn(facts, date);
  if (age === undefined) return "age";
  return age < below ? { kind: "guardian", below } : null;
}
