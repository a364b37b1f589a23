import { describe, expect, test } from "vitest";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const demo = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, catalogue = demo) =>
  understand(text, { catalogue, now, locale: "en-GB", brief: {} }).when.map(({ wish: { words: _words, ...rest } }) => rest);

describe("words of time that name no time", () => {
  test.each([
    "that's everything for today, thank you",
    "that is all I'll need for now",
    "nothing else right now",
    "I'm all set for now",
    "I have to go now, bye",
    "leave it for the moment",
    "please book it now",
    "Now I would like to book",
    "that's fine now.",
    "we live at 12 21st Street",
    "it's on the 3rd floor",
    "how about one with a view?",
  ])("%s", (text) => expect(read(text)).toEqual([]));

  test.each<[string, object]>([
    ["that's all for now, see me on Friday", { from: "2026-11-27", to: "2026-11-27" }],
    ["we're on 5th Street, can I come on the 5th", { from: "2026-12-05", to: "2026-12-05" }],
    ["today is fine", { from: "2026-11-23", to: "2026-11-23" }],
    ["book it for today", { from: "2026-11-23", to: "2026-11-23" }],
  ])("beside them others do: %s", (text, wish) => expect(read(text)[0]).toMatchObject(wish));

  test("a name said in full is no date", () => {
    const [first, ...rest] = demo.practitioners;
    if (!first) throw new Error("The demonstration has nobody.");
    const catalogue = { ...demo, practitioners: [{ ...first, name: "April Summers", nicknames: [] }, ...rest] };
    expect(read("with April Summers please", catalogue)).toEqual([]);
    expect(read("with April Summers on 3 December", catalogue)[0]).toMatchObject({ from: "2026-12-03", to: "2026-12-03" });
  });
});
