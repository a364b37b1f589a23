import fc from "fast-check";
import { expect, test } from "vitest";
import { vary } from "./vary.ts";

const wordings = ["One.", "Two.", "Three."] as const;

test("the same seed says the same", () => {
  fc.assert(fc.property(fc.string(), (seed) => vary(wordings, seed, "") === vary(wordings, seed, "")));
});

test("what was just said is not said again", () => {
  fc.assert(
    fc.property(fc.string(), fc.subarray([...wordings], { maxLength: 2 }), (seed, said) => {
      expect(said).not.toContain(vary(wordings, seed, said.join(" ")));
    }),
  );
});

test("all wordings come up", () => {
  const heard = new Set(Array.from({ length: 60 }, (_, seed) => vary(wordings, String(seed), "")));
  expect(heard.size).toBe(wordings.length);
});
