import type { Catalogue, Service } from "../booking/catalogue.ts";
import { describeService } from "../booking/describe-service.ts";

type Measure = (service: Service, catalogue: Catalogue) => number;

const price: Measure = ({ id }, catalogue) => describeService(catalogue, id)?.price.amount ?? Infinity;
const length: Measure = ({ segments }) => segments.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is least or most, in the words of seven languages. `sign` 1: the least is meant. */
const superlatives: readonly { words: RegExp; of: Measure; sign: 1 | -1 }[] = [
  {
    words:
      /(?<= )(?:cheap(?:er|est)|least expensive|lowest pric\w+|(?:el|la|los|las|lo) mas (?:barat[oa]s?|economic[oa]s?)|(?:le|la|les) (?:moins cher(?:e|es|s)?|plus economique)|(?:gunstigste[nr]?|billigste[nr]?|gunstigere?[nr]?)|(?:il|la|i|le) (?:piu economic[oa]|meno car[oa])|[oa]s? mais barat[oa]s?|goedkoopste?|goedkopere?)(?= )/,
    of: price,
    sign: 1,
  },
  {
    words:
      /(?<= )(?:most expensive|priciest|dearest|(?:el|la) mas car[oa]|(?:le|la) plus cher(?:e)?|teuerste[nr]?|(?:il|la) piu car[oa]|[oa] mais car[oa]|duurste)(?= )/,
    of: price,
    sign: -1,
  },
  {
    words:
      /(?<= )(?:quick(?:er|est)|short(?:er|est) (?:one|option|treatment|service|of \S+)|(?:el|la) mas (?:cort[oa]|rapid[oa])|(?:le|la) plus (?:court|courte|rapide)|kurzeste[nr]?|schnellste[nr]?|(?:il|la) piu (?:cort[oa]|breve|veloce)|[oa] mais (?:curt[oa]|rapid[oa])|kortste|snelste)(?= )/,
    of: length,
    sign: 1,
  },
  {
    words:
      /(?<= )(?:long(?:er|est) (?:one|option|treatment|service|of \S+)|(?:el|la) mas larg[oa]|(?:le|la) plus longue?|langste[nr]?|(?:il|la) piu lung[oa]|[oa] mais long[oa])(?= )/,
    of: length,
    sign: -1,
  },
];

/** "The cheapest one", "the quickest": the one of these services that is it, by the menu; null when none or several are. */
export function bySuperlative(said: string, ids: readonly string[], catalogue: Catalogue): string | null {
  const found = superlatives.find(({ words }) => words.test(said));
  const services = catalogue.services.filter(({ id, addOnOnly }) => ids.includes(id) && !addOnOnly);
  if (found === undefined || services.length < 2) return null;
  const measured = services.map((service) => ({ id: service.id, size: found.of(service, catalogue) * found.sign }));
  const least = Math.min(...measured.map(({ size }) => size));
  const [only, more] = measured.filter(({ size }) => size === least);
  return only !== undefined && more === undefined ? only.id : null;
}
