import { expect, test } from "vitest";
import { openAnswer, signAnswer } from "./answer-token.ts";

const key = new Uint8Array(32).fill(3);
const meant = { offerId: "offer-1_x", until: 1_795_000_123_456 };

test("a token names its offer and its end, and opens with its key alone", () => {
  const token = signAnswer(meant, key);
  expect(openAnswer(token, key)).toEqual(meant);
  expect(token).toMatch(/^[\w.-]+$/);
  expect(openAnswer(token, new Uint8Array(32).fill(4))).toBeNull();
});

test("whatever is changed about it, it opens nothing", () => {
  const token = signAnswer(meant, key);
  for (let place = 0; place < token.length; place++) {
    const changed = `${token.slice(0, place)}${token[place] === "A" ? "B" : "A"}${token.slice(place + 1)}`;
    expect(openAnswer(changed, key), changed).toBeNull();
  }
  const [version, offerId, until, signed] = token.split(".");
  const later = (meant.until + 60_000).toString(36);
  for (const other of [
    "",
    ".",
    "...",
    `${token}.`,
    `${token}.x`,
    `${version}.${offerId}.${later}.${signed}`,
    `${version}.${until}.${offerId}.${signed}`,
  ]) {
    expect(openAnswer(other, key), other).toBeNull();
  }
});
