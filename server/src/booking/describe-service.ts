import type { Catalogue, Money, Practitioner, Segment, Service } from "./catalogue.ts";
import type { ServiceFacts } from "./desk.ts";
import { termsOf as personalTerms } from "./service-terms.ts";
import { wordingFor, type Wording } from "./wording.ts";

/** A service with its price and duration as they may be said; null when the catalogue has no such service. */
export function describeService(catalogue: Catalogue, serviceId: string): ServiceFacts | null {
  const service = catalogue.services.find(({ id }) => id === serviceId);
  if (service === undefined) return null;
  const wording = wordingFor(catalogue.salon.locale);
  const terms = termsOf(catalogue, service);
  return {
    serviceId,
    name: service.name,
    category: catalogue.categories.find(({ id }) => id === service.categoryId)?.name ?? "",
    description: service.description,
    ...sumUp(service, terms, wording),
    practitioners: terms.map(({ practitioner: { id, name, level }, price, priceFrom, minutes }) => ({
      id,
      name,
      level,
      price: wording.price(price, priceFrom),
      duration: wording.duration(minutes),
    })),
    addOns: service.addOnIds.flatMap((id) => describeAddOn(catalogue, id, wording)),
    patchTest: service.patchTest,
    consultationFirst: service.consultationFirst,
    deposit: service.deposit === null ? null : wording.price(service.deposit, false),
  };
}

/** On whose terms a service is done. */
interface Terms {
  practitioner: Practitioner;
  price: Money;
  priceFrom: boolean;
  minutes: number;
}

function termsOf(catalogue: Catalogue, service: Service): Terms[] {
  return catalogue.practitioners.flatMap((practitioner): Terms[] => {
    const own = personalTerms(catalogue, service, practitioner);
    return own === null ? [] : [{ practitioner, price: own.price, priceFrom: own.priceFrom, minutes: totalMinutes(own.segments) }];
  });
}

/** The least anyone asks, as a "from" price where they differ, and the durations from shortest to longest. */
function sumUp(service: Service, terms: Terms[], wording: Wording): { price: ServiceFacts["price"]; duration: string } {
  if (terms.length === 0) {
    return { price: wording.price(service.price, service.priceFrom), duration: wording.duration(totalMinutes(service.segments)) };
  }
  const amounts = terms.map(({ price }) => price.amount);
  const least = Math.min(...amounts);
  const from = terms.some(({ priceFrom }) => priceFrom) || amounts.some((amount) => amount !== least);
  const minutes = terms.map((term) => term.minutes);
  return {
    price: wording.price({ amount: least, currency: service.price.currency }, from),
    duration: wording.durationRange(Math.min(...minutes), Math.max(...minutes)),
  };
}

function describeAddOn(catalogue: Catalogue, id: string, wording: Wording): ServiceFacts["addOns"] {
  const addOn = catalogue.services.find((service) => service.id === id);
  if (addOn === undefined) return [];
  return [{ serviceId: id, name: addOn.name, ...sumUp(addOn, termsOf(catalogue, addOn), wording) }];
}

function totalMinutes(segments: Segment[]): number {
  return segments.reduce((sum, { minutes }) => sum + minutes, 0);
}
