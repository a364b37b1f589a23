import { describe, expect, test } from "vitest";
import { depositFor } from "./deposit.ts";
import { asked, freeOn } from "./test-day.ts";
import { testSalon, testService } from "./test-salon.ts";

const gbp = (amount: number) => ({ amount, currency: "GBP" });
const salon = (deposit = {}) =>
  testSalon({
    services: [testService("cut", 45), testService("colour", 60, { price: gbp(20_000), deposit: gbp(3500) })],
    rules: { deposit, consultation: { newAfterMonths: 12 } },
  });
function ofVisit(rules: object, facts = {}, ids = ["cut"]) {
  const [slot] = freeOn(
    salon(rules),
    ids.map((id) => asked(id)),
  );
  if (slot === undefined) throw new Error("nothing free");
  return depositFor(salon(rules), slot, facts);
}

describe("deposit", () => {
  test("none where nothing asks for one", () => {
    expect(ofVisit({})).toBeNull();
    expect(ofVisit({ newClientPercent: 20, afterNoShowPercent: 50 })).toBeNull();
  });

  test("as the services state it, for all of them", () => {
    expect(ofVisit({}, {}, ["colour", "cut", "colour"])).toEqual({ amount: gbp(7000), why: "service" });
  });

  test("a share of the price from a price on", () => {
    const rules = { fromValue: { amount: 4500, percent: 25 } };
    expect(ofVisit(rules)).toEqual({ amount: gbp(1125), why: "value" });
    expect(ofVisit({ fromValue: { amount: 4501, percent: 25 } })).toBeNull();
  });

  test("of new clients, and after a missed appointment", () => {
    const rules = { newClientPercent: 20, afterNoShowPercent: 50, payWithin: 60 };
    expect(ofVisit(rules, { lastVisit: null })).toEqual({ amount: gbp(900), why: "new-client", payWithin: 60 });
    expect(ofVisit(rules, { lastVisit: "2025-11-26" })).toBeNull();
    expect(ofVisit(rules, { lastVisit: null, noShows: 1 })).toEqual({ amount: gbp(2250), why: "no-show", payWithin: 60 });
  });

  test("the greatest counts, they do not add up", () => {
    expect(ofVisit({ newClientPercent: 20 }, { lastVisit: null }, ["colour"])).toEqual({ amount: gbp(4000), why: "new-client" });
    expect(ofVisit({ newClientPercent: 10 }, { lastVisit: null }, ["colour"])).toEqual({ amount: gbp(3500), why: "service" });
  });
});
