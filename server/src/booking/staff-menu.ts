import type { StaffMenu } from "@chairside/shared/calendar.ts";
import type { Catalogue } from "./catalogue.ts";
import { shapesFor } from "./leg-shape.ts";
import { wordingFor } from "./wording.ts";

/** What the desk can book: also what is agreed with a person first, since one is there. Services nobody performs are left out. */
export function staffMenu(catalogue: Catalogue): StaffMenu {
  const wording = wordingFor(catalogue.salon.locale);
  const nameOf = (id: string): string => catalogue.services.find((service) => service.id === id)?.name ?? id;
  const services = catalogue.services
    .filter(({ addOnOnly }) => !addOnOnly)
    .map(({ id, name, categoryId, addOnIds }) => ({
      serviceId: id,
      name,
      category: catalogue.categories.find((category) => category.id === categoryId)?.name ?? "",
      performers: shapesFor(catalogue, { serviceId: id, addOnIds: [] }).map(({ practitionerId, minutes, price, priceFrom }) => ({
        practitionerId,
        minutes,
        price: wording.price(price, priceFrom).text,
      })),
      addOns: addOnIds.map((serviceId) => ({ serviceId, name: nameOf(serviceId) })),
    }));
  return { services: services.filter(({ performers }) => performers.length > 0) };
}
