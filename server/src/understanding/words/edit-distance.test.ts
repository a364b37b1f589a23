import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, typoFit } from "./edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "e"), maxLength: 9 });

describe("editDistance", () => {
  test.each([
    ["balayage", "balyage", 1],
    ["sarah", "sarha", 1],
    ["nail", "nial", 1],
    ["cut", "cat", 1],
    ["abc", "", 3],
  ])("%s, %s: %i", (a, b, distance) => expect(editDistance(a, b, 9)).toBe(distance));
  test("is the same both ways, and nothing for the same word", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      }),
    );
    fc.assert(
      fc.property(word, (a) => {
        expect(editDistance(a, a, 0)).toBe(0);
      }),
    );
  });
  test("a limit only cuts off", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 99), limit + 1));
      }),
    );
  });
});

describe("typoFit", () => {
  test.each([
    ["balyage", "balayage"],
    ["manicur", "manicure"],
    ["nials", "nails"],
    ["sarha", "sarah"],
    ["fascial", "facial"],
    ["highlites", "highlights"],
  ])("%s for %s", (typed, known) => expect(typoFit(typed, known)).toBeGreaterThan(0));
  test.each([
    ["want", "wax"],
    ["feel", "peel"],
    ["but", "cut"],
    ["policy", "polish"],
    ["smith", "smooth"],
  ])("not %s for %s", (typed, known) => expect(typoFit(typed, known)).toBe(0));
});
