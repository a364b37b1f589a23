import fc from "fast-check";
import { expect, test } from "vitest";
import { vary } from "./vary.ts";

const wordings = ["One?", "Well. Two?", "Three?"] as const;

test("the same seed says the same", () => {
  fc.assert(fc.property(fc.string(), (seed) => vary(wordings, seed, []) === vary(wordings, seed, [])));
});

test("what was just said is not said again, and of all said the oldest is", () => {
  fc.assert(
    fc.property(fc.string(), fc.shuffledSubarray([...wordings], { minLength: 1 }), (seed, heard) => {
      const said = vary(wordings, seed, heard);
      if (heard.length < wordings.length) expect(heard).not.toContain(said);
      else expect(said).toBe(heard.at(-1));
    }),
  );
});

test("a question within another text counts as asked", () => {
  expect(vary(["Thanks, Ann. Which number?", "And a number?"], "", ["Lovely. Which number?"])).toBe("And a number?");
});

test("all wordings come up", () => {
  const heard = new Set(Array.from({ length: 60 }, (_, seed) => vary(wordings, String(seed), [])));
  expect(heard.size).toBe(wordings.length);
});
