import type { Money, Segment, Service, Skill } from "../../../booking/catalogue.ts";
import { pounds, segmentsOf, type MenuLine } from "./build-service.ts";

/** How a level changes the menu. `slower`: minutes added to the first stretch of services of 45 minutes and more. */
interface LevelTerms {
  priceFactor: number;
  slower: number;
}

const levels = {
  "Creative Director": { priceFactor: 1.3, slower: 0 },
  "Senior Stylist": { priceFactor: 1.12, slower: 0 },
  Stylist: { priceFactor: 1, slower: 0 },
  "Junior Stylist": { priceFactor: 0.82, slower: 15 },
  Barber: { priceFactor: 1, slower: 0 },
  "Senior Nail Artist": { priceFactor: 1.1, slower: 0 },
  "Lead Therapist": { priceFactor: 1.12, slower: 0 },
  Therapist: { priceFactor: 1, slower: 0 },
} satisfies Record<string, LevelTerms>;

export type Level = keyof typeof levels;

/** What a practitioner does: the services by id, at the level's price, with their own pace where it differs. */
export interface Craft {
  level: Level;
  serviceIds: string[];
  pace?: Record<string, MenuLine["minutes"]>;
}

/** The practitioner's skills, add-ons of their services included. Throws on an id the menu does not have. */
export function buildSkills(craft: Craft, menu: Service[]): Skill[] {
  const byId = new Map(menu.map((service) => [service.id, service]));
  const performed = craft.serviceIds.map((id) => required(byId, id));
  const addOnIds = new Set(performed.flatMap((service) => service.addOnIds));
  return [...performed, ...[...addOnIds].map((id) => required(byId, id))].map((service) => buildSkill(service, craft));
}

function buildSkill(service: Service, craft: Craft): Skill {
  const pace = craft.pace?.[service.id];
  const segments = pace === undefined ? slowed(service.segments, levels[craft.level].slower) : segmentsOf(pace);
  return {
    serviceId: service.id,
    ...(segments === service.segments ? {} : { segments }),
    // Always stated: the menu's own price becomes the lowest of these.
    price: levelPrice(service, craft.level),
  };
}

/** Add-ons cost the same whoever applies them. Rounded to whole pounds. */
function levelPrice(service: Service, level: Level): Money {
  if (service.addOnOnly) return service.price;
  return pounds(Math.round((service.price.amount / 100) * levels[level].priceFactor));
}

function slowed(segments: Segment[], minutes: number): Segment[] {
  const [first, ...rest] = segments;
  const total = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  if (minutes === 0 || first === undefined || total < 45) return segments;
  return [{ ...first, minutes: first.minutes + minutes }, ...rest];
}

function required(menu: Map<string, Service>, id: string): Service {
  const service = menu.get(id);
  if (service === undefined) throw new Error(`The menu has no service "${id}"`);
  return service;
}
