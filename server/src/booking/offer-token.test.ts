import fc from "fast-check";
import { expect, test } from "vitest";
import { openOffer, signOffer, type Offer } from "./offer-token.ts";
import { active, processing } from "./test-salon.ts";

const key = new Uint8Array(32).fill(7);
const start = Date.parse("2026-11-26T14:30:00Z");
const leg = {
  serviceId: "colour",
  addOnIds: ["mask"],
  practitionerId: "ana",
  start,
  end: start + 165 * 60_000,
  segments: [active(45), processing(60), active(60)],
  price: { amount: 13000, currency: "GBP" },
  priceFrom: true,
};
const offer: Offer = {
  salonId: "test-salon",
  locale: "en-GB",
  timeZone: "Europe/London",
  expiresAt: start - 86_400_000,
  slot: { start, end: leg.end, legs: [leg], price: leg.price, priceFrom: true },
  names: [{ service: "Colour", addOns: ["Mask"], practitioner: "Zoë O’Neill", level: "Stylist" }],
};

test("an offer reads as it was signed", () => {
  expect(openOffer(signOffer(offer, key), key)).toEqual(offer);
});

test("a visit of several services reads as it was signed", () => {
  const second = { ...leg, practitionerId: "bea", start: leg.end, end: leg.end + 45 * 60_000, segments: [active(45)], priceFrom: false };
  const visit = {
    ...offer,
    names: [...offer.names, { service: "Cut", addOns: [], practitioner: "Bea", level: "Director" }],
    slot: { start, end: second.end, legs: [leg, second], price: { amount: 26000, currency: "GBP" }, priceFrom: true },
  };
  expect(openOffer(signOffer(visit, key), key)).toEqual(visit);
});

test("it is URL-safe and short", () => {
  const token = signOffer(offer, key);
  expect(token).toMatch(/^o2\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$/);
  expect(token.length).toBeLessThan(400);
});

test("another key opens nothing", () => {
  expect(openOffer(signOffer(offer, key), new Uint8Array(32).fill(8))).toBeNull();
});

test("no changed character opens, not even one that decodes alike", () => {
  const token = signOffer(offer, key);
  for (let at = 0; at < token.length; at++) {
    for (const other of ["A", "B", "-", "=", ".", " "]) {
      if (token[at] === other) continue;
      expect(openOffer(token.slice(0, at) + other + token.slice(at + 1), key), `${at} ${other}`).toBeNull();
    }
  }
  for (const padded of [`${token}=`, `${token}.`, ` ${token}`, `${token}A`]) expect(openOffer(padded, key)).toBeNull();
});

test("anything else is no offer", () => {
  fc.assert(fc.property(fc.string(), (text) => openOffer(text, key) === null));
  fc.assert(fc.property(fc.string(), (text) => openOffer(`o2.${text}.${text}`, key) === null));
});
