import type { OfferedSlot, SlotFacts } from "@chairside/shared/facts.ts";
import type { Catalogue } from "./catalogue.ts";
import { offerMinutes, signOffer, type Offer } from "./offer-token.ts";
import type { InstantMs, Slot } from "./platform.ts";
import { localParts, minuteMs } from "./salon-time.ts";
import { wordingFor } from "./wording.ts";

/** An offer as it is shown, worded in the salon's language and zone. */
export function slotFacts(offer: Offer): SlotFacts {
  const { slot, names, timeZone } = offer;
  const wording = wordingFor(offer.locale);
  const { date, minute } = localParts(slot.start, timeZone);
  const minutes = Math.round((slot.end - slot.start) / minuteMs);
  return {
    service: names.service,
    addOns: names.addOns,
    practitioner: names.practitioner,
    practitionerLevel: names.level,
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

function namesOf(catalogue: Catalogue, { legs }: Slot): Offer["names"] {
  const serviceName = (id: string): string => catalogue.services.find((service) => service.id === id)?.name ?? id;
  const practitioners = [...new Set(legs.map(({ practitionerId }) => practitionerId))].flatMap(
    (id) => catalogue.practitioners.find((practitioner) => practitioner.id === id) ?? [],
  );
  return {
    service: [...Map.groupBy(legs, ({ serviceId }) => serviceId)].map(([id, { length }]) => times(length, serviceName(id))).join(" + "),
    addOns: legs.flatMap(({ addOnIds }) => addOnIds.map(serviceName)),
    practitioner: practitioners.map(({ name }) => name).join(" and "),
    level: practitioners.map(({ level }) => level).join(" and "),
  };
}

/** "Massage", and "2 × Massage" for two guests. */
function times(count: number, name: string): string {
  return count === 1 ? name : `${count} × ${name}`;
}

/** ISO 8601 in UTC, full seconds. */
export function isoInstant(instant: InstantMs): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
