import { describe, expect, test } from "vitest";
import type { Asked, Brief } from "@chairside/shared/brief.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, expects?: Asked["about"], brief: Brief = {}) =>
  understand(text, { catalogue, now, locale: "en-GB", brief, expects });

describe("yes, no, maybe", () => {
  test.each([
    "yes",
    "yep",
    "yh",
    "yeah go on then",
    "sure thing",
    "go for it",
    "sounds good",
    "perfect",
    "let's do it",
    "👍",
    "👍🏽",
    "ok",
    "okay great",
    "that works for me",
    "book it",
    "yes please",
    "Yesss",
    "thanks, yes",
    "that's right",
    "ideal",
    "lovely, thank you",
    "i'll take it",
    "works for me",
    "why not",
    "sí, perfecto",
    "oui c'est bon",
    "ja gerne",
    "va bene",
    "sim, pode ser",
    "ja prima",
    "I really like the sound of that one",
    "that one sounds better",
    "I'd say that's right",
    "that is not wrong",
    "everything looks spot on",
    "that's great, I don't need anything else",
    "ok, that works. What do I owe you?",
  ])("yes: %s", (text) => expect(read(text).stance).toBe("yes"));
  test.each([
    "no",
    "nope",
    "nah",
    "no thanks",
    "not really",
    "ok, no thanks",
    "none of those",
    "that doesn't work",
    "I don't like those",
    "not that one",
    "👎",
    "no that's wrong",
    "never mind",
    "I'd rather not",
    "no gracias",
    "non merci",
    "nein danke",
    "not for me",
    "no, Friday",
    "n",
    "I would have to say no",
    "you heard that wrong",
    "that's a definite no from me",
    "I never said that",
  ])("no: %s", (text) => expect(read(text).stance).toBe("no"));
  test.each(["maybe", "not sure", "hmm not sure", "i guess", "I don't know yet", "let me think about it", "quizás", "vielleicht"])(
    "maybe: %s",
    (text) => expect(read(text).stance).toBe("maybe"),
  );
  test.each([
    "I want a balayage on Thursday",
    "no preference",
    "how much is it?",
    "is that ok for long hair?",
    "can you do it on friday?",
    "what's a good time?",
    "Female therapist only please",
    "10 in the morning, please",
    "Let's go with the 10th",
    "Book it for 15:30",
    "that's it for now",
    "ok, where are you?",
    "alright. And is it warm in there?",
    "blow dry pls",
    "hello",
    "do you have anything on saturday",
  ])("neither: %s", (text) => expect(read(text).stance).toBeNull());
});

describe("a correction", () => {
  test.each([
    "actually Friday",
    "no wait, 3pm",
    "sorry I meant Thursday",
    "scratch that",
    "make it 4 instead",
    "oops, wrong day",
    "perdón, quise decir el martes",
    "eigentlich lieber Freitag",
  ])("%s", (text) => expect(read(text).correction).toBe(true));
  test.each(["I want a cut", "yes", "thanks", "put me on the waitlist"])("none: %s", (text) => expect(read(text).correction).toBe(false));
});
