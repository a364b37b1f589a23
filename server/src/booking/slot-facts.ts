import type { LegFacts, OfferedSlot, SlotFacts } from "@chairside/shared/facts.ts";
import type { Catalogue } from "./catalogue.ts";
import { offerMinutes, signOffer, type LegNames, type Offer } from "./offer-token.ts";
import type { InstantMs, Slot } from "./platform.ts";
import { localParts, minuteMs } from "./salon-time.ts";
import { wordingFor, type Wording } from "./wording.ts";

/** An offer as it is shown, worded in the salon's language and zone. */
export function slotFacts(offer: Offer): SlotFacts {
  const { slot, names, timeZone } = offer;
  const wording = wordingFor(offer.locale);
  const { date, minute } = localParts(slot.start, timeZone);
  const minutes = Math.round((slot.end - slot.start) / minuteMs);
  return {
    ...sumUp(names),
    ...legFacts(offer, wording),
    start: isoInstant(slot.start),
    end: isoInstant(slot.end),
    timeZone,
    zoneName: wording.zoneName(slot.start, timeZone),
    day: wording.day(date),
    dayShort: wording.dayShort(date),
    time: wording.clock(minute),
    durationMinutes: minutes,
    duration: wording.duration(minutes),
    price: wording.price(slot.price, slot.priceFrom),
  };
}

/** Puts a slot up: its facts and the signed token that names it. Valid for `offerMinutes`. */
export function offerSlot(catalogue: Catalogue, slot: Slot, key: Uint8Array, now: InstantMs): OfferedSlot {
  const { id, locale, timeZone } = catalogue.salon;
  // Full minutes: the same slot found twice within a minute is the same offer.
  const expiresAt = (Math.ceil(now / minuteMs) + offerMinutes) * minuteMs;
  const offer: Offer = { salonId: id, locale, timeZone, expiresAt, slot, names: namesOf(catalogue, slot) };
  return { offer: signOffer(offer, key), slot: slotFacts(offer) };
}

/** A slot's facts where nothing is on offer: of what is booked. */
export function factsOf(catalogue: Catalogue, slot: Slot): SlotFacts {
  const { id, locale, timeZone } = catalogue.salon;
  return slotFacts({ salonId: id, locale, timeZone, expiresAt: slot.start, slot, names: namesOf(catalogue, slot) });
}

function namesOf(catalogue: Catalogue, { legs }: Slot): LegNames[] {
  const serviceName = (id: string): string => catalogue.services.find((service) => service.id === id)?.name ?? id;
  return legs.map(({ serviceId, addOnIds, practitionerId }) => {
    const who = catalogue.practitioners.find(({ id }) => id === practitionerId);
    return {
      service: serviceName(serviceId),
      addOns: addOnIds.map(serviceName),
      practitioner: who?.name ?? practitionerId,
      level: who?.level ?? "",
    };
  });
}

/** The whole visit in one breath: each service and each practitioner once. */
function sumUp(names: LegNames[]): Pick<SlotFacts, "service" | "addOns" | "practitioner" | "practitionerLevel"> {
  const services = [...Map.groupBy(names, ({ service }) => service)].map(([service, { length }]) => times(length, service));
  const people = names.filter(({ practitioner }, place) => names.findIndex((one) => one.practitioner === practitioner) === place);
  return {
    service: services.join(" + "),
    addOns: [...new Set(names.flatMap(({ addOns }) => addOns))],
    practitioner: list(people.map(({ practitioner }) => practitioner)),
    practitionerLevel: list([...new Set(people.map(({ level }) => level))]),
  };
}

/** Service by service in the order of time; where several come, guest after guest. */
function legFacts({ slot, names, timeZone }: Offer, wording: Wording): Pick<SlotFacts, "legs"> {
  if (slot.legs.length < 2) return {};
  const party = slot.legs.some(({ guest }) => guest !== undefined);
  const legs = slot.legs.map(({ start, guest = 0 }, place): LegFacts => {
    const { service = "", addOns = [], practitioner = "" } = names[place] ?? {};
    const time = wording.clock(localParts(start, timeZone).minute);
    return { service, addOns, practitioner, start: isoInstant(start), time, ...(party ? { guest: guest + 1 } : {}) };
  });
  return { legs: legs.toSorted((a, b) => (a.guest ?? 1) - (b.guest ?? 1) || a.start.localeCompare(b.start)) };
}

/** "Massage", and "2 × Massage" for two guests. */
function times(count: number, name: string): string {
  return count === 1 ? name : `${count} × ${name}`;
}

function list(names: string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** ISO 8601 in UTC, full seconds. */
export function isoInstant(instant: InstantMs): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
