import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import type { ServiceFacts } from "../booking/desk.ts";
import { wordingFor } from "../booking/wording.ts";
import type { Understood, WhenReading } from "../understanding/understood.ts";
import type { StepInput } from "../agent/built-in/next-step.ts";

/** A Monday noon in London. */
const now = Date.parse("2026-11-23T12:00:00Z");
export const catalogue = demoCatalogue("2026-11-23");
const wording = wordingFor(catalogue.salon.locale);

/** Words read as nothing but what is given. */
export function understoodAs(read: Partial<Understood>): Understood {
  const nothing = { intents: [], stance: null, correction: false, services: [], addOns: [], unknownService: null, practitioner: null };
  const open = { unknownPractitioner: null, when: [], pick: null, pickMissed: null, guest: {}, partySize: null, topics: [], notes: [] };
  return { text: "…", ...nothing, ...open, ...read };
}

export function stepInput(given: Partial<StepInput> = {}): StepInput {
  const brief = given.brief ?? given.briefBefore ?? {};
  const visitor = { locale: "en-GB", timeZone: "Europe/London" };
  return { catalogue, now, visitor, transcript: [], said: [{ text: "…" }], done: [], briefBefore: brief, brief, file: null, ...given };
}

export function reading(date: string, at?: number): WhenReading {
  return { wish: { words: date, from: date, to: date, ...(at === undefined ? {} : { at }) }, label: wording.day(date), confidence: 1 };
}

export function mention(id: string, confidence = 1): Understood["services"][number] {
  return { ids: [id], words: id, confidence };
}

/** A slot with the demo salon's own service and practitioner; times in London. */
export function offered(date: string, minute: number, practitionerId = "sarah", serviceId = "blonde-balayage"): OfferedSlot {
  const service = catalogue.services.find(({ id }) => id === serviceId);
  const practitioner = catalogue.practitioners.find(({ id }) => id === practitionerId);
  if (!service || !practitioner) throw new Error("not in the demo salon");
  const start = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  const durationMinutes = service.segments.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    offer: `${practitionerId}-${date}-${minute}`,
    slot: {
      service: service.name,
      addOns: [],
      practitioner: practitioner.name,
      practitionerLevel: practitioner.level,
      start: new Date(start).toISOString(),
      end: new Date(start + durationMinutes * 60_000).toISOString(),
      timeZone: "Europe/London",
      zoneName: "London time (GMT)",
      day: wording.day(date),
      dayShort: wording.dayShort(date),
      time: wording.clock(minute),
      durationMinutes,
      duration: wording.duration(durationMinutes),
      price: wording.price(service.price, service.priceFrom),
    },
  };
}

export function serviceFacts(serviceId = "blonde-balayage"): ServiceFacts {
  const { slot } = offered("2026-11-26", 870, "sarah", serviceId);
  const { price, duration } = slot;
  const practitioners = catalogue.practitioners
    .filter(({ skills }) => skills.some((skill) => skill.serviceId === serviceId))
    .map(({ id, name, level }) => ({ id, name, level, price, duration }));
  const service = catalogue.services.find(({ id }) => id === serviceId);
  return {
    serviceId,
    name: slot.service,
    category: "",
    description: service?.description ?? "",
    price,
    duration,
    practitioners,
    addOns: [],
    patchTest: service?.patchTest ?? false,
    consultationFirst: service?.consultationFirst ?? false,
    deposit: null,
  };
}
