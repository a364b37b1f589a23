import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Catalogue } from "../../booking/catalogue.ts";

/** What the menu says that a visit costs and how long each service takes, worked out from the catalogue alone. Null: not on the menu. */
export function priceOf({ services, practitioners }: Catalogue, slot: SlotFacts): { amount: number; minutes: number } | null {
  const parts = slot.legs ?? [{ service: slot.service, addOns: slot.addOns, practitioner: slot.practitioner }];
  let [amount, minutes] = [0, 0];
  for (const { service, addOns, practitioner } of parts) {
    const who = practitioners.find(({ name }) => name === practitioner);
    for (const name of [service, ...addOns]) {
      const own = services.find((each) => each.name === name);
      const skill = who?.skills.find(({ serviceId }) => serviceId === own?.id);
      if (!own || !skill) return null;
      amount += (skill.price ?? own.price).amount;
      minutes += (skill.segments ?? own.segments).reduce((sum, segment) => sum + segment.minutes, 0);
    }
  }
  return { amount, minutes };
}
