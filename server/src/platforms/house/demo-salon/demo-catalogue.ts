import type { BookingRules, Catalogue, LocalDate, Practitioner, Service } from "../../../booking/catalogue.ts";
import { buildPractitioner } from "./build-practitioner.ts";
import { buildService } from "./build-service.ts";
import { addDays } from "../../../booking/salon-time.ts";
import { categories } from "./categories.ts";
import { opening, openingExceptions } from "./opening-exceptions.ts";
import { policies } from "./policies.ts";
import { beautyCards } from "./practitioners-beauty.ts";
import { hairCards } from "./practitioners-hair.ts";
import { resources } from "./resources.ts";
import { addOnLines } from "./services-add-ons.ts";
import { barberingLines } from "./services-barbering.ts";
import { bodyLines } from "./services-body.ts";
import { careLines } from "./services-care.ts";
import { colourLines } from "./services-colour.ts";
import { cutLines } from "./services-cuts.ts";
import { faceLines } from "./services-face.ts";
import { lighteningLines } from "./services-lightening.ts";
import { nailLines } from "./services-nails.ts";

const rules: BookingRules = {
  slotStep: 15,
  leastNotice: 120,
  furthestDays: 180,
  holdMinutes: 10,
  longestGap: 15,
  // As the policy "groups" says in words.
  largestParty: 2,
  // As the policy "patch-test" says in words; no appointment is needed for it.
  patchTest: {
    hours: 48,
    validMonths: 6,
    voidedBy: ["box-dye", "medication", "health-change", "black-henna", "permanent-make-up", "pregnancy", "reaction"],
  },
  consultation: { newAfterMonths: 12 },
  // As the policy "cancellation" says in words.
  cancellation: { fees: [{ withinHours: 24, percent: 50 }] },
};
/** Days behind and beyond the bookable range for which absences and exceptions are still listed. */
const margin = 14;

/**
 * Juniper Row, the demonstration salon: invented, down to a telephone number Ofcom keeps for drama.
 * `today` (in the salon's zone) only decides which stretch of absences and exceptions is listed; what holds on a given
 * day never depends on it.
 */
export function demoCatalogue(today: LocalDate): Catalogue {
  const from = addDays(today, -margin);
  const to = addDays(today, rules.furthestDays + margin);
  const menu = menuLines.map(buildService);
  const practitioners = [...hairCards, ...beautyCards].map((card) => buildPractitioner(card, menu, from, to));
  return {
    salon,
    categories,
    services: menu.map((service) => withLowestPrice(service, practitioners)),
    practitioners,
    resources,
    opening,
    exceptions: openingExceptions(from, to),
    policies,
    rules,
  };
}

const salon: Catalogue["salon"] = {
  id: "juniper-row",
  name: "Juniper Row",
  assistantName: "Juniper Row's assistant",
  locale: "en-GB",
  currency: "GBP",
  timeZone: "Europe/London",
  // No postcode ends in K or V: this one can never be anybody's.
  address: "12 Juniper Row, Hackney, London E8 3KV",
  phone: "020 7946 0142",
  email: "hello@juniperrow.example",
  website: "https://juniperrow.example",
};

const menuLines = [
  ...cutLines,
  ...colourLines,
  ...lighteningLines,
  ...careLines,
  ...barberingLines,
  ...nailLines,
  ...faceLines,
  ...bodyLines,
  ...addOnLines,
];

/** The menu's price is the least anyone charges, and a "from" price where practitioners differ. Every skill then states its own. */
function withLowestPrice(service: Service, practitioners: Practitioner[]): Service {
  const prices = practitioners
    .flatMap(({ skills }) => skills)
    .filter(({ serviceId }) => serviceId === service.id)
    .map(({ price }) => (price ?? service.price).amount);
  const lowest = Math.min(...prices);
  return {
    ...service,
    price: { ...service.price, amount: lowest },
    priceFrom: service.priceFrom || prices.some((amount) => amount !== lowest),
  };
}
