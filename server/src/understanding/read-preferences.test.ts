import type { Asked } from "@chairside/shared/brief.ts";
import { describe, expect, test } from "vitest";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, locale = "en-GB", expects?: Asked["about"]) => understand(text, { catalogue, now, locale, brief: {}, expects });

describe("what kind of person and place", () => {
  test.each([
    ["female therapist only please", "en-GB", { pronouns: ["she"] }],
    ["with a woman please", "en-GB", { pronouns: ["she"] }],
    ["a woman please", "en-GB", { pronouns: ["she"] }],
    ["a male stylist if possible", "en-GB", { pronouns: ["he"] }],
    ["can a man do a relaxing massage on friday?", "en-GB", { pronouns: ["he"] }],
    ["a cut for a man on friday", "en-GB", undefined],
    ["somebody who speaks Italian", "en-GB", { languages: ["Italian"] }],
    ["an Italian-speaking stylist on Friday", "en-GB", { languages: ["Italian"] }],
    ["someone who knows sign language", "en-GB", { languages: ["British Sign Language"] }],
    ["someone who speaks Klingon or Spanish", "en-GB", { languages: ["Spanish"] }],
    ["a blow-dry in a quiet corner", "en-GB", { resourceTags: ["quiet"] }],
    ["a woman who speaks French, somewhere quiet", "en-GB", { pronouns: ["she"], languages: ["French"], resourceTags: ["quiet"] }],
    ["alguien que hable italiano", "es-ES", { languages: ["Italian"] }],
    ["quelqu'un qui parle polonais, au calme", "fr-FR", { languages: ["Polish"], resourceTags: ["quiet"] }],
    ["bei einer Frau, bitte, und gern ruhig", "de-DE", { pronouns: ["she"], resourceTags: ["quiet"] }],
    ["qualcuno che parla francese", "it-IT", { languages: ["French"] }],
    ["alguém que fale mandarim num lugar calmo", "pt-PT", { languages: ["Mandarin"], resourceTags: ["quiet"] }],
    ["iemand die Italiaans spreekt graag", "nl-NL", { languages: ["Italian"] }],
    ["a balayage on Friday", "en-GB", undefined],
  ])("%s", (text, locale, wished) => {
    const { preferences } = read(text, locale);
    if (wished === undefined) expect(preferences).toBeUndefined();
    else expect(preferences).toEqual(wished);
  });

  test("a woman is no name: nobody is named by it, and nobody unknown", () => {
    expect(read("a woman", "en-GB", "practitioner")).toMatchObject({ practitioner: null, unknownPractitioner: null });
    expect(read("a woman", "en-GB", "practitioner").preferences).toEqual({ pronouns: ["she"] });
  });

  test.each([
    ["eine Gelmaniküre am Freitag bei einer Frau", "de-DE"],
    ["un brushing avec quelqu'un qui parle français", "fr-FR"],
  ])("%s: nobody of an unknown name", (text, locale) => expect(read(text, locale).unknownPractitioner).toBeNull());

  test("a question about the team stays a question", () => {
    expect(read("Does anyone speak Polish?").topics).toEqual(["languages"]);
    expect(read("somebody who speaks Polish").topics).toEqual([]);
  });
});

describe("what the salon's rules ask of a guest", () => {
  test.each([
    ["I'm new, full head colour on Thursday", "en-GB", { isNew: true }],
    ["it's my first visit", "en-GB", { isNew: true }],
    ["I've never been to you before", "en-GB", { isNew: true }],
    ["what's the first time you have on Friday?", "en-GB", undefined],
    ["do you take new clients?", "en-GB", undefined],
    ["I haven't had a patch test yet", "en-GB", { patchTest: "none" }],
    ["no patch test so far", "en-GB", { patchTest: "none" }],
    ["I've had a patch test", "en-GB", { patchTest: "had" }],
    ["I had a patch test at another salon", "en-GB", undefined],
    ["do I need a patch test?", "en-GB", undefined],
    ["my daughter is 15", "en-GB", { age: 15 }],
    ["I'm 17 and want a full head colour", "en-GB", { age: 17 }],
    ["I'm 15 minutes late", "en-GB", undefined],
    ["a cut for my 8 year old", "en-GB", { age: 8 }],
    ["tengo 15 años", "es-ES", { age: 15 }],
    ["c'est ma première visite", "fr-FR", { isNew: true }],
    ["meine Tochter ist 15", "de-DE", { age: 15 }],
    ["non ho ancora fatto il test", "it-IT", { patchTest: "none" }],
    ["ainda não fiz o teste de alergia", "pt-PT", { patchTest: "none" }],
    ["ik heb nog geen huidtest gehad", "nl-NL", { patchTest: "none" }],
  ])("%s", (text, locale, told) => {
    const { facts } = read(text, locale);
    if (told === undefined) expect(facts).toBeUndefined();
    else expect(facts).toEqual(told);
  });

  test("who has not had a test complains of nothing", () => {
    expect(read("I haven't had a patch test yet").intents).not.toContain("complaint");
  });
});

describe("a visit", () => {
  const wished = { items: [{ serviceId: "classic-manicure", addOnIds: [] }, { serviceId: "brow-shape", addOnIds: [] }] }; // prettier-ignore
  const inMotion = (text: string, locale = "en-GB") => understand(text, { catalogue, now, locale, brief: wished });

  test.each([
    ["me and my sister, two pedicures at the same time", 2],
    ["two gel manicures on saturday", 2],
    ["gel manicures at 2", null],
    ["just me", 1],
    ["nur für mich", 1],
  ])("%s: for how many", (text, size) => expect(read(text).partySize).toBe(size));

  test("two words in one", () => {
    expect(read("eine Gelmaniküre und Augenbrauen am Freitag", "de-DE").services.map(({ ids }) => ids.join("|"))).toEqual([
      "gel-manicure",
      "brow-shape",
    ]);
  });

  test("whose each service is", () => {
    const of = (text: string) => read(text).services.map(({ ids, guest }) => [ids.join("|"), guest ?? 0]);
    expect(of("a blow-dry for me and a gel manicure for my mum")).toEqual([
      ["blow-dry", 0],
      ["gel-manicure", 1],
    ]);
    expect(of("I want a blow-dry and my sister wants a gel manicure")).toEqual([
      ["blow-dry", 0],
      ["gel-manicure", 1],
    ]);
    expect(of("a children's cut for my son")).toEqual([["childrens-cut", 0]]);
  });

  test("one of them, or all", () => {
    expect(read("a brow shape or a lash tint").either).toBe(true);
    expect(read("a brow shape and a lash tint").either).toBe(false);
  });

  test("on top, or instead", () => {
    expect(inMotion("add a gel pedicure as well").adds).toBe(true);
    expect(inMotion("make it a gel pedicure").adds).toBe(false);
    expect(inMotion("without the brow shape").declinedServices).toEqual(["brow-shape"]);
    expect(inMotion("ohne die Augenbrauen", "de-DE").declinedServices).toEqual(["brow-shape"]);
    expect(inMotion("senza manicure", "it-IT").declinedServices).toEqual(["classic-manicure"]);
    expect(inMotion("actually just the manicure").services.map(({ ids }) => ids)).toEqual([["classic-manicure"]]);
  });
});
