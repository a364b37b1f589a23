import { expect, test } from "vitest";
import { catalogue, offered } from "../../testing/step-input.ts";
import { judgeSentence, type KnownFacts } from "./fact-guard.ts";
import { personNames, slotUnits } from "./fact-unit.ts";

const { slot } = offered("2026-11-26", 14 * 60);
const visit = {
  ...slot,
  service: "Blonde balayage + Gel manicure",
  practitioner: "Sarah Okafor and Mei Lin",
  end: "2026-11-26T17:30:00.000Z",
  durationMinutes: 210,
  duration: "3 h 30 min",
  price: { amount: 22_700, currency: "GBP", from: false, text: "£227" },
  legs: [
    { service: "Blonde balayage", addOns: [], practitioner: "Sarah Okafor", start: "2026-11-26T14:00:00Z", time: "2:00 pm" },
    { service: "Gel manicure", addOns: [], practitioner: "Mei Lin", start: "2026-11-26T16:45:00Z", time: "4:45 pm" },
  ],
};
const context = { language: "en", today: "2026-11-23" };
const facts: KnownFacts = {
  context,
  units: slotUnits(visit, context),
  practitioners: catalogue.practitioners.flatMap(({ name }) => personNames(name)),
  services: catalogue.services.map(({ name }) => name.toLowerCase()),
  categories: catalogue.categories.map(({ name }) => name.toLowerCase()),
  knownNames: [],
  holdOpen: false,
  bookingStands: false,
  asked: false,
  acts: new Set(["looked"]),
  spokenOf: [],
};

test.each([
  "The balayage with Sarah starts at 2 pm on Thursday.",
  "Mei does the gel manicure at 4:45 pm on Thursday.",
  "It takes 3 h 30 min and costs £227.",
])("true of a visit of two services: %s", (sentence) => expect(judgeSentence(sentence, facts)).toEqual({ proven: true }));

test.each([
  "Mei does the gel manicure at 2 pm on Thursday.",
  "The balayage with Sarah starts at 4:45 pm on Thursday.",
  "The gel manicure with Mei costs £127.",
  "It takes 3 h 45 min in all.",
])("not true of it: %s", (sentence) => expect(judgeSentence(sentence, facts)).toMatchObject({ proven: false, why: "unproven" }));
