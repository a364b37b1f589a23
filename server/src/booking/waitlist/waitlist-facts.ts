import type { Catalogue, Service } from "../catalogue.ts";
import type { SlotWish } from "../desk.ts";
import type { WaitlistEntry } from "./waitlist-entry.ts";
import { waitlistRules } from "./waitlist-rules.ts";
import type { WaitlistFacts } from "./waitlist.ts";

/** All services of a wish, add-ons among them, that are on the menu. */
export const servicesOf = ({ services }: Catalogue, { items, others = [] }: SlotWish): Service[] =>
  [items, ...others]
    .flat()
    .flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds].flatMap((id) => services.find((one) => one.id === id) ?? []));

/** An entry in the menu's words. */
export function factsOf(catalogue: Catalogue, { entryId, status, wish, firstDay, lastDay, guest, joinedAt }: WaitlistEntry): WaitlistFacts {
  const wanted = new Set([wish.items, ...(wish.others ?? [])].flat().flatMap(({ practitionerId }) => practitionerId ?? []));
  const names = catalogue.practitioners.flatMap(({ id, name }) => (wanted.has(id) ? [name] : []));
  return {
    entryId,
    status,
    service: servicesOf(catalogue, wish).map(({ name }) => name).join(" + "), // prettier-ignore
    practitioner: names.length === 0 ? null : names.join(" + "),
    firstDay,
    lastDay,
    words: wish.when.words,
    keptMinutes: waitlistRules(catalogue).holdMinutes,
    guest,
    joinedAt,
  };
}
