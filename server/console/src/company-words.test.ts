import { expect, test } from "vitest";
import { companyWords, initialsOf, leftWords } from "./company-words.ts";

const one = (name: string, writing = false) => ({ staffId: name, name, writing });

test.each([
  [[], ""],
  [[one("Noor Haddad")], "Noor is looking at this too"],
  [[one("Noor Haddad"), one("Ben")], "Noor and Ben are looking at this too"],
  [[one("Noor"), one("Ben"), one("Ana")], "Noor, Ben and Ana are looking at this too"],
  [[one("Noor"), one("Ben", true)], "Ben is writing a reply"],
  [[one("Noor", true), one("Ben", true)], "Noor and Ben are writing a reply"],
])("%j: %s", (others, words) => {
  expect(companyWords(others)).toBe(words);
});

test.each([
  ["Noor Haddad", "NH"],
  ["mia", "M"],
  ["Ana Maria de Souza", "AS"],
  ["Élodie", "É"],
  ["𝒜da Lee", "𝒜L"],
  ["  ", ""],
])("%s: %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  [0, "Left just now"],
  [1, "Left 1 min ago"],
  [59, "Left 59 min ago"],
  [60, "Left 1 h ago"],
  [1_439, "Left 23 h ago"],
  [1_440, "Left yesterday"],
  [2_880, "Left 2 days ago"],
])("%i minutes: %s", (minutes, words) => {
  expect(leftWords(minutes)).toBe(words);
});
