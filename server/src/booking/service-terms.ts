import type { Catalogue, LocalDate, Money, Practitioner, Segment, Service, ServiceTerms, Skill } from "./catalogue.ts";

/** How long a service takes and what it costs with one practitioner at the catalogue's place. */
export interface PersonalTerms {
  segments: Segment[];
  price: Money;
  priceFrom: boolean;
  /** Last day on which the practitioner may do it; absent: no end. */
  validTo?: LocalDate;
}

/** Each from what is most particular: the practitioner's skill, else level and location, level, location, else the service. Null: not a skill of theirs. */
export function termsOf(catalogue: Catalogue, service: Service, practitioner: Practitioner): PersonalTerms | null {
  const skill = skillFor(practitioner, service.id, catalogue.here);
  if (skill === undefined) return null;
  const layers = [skill, ...termsFor(service, practitioner.level, catalogue.here), service];
  return {
    segments: layers.find(({ segments }) => segments !== undefined)?.segments ?? service.segments,
    price: layers.find(({ price }) => price !== undefined)?.price ?? service.price,
    priceFrom: layers.find(({ priceFrom }) => priceFrom !== undefined)?.priceFrom ?? service.priceFrom,
    ...(skill.validTo === undefined ? {} : { validTo: skill.validTo }),
  };
}

function skillFor({ skills }: Practitioner, serviceId: string, here: string | undefined): Skill | undefined {
  const known = skills.filter((skill) => skill.serviceId === serviceId);
  const atHere = here === undefined ? undefined : known.find(({ locationId }) => locationId === here);
  return atHere ?? known.find(({ locationId }) => locationId === undefined);
}

/** Terms that hold for a level at a place, most particular first. */
function termsFor({ terms = [] }: Service, level: string, here: string | undefined): ServiceTerms[] {
  const holding = terms.filter((one) => (one.level ?? level) === level && (one.locationId ?? here) === here);
  const rank = (one: ServiceTerms): number => (one.level === undefined ? 0 : 2) + (one.locationId === undefined ? 0 : 1);
  return holding.toSorted((a, b) => rank(b) - rank(a));
}
