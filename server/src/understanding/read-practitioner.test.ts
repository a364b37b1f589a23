import { describe, expect, test } from "vitest";
import type { Asked, Brief } from "@chairside/shared/brief.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, expects?: Asked["about"], brief: Brief = {}) =>
  understand(text, { catalogue, now, locale: "en-GB", brief, expects });

const who = (text: string, expects?: Asked["about"]) => {
  const { practitioner } = read(text, expects);
  return practitioner === null || practitioner === "anyone" ? practitioner : practitioner.ids.join("|");
};

describe("whom the visitor wants", () => {
  test.each([
    ["with Sarah please", "sarah"],
    ["with sara", "sarah"],
    ["balayage w sarha", "sarah"],
    ["does sarahh have anything friday", "sarah"],
    ["Sarah's next free slot?", "sarah"],
    ["with sarah okafor", "sarah"],
    ["can marko do it", "marco"],
    ["I prefer Priya", "priya"],
    ["book me in with ellie on tues", "ellie"],
    ["is Robin in on saturday?", "robin"],
    ["with kasha", "kasia"],
    ["gel nails with mei", "mei"],
    ["Amara Diallo", "amara"],
    ["Sarah or Priya", "sarah|priya"],
    ["why is Sarah more expensive than Ellie?", "sarah|ellie"],
    ["not sarah, marco", "marco"],
    ["anyone is fine", "anyone"],
    ["any stylist", "anyone"],
    ["whoever is free first", "anyone"],
    ["whoever's available", "anyone"],
    ["no preference", "anyone"],
    ["I don't mind who", "anyone"],
    ["not fussed", "anyone"],
    ["first available", "anyone"],
    ["up to you", "anyone"],
    ["quien sea", "anyone"],
    ["peu importe", "anyone"],
    ["egal wer", "anyone"],
  ])("%s", (text, ids) => expect(who(text)).toBe(ids));

  test.each([
    ["sarah", "sarah"],
    ["amarra", "amara"],
    ["any", "anyone"],
  ])("asked for one: %s", (text, ids) => expect(who(text, "practitioner")).toBe(ids));

  test.each([
    "I'm Sarah",
    "my name is Sarah Jones",
    "it's for friday",
    "ladies cut please",
    "can I talk to anyone?",
    "is anyone there",
    "anyone else?",
    "the afternoon",
    "I said friday",
  ])("nobody: %s", (text) => expect(who(text)).toBeNull());

  test.each([
    ["with Quentin", "Quentin"],
    ["a cut with quentin on friday", "quentin"],
    ["does Beatrix work there?", "Beatrix"],
    ["is Thandi available tomorrow", "Thandi"],
  ])("a name nobody has: %s", (text, name) => expect(read(text).unknownPractitioner).toBe(name));

  test.each([
    "with highlights",
    "with my sister",
    "with toner",
    "with pleasure",
    "cut with a blow dry",
    "with the lot",
    "with sarah",
    "pay with klarna",
  ])("no name: %s", (text) => expect(read(text).unknownPractitioner).toBeNull());

  test.each(["my usual with my usual girl", "same as last time", "same stylist please"])("the usual: %s", (text) =>
    expect(read(text).usual).toBe(true),
  );
});

describe("names of several words", () => {
  const named = (...names: string[]) => ({
    ...catalogue,
    practitioners: catalogue.practitioners
      .slice(0, names.length)
      .map((one, index) => ({ ...one, id: `p${index}`, name: names[index] ?? "", nicknames: [] })),
  });
  const ids = (text: string, ...names: string[]) => {
    const { practitioner } = understand(text, { catalogue: named(...names), now, locale: "en-GB", brief: {} });
    return practitioner === null || practitioner === "anyone" ? practitioner : practitioner.ids.join("|");
  };

  test.each([
    ["can I see Dr. Lee on Friday", "p0"],
    ["with Dr. Ann Lee please", "p0"],
    ["is ann in tomorrow", "p0"],
  ])("a title and letters behind the name are no part of it: %s", (text, id) =>
    expect(ids(text, "Dr. Ann B. Lee, MD", "Tom Marsh")).toBe(id),
  );

  test("whoever is called just that is meant, not who is called that and more", () => {
    expect(ids("with Sam please", "Sam", "Sam Lee")).toBe("p0");
    expect(ids("with Sam Lee please", "Sam", "Sam Lee")).toBe("p1");
  });

  test("a team or a place is said in full", () => {
    expect(ids("at The Colour Studio please", "The Colour Studio", "Smith & Co")).toBe("p0");
    expect(ids("the colour studio on friday", "The Colour Studio", "Smith & Co")).toBe("p0");
    expect(ids("can I come with Smith & Co. on Friday", "The Colour Studio", "Smith & Co")).toBe("p1");
    expect(ids("the salon on friday", "The Colour Studio", "Smith & Co")).toBeNull();
  });

  test("a capital at the start of a sentence makes no name", () => {
    expect(ids("Great, thanks. Sunny day!", "Great Young", "Tom Marsh")).toBeNull();
    expect(ids("I'd like to see Great again", "Great Young", "Tom Marsh")).toBe("p0");
  });

  test("a no before the name turns down something else", () => {
    expect(ids("No. Tom Marsh", "Ann Lee", "Tom Marsh")).toBe("p1");
    expect(ids("no, not Tom", "Ann Lee", "Tom Marsh")).toBeNull();
  });
});
