import type { Guest, Proposal } from "@chairside/shared/facts.ts";
import { contentHash } from "./content-hash.ts";
import type { Catalogue, Policy, Service } from "./catalogue.ts";
import { depositFor } from "./deposit.ts";
import type { HeldSlot } from "./desk.ts";
import type { Offer } from "./offer-token.ts";
import { isoInstant, slotFacts } from "./slot-facts.ts";
import { wordingFor } from "./wording.ts";

/** The summary card of a held offer: all that will be written, and the hash that the visitor's yes names. */
export function proposeHeld(catalogue: Catalogue, offer: Offer, held: HeldSlot, guest: Guest, proposalId: string): Proposal {
  const card: Omit<Proposal, "hash"> = {
    proposalId,
    holdId: held.holdId,
    holdExpiresAt: isoInstant(held.expiresAt),
    slot: slotFacts(offer),
    offer: held.offered.offer,
    guest,
    place: { name: catalogue.salon.name, address: catalogue.salon.address },
    conditions: conditionsOf(catalogue, offer),
  };
  return { ...card, hash: proposalHash(card) };
}

/** SHA-256, hex, over every field but the hash itself. */
export function proposalHash({ hash: _own, ...card }: Omit<Proposal, "hash"> & { hash?: string }): string {
  return contentHash(card);
}

/** What the visitor agrees to: cancellation first, then deposit, patch test and age where the service has them, then the other binding rules. */
function conditionsOf(catalogue: Catalogue, offer: Offer): Proposal["conditions"] {
  const services = servicesOf(catalogue, offer);
  const binding = catalogue.policies.filter((policy) => policy.binding);
  const worded = new Set(["cancellation", "deposit", "patch-test"]);
  return [
    ...binding.filter(({ key }) => key === "cancellation").map(toCondition),
    ...depositCondition(catalogue, offer),
    ...patchTestCondition(catalogue, services),
    ...ageCondition(services),
    ...binding.filter(({ key }) => !worded.has(key)).map(toCondition),
  ];
}

function servicesOf({ services }: Catalogue, { slot }: Offer): Service[] {
  const ids = slot.legs.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]);
  return ids.flatMap((id) => services.find((service) => service.id === id) ?? []);
}

function toCondition({ key, text }: Policy): { key: string; text: string } {
  return { key, text };
}

function depositCondition(catalogue: Catalogue, { slot }: Offer): Proposal["conditions"] {
  const deposit = depositFor(catalogue, slot);
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

function patchTestCondition({ policies }: Catalogue, services: Service[]): Proposal["conditions"] {
  if (!services.some(({ patchTest }) => patchTest)) return [];
  const rule = policies.find(({ key }) => key === "patch-test")?.text;
  return [{ key: "patch-test", text: rule ?? "This service needs a patch test beforehand." }];
}

function ageCondition(services: Service[]): Proposal["conditions"] {
  const ages = services.flatMap(({ minimumAge }) => minimumAge ?? []);
  return ages.length === 0 ? [] : [{ key: "age", text: `For guests aged ${Math.max(...ages)} or over.` }];
}
