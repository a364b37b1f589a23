import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "./sentences.ts";

test.each([
  ["Hello there. How are you? Fine", ["Hello there. ", "How are you? "], "Fine"],
  ["Sarah is free at 2 p.m. on Thursday. Shall", ["Sarah is free at 2 p.m. on Thursday. "], "Shall"],
  ["Am 26. November ist Sarah frei. Passt das?", ["Am 26. November ist Sarah frei. "], "Passt das?"],
  ["It costs £1.50 or so. Ok", ["It costs £1.50 or so. "], "Ok"],
  ["One\nTwo. ", ["One\n"], "Two. "],
  ["Ask Dr. Smith about it. Then", ["Ask Dr. Smith about it. "], "Then"],
])("%s", (text, complete, rest) => {
  expect(splitSentences(text)).toEqual({ complete, rest });
});

test("nothing is lost or made up", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("Hello", " ", ". ", "! ", "\n", "a.m. ", "3", "x", "?")), (pieces) => {
      const text = pieces.join("");
      const { complete, rest } = splitSentences(text);
      expect(complete.join("") + rest).toBe(text);
    }),
  );
});
