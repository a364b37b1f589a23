import type { Guest, Proposal } from "@chairside/shared/facts.ts";
import { contentHash } from "./content-hash.ts";
import type { Catalogue, Policy, Service } from "./catalogue.ts";
import { depositFor } from "./deposit.ts";
import type { ClientFacts } from "./client-facts.ts";
import type { HeldSlot } from "./desk.ts";
import type { Offer } from "./offer-token.ts";
import { planSteps, type PlanStep } from "./plan-visit.ts";
import type { InstantMs, RequestedService } from "./platform.ts";
import { localParts } from "./salon-time.ts";
import { isoInstant, slotFacts } from "./slot-facts.ts";
import { wordingFor } from "./wording.ts";

/** What is known when a card is made. */
export interface CardContext {
  guest: Guest;
  facts: ClientFacts;
  proposalId: string;
  now: InstantMs;
}

/** The summary card of a held offer: all that will be written, and the hash that the visitor's yes names. */
export function proposeHeld(catalogue: Catalogue, offer: Offer, held: HeldSlot, context: CardContext): Proposal {
  const { guest, proposalId } = context;
  const card: Omit<Proposal, "hash"> = {
    proposalId,
    holdId: held.holdId,
    holdExpiresAt: isoInstant(held.expiresAt),
    slot: slotFacts(offer),
    offer: held.offered.offer,
    guest,
    place: { name: catalogue.salon.name, address: catalogue.salon.address },
    conditions: conditionsOf(catalogue, offer, context),
  };
  return { ...card, hash: proposalHash(card) };
}

/** SHA-256, hex, over every field but the hash itself. */
export function proposalHash({ hash: _own, ...card }: Omit<Proposal, "hash"> & { hash?: string }): string {
  return contentHash(card);
}

/** What the visitor agrees to: cancellation first, then deposit, patch test and age where the service has them, then the other binding rules. */
function conditionsOf(catalogue: Catalogue, offer: Offer, { facts, now }: CardContext): Proposal["conditions"] {
  const services = servicesOf(catalogue, offer);
  const steps = planSteps({ catalogue, items: ownItems(offer), times: new Map(), now }, offer.slot, facts) ?? [];
  const binding = catalogue.policies.filter((policy) => policy.binding);
  const worded = new Set(["cancellation", "deposit", "patch-test"]);
  return [
    ...binding.filter(({ key }) => key === "cancellation").map(toCondition),
    ...depositCondition(catalogue, offer, facts),
    ...patchTestCondition(catalogue, services, steps),
    ...ageCondition(services, steps),
    ...binding.filter(({ key }) => !worded.has(key)).map(toCondition),
    ...placeCondition(offer),
  ];
}

function servicesOf({ services }: Catalogue, { slot }: Offer): Service[] {
  const ids = slot.legs.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]);
  return ids.flatMap((id) => services.find((service) => service.id === id) ?? []);
}

/** The visitor's own services: what is known of the visitor says nothing of other guests. */
function ownItems({ slot }: Offer): RequestedService[] {
  return slot.legs.flatMap(({ guest, serviceId, addOnIds }) => (guest === undefined ? [{ serviceId, addOnIds }] : []));
}

function toCondition({ key, text }: Policy): { key: string; text: string } {
  return { key, text };
}

function depositCondition(catalogue: Catalogue, { slot }: Offer, facts: ClientFacts): Proposal["conditions"] {
  const deposit = depositFor(catalogue, slot, facts);
  if (deposit === null) return [];
  const wording = wordingFor(catalogue.salon.locale);
  const sentences = [
    `This appointment needs a deposit of ${wording.price(deposit.amount, false).text}.`,
    deposit.payWithin === undefined
      ? undefined
      : `It is confirmed once that is paid, within ${wording.duration(deposit.payWithin)} of booking.`,
    catalogue.policies.find(({ key }) => key === "deposit")?.text,
  ];
  return [{ key: "deposit", text: sentences.filter(Boolean).join(" ") }];
}

/** Where a test is known to be needed and takes no appointment: between when and when, and then the salon's rule. */
function patchTestCondition(catalogue: Catalogue, services: Service[], steps: PlanStep[]): Proposal["conditions"] {
  if (!services.some(({ patchTest }) => patchTest)) return [];
  const rule = catalogue.policies.find(({ key }) => key === "patch-test")?.text ?? "This service needs a patch test beforehand.";
  const step = steps.find((one) => one.kind === "patch-test" && "by" in one);
  if (step === undefined || !("by" in step)) return [{ key: "patch-test", text: rule }];
  const first = `Your patch test comes first: while we are open, from ${moment(catalogue, step.from)} to ${moment(catalogue, step.by)}.`;
  return [{ key: "patch-test", text: `${first} ${rule}` }];
}

/** What kind of place was asked for and is kept. */
function placeCondition({ slot: { resourceTags = [] } }: Offer): Proposal["conditions"] {
  return resourceTags.length === 0 ? [] : [{ key: "place", text: `A ${resourceTags.join(", ")} place is kept for you.` }];
}

function moment({ salon }: Catalogue, instant: InstantMs): string {
  const wording = wordingFor(salon.locale);
  const { date, minute } = localParts(instant, salon.timeZone);
  return `${wording.day(date)}, ${wording.clock(minute)}`;
}

function ageCondition(services: Service[], steps: PlanStep[]): Proposal["conditions"] {
  const ages = services.flatMap(({ minimumAge }) => minimumAge ?? []);
  const guardian = steps.find((step) => step.kind === "guardian");
  const below = Math.max(0, ...services.flatMap(({ consentBelow }) => consentBelow ?? 0));
  const sentences = [
    ages.length === 0 ? undefined : `For guests aged ${Math.max(...ages)} or over.`,
    guardian ? `As you are under ${guardian.below}, a parent or guardian has to agree in writing.` : undefined,
    guardian || below === 0 ? undefined : `Under ${below} with a parent's or guardian's written consent.`,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? [] : [{ key: "age", text: sentences.join(" ") }];
}
