import type { Catalogue, Money } from "./catalogue.ts";
import { isNewOn, type ClientFacts } from "./client-facts.ts";
import type { Slot } from "./platform.ts";
import { addUp } from "./leg-shape.ts";
import { localParts } from "./salon-time.ts";

export interface Deposit {
  amount: Money;
  why: "service" | "value" | "new-client" | "no-show";
  /** Not confirmed until it is paid, within so many minutes of booking. */
  payWithin?: number;
}

/** What must be paid ahead for a visit: the greatest that any rule asks; null: nothing. */
export function depositFor(catalogue: Catalogue, slot: Slot, facts: ClientFacts = {}): Deposit | null {
  const { deposit: rules, consultation } = catalogue.rules;
  const { date } = localParts(slot.start, catalogue.salon.timeZone);
  const isNew = isNewOn(facts, consultation?.newAfterMonths, date) ?? false;
  const asked: Deposit[] = [
    ...serviceDeposits(catalogue, slot),
    ...share(slot, rules?.fromValue !== undefined && slot.price.amount >= rules.fromValue.amount ? rules.fromValue.percent : 0, "value"),
    ...share(slot, isNew ? (rules?.newClientPercent ?? 0) : 0, "new-client"),
    ...share(slot, (facts.noShows ?? 0) > 0 ? (rules?.afterNoShowPercent ?? 0) : 0, "no-show"),
  ];
  const [greatest] = asked.toSorted((a, b) => b.amount.amount - a.amount.amount);
  if (greatest === undefined) return null;
  return rules?.payWithin === undefined ? greatest : { ...greatest, payWithin: rules.payWithin };
}

function serviceDeposits({ services }: Catalogue, { legs }: Slot): Deposit[] {
  const ids = legs.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]);
  const stated = ids.flatMap((id) => services.find((service) => service.id === id)?.deposit ?? []);
  return stated.length === 0 ? [] : [{ amount: addUp(stated), why: "service" }];
}

function share({ price }: Slot, percent: number, why: Deposit["why"]): Deposit[] {
  return percent === 0 ? [] : [{ amount: { ...price, amount: Math.round((price.amount * percent) / 100) }, why }];
}
