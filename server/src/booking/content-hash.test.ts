import fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";

test("neither the order of keys nor a round trip through JSON changes it", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(contentHash(turned)).toBe(contentHash(value));
      expect(contentHash(JSON.parse(JSON.stringify(value)))).toBe(contentHash(value));
    }),
  );
  expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }));
});

test.each<[unknown, unknown]>([
  [{ a: 1 }, { a: "1" }],
  [{ a: null }, {}],
  [
    [1, 2],
    [2, 1],
  ],
  [["ab"], ["a", "b"]],
  [{ a: { b: 1 } }, { a: 1, b: 1 }],
  [{ 'a":1,"b': 2 }, { a: 1, b: 2 }],
])("%j and %j differ", (one, other) => {
  expect(contentHash(one)).not.toBe(contentHash(other));
});
