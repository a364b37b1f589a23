import { describe, expect, test } from "vitest";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { findFacts } from "./find-facts.ts";

const catalogue = demoCatalogue("2026-11-23");
const keys = (question: string) => findFacts(question, catalogue).map((fact) => fact.key);

describe("the salon's facts", () => {
  test.each([
    ["where can I park?", "parking"],
    ["is there somewhere to leave my car", "parking"],
    ["do you take amex", "payment"],
    ["can I pay cash", "payment"],
    ["what's your cancellation policy?", "cancellation"],
    ["do I need a patch test", "patch-test"],
    ["can I bring my baby", "children"],
    ["is it ok to bring my toddler?", "children"],
    ["do you have wifi?", "wifi"],
    ["is there wheelchair access", "accessibility"],
    ["are you step-free?", "accessibility"],
    ["can I bring my dog", "dogs"],
    ["do you do student discount?", "discounts"],
    ["do you sell gift vouchers", "gift-cards"],
    ["do I have to pay a deposit?", "deposit"],
    ["I'm running late", "late"],
    ["what's your address", "address"],
    ["what's your phone number?", "phone"],
    ["do you have a website", "website"],
    ["does anyone speak Polish", "languages"],
    ["are your products vegan?", "products"],
    ["do you take walk-ins", "walk-ins"],
    ["my daughter is 15 can she have colour", "minimum-age"],
    ["wat is ur cancelation policy", "cancellation"],
    ["wheres the parkin", "parking"],
  ])("%s", (question, key) => expect(keys(question)[0]).toBe(key));

  test.each(["what's the weather like?", "asdfgh", "", "who won the football", "do you like cheese?", "tell me a joke", "yes please"])(
    "no fact: %s",
    (question) => expect(keys(question)).toEqual([]),
  );

  test("at most three, in the salon's own wording", () => {
    const facts = findFacts("parking and payment and dogs and wifi and children", catalogue);
    expect(facts.length).toBeLessThanOrEqual(3);
    for (const fact of facts) expect(catalogue.policies.some((policy) => policy.text === fact.text)).toBe(true);
  });
});
