import { describe, expect, test } from "vitest";
import { readChange, splitMove } from "./read-change.ts";

describe("how much later or earlier", () => {
  test.each([
    ["can I come an hour later?", 60],
    ["half an hour earlier please", -30],
    ["could we make it 2 hours later", 120],
    ["45 mins later", 45],
    ["eine Stunde später", 60],
    ["eine halbe Stunde früher", -30],
    ["una hora más tarde", 60],
    ["media hora antes", -30],
    ["une heure plus tard", 60],
    ["un'ora dopo", 60],
    ["mezz'ora prima", -30],
    ["uma hora mais cedo", -60],
    ["een uur later", 60],
    ["half uur eerder", -30],
    ["an hour with Sarah", null],
    ["later in the day", null],
    ["Friday at 3", null],
  ])("%s", (words, minutes) => expect(readChange(words).shift).toBe(minutes));
});

test.each([
  ["cancel both", "all"],
  ["sage bitte beide ab", "all"],
  ["actually keep it", "keeps"],
  ["never mind", "keeps"],
  ["doch nicht", "keeps"],
  ["Friday, same time", "sameTime"],
  ["I mean another booking", "other"],
] as const)("%s", (words, what) => {
  const read = readChange(words);
  expect([read.all, read.keeps, read.sameTime, read.other].filter(Boolean)).toHaveLength(1);
  expect(read[what]).toBe(true);
});

test("which of those shown, and by its reference", () => {
  expect(readChange("the second one").place).toBe(1);
  expect(readChange("the last").place).toBe(-1);
  expect(readChange("the first of December").place).toBeNull();
  expect(readChange("cancel k7pm-4q please").reference).toBe("K7PM-4Q");
});

test("which one and where to are told apart at the last word of direction before a time", () => {
  const isTime = (words: string): boolean => /friday|5th|3/i.test(words);
  expect(splitMove("move my cut on Thursday to Friday at 3", isTime)).toEqual({ which: "move my cut on Thursday", target: "Friday at 3" });
  expect(splitMove("to the 5th instead", isTime)).toEqual({ which: "", target: "the 5th instead" });
  expect(splitMove("move it, I have to work", isTime)).toBeNull();
});

test.each(["move it to Friday, same stylist", "can you change it to the 5th", "puede cambiarla al viernes", "verschiebe ihn auf Freitag"])(
  "%s",
  (words) => expect(readChange(words).movesIt).toBe(true),
);
test.each(["I'd like to move house", "change of colour", "book it for Friday"])("%s moves nothing booked", (words) =>
  expect(readChange(words).movesIt).toBe(false),
);
