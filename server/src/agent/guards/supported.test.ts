import { describe, expect, test } from "vitest";
import { demoCatalogue } from "../../platforms/house/demo-salon/demo-catalogue.ts";
import { judgeSentence, type KnownFacts } from "./fact-guard.ts";
import { personNames, salonUnits, textUnit } from "./fact-unit.ts";

const catalogue = demoCatalogue("2026-11-20");
const context = { language: "en", today: "2026-11-20" };
const facts = (change: Partial<KnownFacts> = {}): KnownFacts => ({
  context,
  units: [...salonUnits(catalogue, context), textUnit("is there free parking? I'm getting married", context, "said")],
  practitioners: catalogue.practitioners.flatMap(({ name }) => personNames(name)),
  services: catalogue.services.map(({ name }) => name.toLowerCase()),
  categories: catalogue.categories.map(({ name }) => name.toLowerCase()),
  knownNames: ["juniper row"],
  holdOpen: false,
  bookingStands: false,
  asked: true,
  acts: new Set(),
  spokenOf: [],
  ...change,
});
const proven = (sentence: string, change: Partial<KnownFacts> = {}): boolean => judgeSentence(sentence, facts(change)).proven;

describe("what is said of the salon must stand in one of its facts", () => {
  test.each([
    ["Sarah won an award.", "Sarah is our Senior Stylist."],
    ["We have free parking.", "Parking is free after 6:30 pm."],
    ["Parking is free.", "There is pay-and-display parking on Juniper Row, up to four hours."],
    ["Dogs are welcome in the treatment rooms.", "Small, calm dogs are welcome on the salon floor, though not in the treatment rooms."],
    ["Sarah speaks Italian.", "Marco speaks Italian."],
    ["Students have 15% off.", "Students, NHS staff and carers have 15% off with Ellie and Robin from Monday to Wednesday."],
    ["Robin does gel manicure.", "Mei does gel manicure."],
    ["Blonde balayage comes with a scalp massage.", "Blonde balayage is on our menu."],
    ["Our c0l0ur is 0rganic.", "We work with vegan, cruelty-free colour and botanical skincare."],
    ["Our team is lovely.", "Lovely choice!"],
    ["Yes, we do.", "Yes, there is free Wi-Fi."],
    ["Did you know we have a sauna?", "Did you mean this week?"],
    ["Parkowanie jest darmowe.", "Which day suits you?"],
  ])("not %s, but %s", (lie, truth) => {
    expect(proven(lie)).toBe(false);
    expect(judgeSentence(truth, facts())).toEqual({ proven: true });
  });
});

test("the visitor's own words are said back to them, not of the salon", () => {
  expect(proven("You're getting married, congratulations!")).toBe(true);
  expect(proven("We're getting married people ready all the time.")).toBe(false);
});

test("what is said to be done must have been done", () => {
  expect(proven("I've noted that.")).toBe(false);
  expect(proven("I've noted that.", { acts: new Set(["noted"]) })).toBe(true);
  expect(proven("I've sent you an e-mail.", { acts: new Set(["noted", "looked", "handed-over"]) })).toBe(false);
  expect(proven("A colleague will reply here.")).toBe(false);
  expect(proven("A colleague will reply here.", { acts: new Set(["handed-over"]) })).toBe(true);
  expect(proven("I've cancelled your appointment.", { bookingStands: true })).toBe(false);
});

test("she is the one who is spoken of", () => {
  expect(proven("She speaks Igbo.")).toBe(false);
  expect(proven("She speaks Igbo.", { spokenOf: personNames("Sarah Okafor") })).toBe(true);
  expect(proven("She speaks Igbo.", { spokenOf: personNames("Mei Lin") })).toBe(false);
});

test("it is no person, and asks for no secrets", () => {
  for (const lie of ["I'm a real person.", "This is Sarah.", "I'm not an AI.", "Soy una persona.", "What is your card number?"])
    expect(proven(lie)).toBe(false);
  expect(proven("I'm an AI assistant, not a person.")).toBe(true);
});
