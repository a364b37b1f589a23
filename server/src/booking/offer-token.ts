import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import type { InstantMs, Leg, Slot } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";
import { addUp } from "./leg-shape.ts";

/** How long a shown time may be chosen. */
export const offerMinutes = 30;

/**
 * A slot as it was offered: what would be booked, and the names it was shown under. Self-contained on purpose: an offer
 * reads the same after a restart and after a change of the menu.
 */
export interface Offer {
  salonId: string;
  locale: string;
  timeZone: string;
  expiresAt: InstantMs;
  slot: Slot;
  /** As shown, leg by leg. */
  names: LegNames[];
}

export interface LegNames {
  service: string;
  addOns: string[];
  practitioner: string;
  level: string;
}

const version = "o2";

/** `o2.<payload>.<signature>`, URL-safe. Times in it are full minutes, so starts must be. */
export function signOffer(offer: Offer, key: Uint8Array): string {
  const { salonId, locale, timeZone, names, slot } = offer;
  const payload: Payload = [
    salonId,
    locale,
    timeZone,
    offer.expiresAt / minuteMs,
    slot.price.currency,
    names.map(({ service, addOns, practitioner, level }) => [service, addOns, practitioner, level]),
    slot.legs.map(packLeg),
    ...packPlace(slot),
  ];
  const body = `${version}.${Buffer.from(JSON.stringify(payload)).toString("base64url")}`;
  return `${body}.${signature(body, key).toString("base64url")}`;
}

/** The offer if `key` signed it, expired or not (see `expiresAt`); null for anything else. */
export function openOffer(token: string, key: Uint8Array): Offer | null {
  const [prefix, payload, signed, ...more] = token.split(".");
  if (prefix !== version || payload === undefined || signed === undefined || more.length > 0) return null;
  const expected = signature(`${prefix}.${payload}`, key);
  const given = Buffer.from(signed, "base64url");
  // Decoding is lenient: only the one spelling we make is the token, or one slot would have many names.
  if (given.length !== expected.length || !timingSafeEqual(given, expected) || expected.toString("base64url") !== signed) return null;
  return unpack(Payload.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))));
}

function signature(body: string, key: Uint8Array): Buffer {
  return createHmac("sha256", key).update(body).digest();
}

/** Minutes; a processing segment is negative. The guest's number only from the second guest on. */
const PackedLeg = z.tuple([
  z.string(),
  z.array(z.string()),
  z.string(),
  z.number(),
  z.array(z.number()),
  z.int(),
  z.boolean(),
  z.int().positive().optional(),
]);
/** Location and what the resources offer; only where either is stated. */
const PackedPlace = z.tuple([z.string().nullable(), z.array(z.string())]);
const Payload = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.number(),
  z.string(),
  z.array(z.tuple([z.string(), z.array(z.string()), z.string(), z.string()])),
  z.array(PackedLeg).min(1),
  PackedPlace.optional(),
]);
type PackedLeg = z.infer<typeof PackedLeg>;
type Payload = z.infer<typeof Payload>;

function packLeg(leg: Leg): PackedLeg {
  const segments = leg.segments.map(({ kind, minutes }) => (kind === "active" ? minutes : -minutes));
  const guest: [number] | [] = leg.guest === undefined ? [] : [leg.guest];
  return [leg.serviceId, leg.addOnIds, leg.practitionerId, leg.start / minuteMs, segments, leg.price.amount, leg.priceFrom, ...guest];
}

function packPlace({ locationId, resourceTags }: Slot): [] | [z.infer<typeof PackedPlace>] {
  return locationId === undefined && resourceTags === undefined ? [] : [[locationId ?? null, resourceTags ?? []]];
}

function unpack([salonId, locale, timeZone, expires, currency, names, packed, place]: Payload): Offer {
  const legs = packed.map((leg) => unpackLeg(leg, currency));
  const slot: Slot = {
    start: Math.min(...legs.map(({ start }) => start)),
    end: Math.max(...legs.map(({ end }) => end)),
    legs,
    price: addUp(legs.map(({ price }) => price)),
    priceFrom: legs.some(({ priceFrom }) => priceFrom),
    ...unpackPlace(place),
  };
  return { salonId, locale, timeZone, expiresAt: expires * minuteMs, slot, names: names.map(unpackNames) };
}

function unpackNames([service, addOns, practitioner, level]: Payload[5][number]): LegNames {
  return { service, addOns, practitioner, level };
}

function unpackPlace([locationId, tags]: z.infer<typeof PackedPlace> = [null, []]): Pick<Slot, "locationId" | "resourceTags"> {
  return { ...(locationId === null ? {} : { locationId }), ...(tags.length === 0 ? {} : { resourceTags: tags }) };
}

function unpackLeg([serviceId, addOnIds, practitionerId, start, packed, amount, priceFrom, guest]: PackedLeg, currency: string): Leg {
  const segments = packed.map((minutes): Leg["segments"][number] =>
    minutes < 0 ? { kind: "processing", minutes: -minutes } : { kind: "active", minutes },
  );
  const minutes = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const from = start * minuteMs;
  return {
    serviceId,
    addOnIds,
    practitionerId,
    start: from,
    end: from + minutes * minuteMs,
    segments,
    price: { amount, currency },
    priceFrom,
    ...(guest === undefined ? {} : { guest }),
  };
}
