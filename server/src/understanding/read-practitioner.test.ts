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
const women = "sarah|priya|ellie|mei|amara|kasia";

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
    ["female therapist only please", women],
    ["with a woman please", women],
    ["a male stylist if possible", "marco"],
    ["quien sea", "anyone"],
    ["peu importe", "anyone"],
    ["egal wer", "anyone"],
  ])("%s", (text, ids) => expect(who(text)).toBe(ids));

  test.each([
    ["sarah", "sarah"],
    ["amarra", "amara"],
    ["any", "anyone"],
    ["a woman", women],
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
