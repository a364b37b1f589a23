import type { Catalogue, Service } from "./catalogue.ts";
import type { RequestedService, SlotQuery } from "./platform.ts";

/** Waits within a visit are whole multiples of this, minutes. */
export const gapStep = 5;

/** The services of each guest of a query, each guest's in the order of the visit. */
export function guestsOf(catalogue: Catalogue, { items, others = [] }: Pick<SlotQuery, "items" | "others">): RequestedService[][] {
  return [items, ...others].map((asked) => inVisitOrder(catalogue, asked));
}

/** Colour before cut, tint before wax; what ranks alike stays as it was asked. */
function inVisitOrder(catalogue: Catalogue, items: RequestedService[]): RequestedService[] {
  return items.toSorted((a, b) => orderOf(catalogue, a.serviceId) - orderOf(catalogue, b.serviceId));
}

function orderOf({ services, categories }: Catalogue, serviceId: string): number {
  const service = services.find(({ id }) => id === serviceId);
  return service?.order ?? categories.find(({ id }) => id === service?.categoryId)?.order ?? 0;
}

/** Whether two practitioners may do the two services to one guest at the same time. */
export function mayRunParallel({ services }: Catalogue, a: string, b: string): boolean {
  const [one, other] = [a, b].map((id) => services.find((service) => service.id === id));
  return one !== undefined && other !== undefined && (allows(one, other) || allows(other, one));
}

function allows({ parallelWith = [] }: Service, other: Service): boolean {
  return parallelWith.includes(other.id) || parallelWith.includes(other.categoryId);
}

/** Minutes between possible starts: the coarsest grid among the services that guests begin with. */
export function stepOf(catalogue: Catalogue, query: Pick<SlotQuery, "items" | "others">): number {
  const steps = guestsOf(catalogue, query).map(([first]) => serviceOf(catalogue, first?.serviceId)?.slotStep ?? catalogue.rules.slotStep);
  return Math.max(...steps);
}

/** Least notice in elapsed minutes: the longest that any service asks for; an add-on counts only when it states its own. */
export function leastNoticeOf(catalogue: Catalogue, query: Pick<SlotQuery, "items" | "others">): number {
  return Math.max(0, ...stated(catalogue, query, (service) => service.leastNotice, catalogue.rules.leastNotice));
}

/** Furthest bookable day, days ahead: the nearest that any service allows. */
export function furthestDaysOf(catalogue: Catalogue, query: Pick<SlotQuery, "items" | "others">): number {
  return Math.min(...stated(catalogue, query, (service) => service.furthestDays, catalogue.rules.furthestDays));
}

function stated(
  catalogue: Catalogue,
  { items, others = [] }: Pick<SlotQuery, "items" | "others">,
  own: (service: Service) => number | undefined,
  usual: number,
): number[] {
  return [items, ...others].flat().flatMap(({ serviceId, addOnIds }) => {
    const main = serviceOf(catalogue, serviceId);
    const addOns = addOnIds.flatMap((id) => serviceOf(catalogue, id) ?? []);
    return [(main && own(main)) ?? usual, ...addOns.flatMap((addOn) => own(addOn) ?? [])];
  });
}

/** The same catalogue with no notice asked for: what would fit if one had called earlier. */
export function withoutNotice(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    services: catalogue.services.map(({ leastNotice: _notice, ...service }) => service),
    rules: { ...catalogue.rules, leastNotice: 0 },
  };
}

function serviceOf({ services }: Catalogue, serviceId: string | undefined): Service | undefined {
  return services.find(({ id }) => id === serviceId);
}
