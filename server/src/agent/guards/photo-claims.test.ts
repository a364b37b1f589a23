import { describe, expect, test } from "vitest";
import { demoCatalogue } from "../../platforms/house/demo-salon/demo-catalogue.ts";
import { photoSentences } from "../../testing/photo-sentences.ts";
import type { Act } from "./acts.ts";
import { judgeSentence, type KnownFacts } from "./fact-guard.ts";
import { personNames, salonUnits, textUnit } from "./fact-unit.ts";
import { claimsSight } from "./photo-claims.ts";

const today = "2026-11-20";
const catalogue = demoCatalogue(today);
/** The visitor has spoken of their hair in just the words that a model could tell it back in. */
const own =
  "I'd like a blonde balayage with Sarah like in this photo. My hair is brown, long, healthy, curly, a warm copper tone, dry ends";

function facts(language: string, acts: Act[] = ["looked"]): KnownFacts {
  const context = { language, today };
  return {
    context,
    units: [...salonUnits(catalogue, context), textUnit(own, context, "said")],
    practitioners: catalogue.practitioners.flatMap(({ name }) => personNames(name)),
    services: catalogue.services.map(({ name }) => name.toLowerCase()),
    categories: catalogue.categories.map(({ name }) => name.toLowerCase()),
    knownNames: [],
    holdOpen: false,
    bookingStands: false,
    asked: false,
    acts: new Set(acts),
    spokenOf: [],
  };
}

const languages = Object.keys(photoSentences);
const of = (kind: "seen" | "seenHeldOut" | "talk" | "talkHeldOut", language: string): readonly string[] =>
  photoSentences[language]?.[kind] ?? [];
const proven = (text: string, known: KnownFacts): boolean => judgeSentence(text, known).proven;

describe.each(languages)("%s", (language) => {
  test("no claim to have seen a photo is shown", () => {
    const shown = [...of("seen", language), ...of("seenHeldOut", language)].filter((text) => proven(text, facts(language)));
    expect(shown).toEqual([]);
  });

  test("it is the claim that is heard, not a strange word", () => {
    expect(of("seen", language).filter((text) => !claimsSight(text.toLowerCase(), language, ["sarah"]))).toEqual([]);
    expect(of("talk", language).filter((text) => claimsSight(text.toLowerCase(), language, ["sarah"]))).toEqual([]);
  });

  test("of what is true once a person was called, less than half is held back", () => {
    const talk = [...of("talk", language), ...of("talkHeldOut", language)];
    expect(talk.filter((text) => !proven(text, facts(language, ["handed-over"]))).length).toBeLessThan(talk.length / 2);
  });
});

test.each([
  "I can't see photos of you.",
  "I can't look at photos myself, but a colleague can look at your photo.",
  "Thank you for the photo.",
  "The team can see your photo.",
  "I haven't seen your photo, only the team can.",
])("true at any moment: %s", (text) => {
  expect(proven(text, facts("en"))).toBe(true);
});

test("that a colleague will look at it is a promise: true once somebody was called", () => {
  const text = "I can't look at photos myself, but a colleague will look at your photo.";
  expect([proven(text, facts("en")), proven(text, facts("en", ["handed-over"]))]).toEqual([false, true]);
});

test.each([
  "Sarah has seen your photo.",
  "A colleague has looked at your photo and it is possible.",
  "The team is looking at your photo now.",
  "Only Sarah sees your photo.",
  "We had a look at your picture.",
  "We can see your hair is long.",
  "The picture was looked at by the team.",
  "Thank you for the photo, that is possible.",
  "The team can see your photo today.",
])("what others have seen is nothing that is known here: %s", (text) => {
  expect(proven(text, facts("en"))).toBe(false);
});

test.each([
  ["en", "I see you'd like a balayage."],
  ["en", "I can see you're looking for a time on Friday."],
  ["de", "Ich sehe, dass Sie einen Termin möchten."],
  ["fr", "Je vois que vous cherchez un rendez-vous."],
])("seeing what was asked is no sight: %s %s", (language, text) => {
  expect(claimsSight(text.toLowerCase(), language, [])).toBe(false);
});
