import { expect, test } from "vitest";
import { markedWords } from "./marked-words.ts";

const marked = (text: string, search: string) =>
  markedWords(text, search)
    .map(({ piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join("");

test("words that begin like one that is searched for are marked, whatever their accents; nothing of the text is lost", () => {
  expect(marked("A café crème, for Zoë!", "CREME zo")).toBe("A café [crème], for [Zoë]!");
  expect(marked("<b>parking</b> & more", "b")).toBe("<[b]>parking</[b]> & more");
  expect(marked("nothing", "")).toBe("nothing");
});
