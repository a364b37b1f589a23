import { describe, expect, test } from "vitest";
import type { Asked, Brief } from "@chairside/shared/brief.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, expects?: Asked["about"], brief: Brief = {}) =>
  understand(text, { catalogue, now, locale: "en-GB", brief, expects });

/** The services named, several ids of one mention joined by "|", in the order of the catalogue's own. */
const services = (text: string, expects?: Asked["about"]) =>
  read(text, expects).services.map((mention) => mention.ids.toSorted().join("|"));
const balayages = "balayage-refresh|blonde-balayage|brunette-balayage|face-frame-balayage";
const cuts = "cut-finish|mens-cut|restyle";

describe("one service", () => {
  test.each([
    ["a blonde balayage please", "blonde-balayage"],
    ["balayage, blonde", "blonde-balayage"],
    ["blonde balyage", "blonde-balayage"],
    ["blond balayge pls", "blonde-balayage"],
    ["can i get my roots done", "root-touch-up"],
    ["rootz touch up", "root-touch-up"],
    ["half head of hi lights", "half-head-highlights"],
    ["full head highlites", "full-head-highlights"],
    ["full head foils", "full-head-highlights"],
    ["I'd like a manicur", "classic-manicure"],
    ["gel mani", "gel-manicure"],
    ["shellac", "gel-manicure"],
    ["blowdry", "blow-dry"],
    ["a bouncy blow-dry", "blow-dry"],
    ["blow out for saturday", "blow-dry"],
    ["skin fade", "skin-fade"],
    ["mens cut", "mens-cut"],
    ["men's haircut", "mens-cut"],
    ["gents cut", "mens-cut"],
    ["a haircut for my husband", "mens-cut"],
    ["ladies cut", "cut-finish"],
    ["haircut for my son", "childrens-cut"],
    ["kids cut for my 4 yr old", "childrens-cut"],
    ["trim my beard", "beard-trim"],
    ["hot towel shave", "hot-towel-shave"],
    ["eyebrow threading", "brow-shape"],
    ["brow lamination", "brow-lamination"],
    ["lash extentions", "lash-extensions"],
    ["lvl lashes", "lash-lift"],
    ["hot stone masage", "hot-stone-massage"],
    ["deep tissue", "deep-tissue-massage"],
    ["couples massage", "couples-massage"],
    ["haircut and beard trim", "cut-and-beard"],
    ["swedish massage", "relaxing-massage"],
    ["full leg wax", "full-leg-wax"],
    ["hollywood", "brazilian-wax"],
    ["bikini wax", "bikini-wax"],
    ["keratin treatment", "smoothing"],
    ["olaplex", "bond-treatment"],
    ["money piece", "face-frame-balayage"],
    ["take my gels off", "gel-soak-off"],
    ["hair up for a party", "hair-up"],
    ["wedding hair", "bridal-hair"],
    ["colour correction", "colour-correction"],
    ["express facial", "express-facial"],
    ["pedi", "classic-pedicure"],
    ["get my feet done", "classic-pedicure"],
    ["massage for my pregnant wife", "mother-to-be-massage"],
    ["can i bring my daughter for a trim on saturday", "childrens-cut"],
    ["something for frizzy hair", "smoothing"],
    ["full body massage for 2", "relaxing-massage"],
  ])("%s", (text, id) => expect(services(text)).toEqual([id]));
});

describe("words that fit several are left open", () => {
  test.each([
    ["balayage", balayages],
    ["balyage w sara", balayages],
    ["haircut", cuts],
    ["a cut please", cuts],
    ["colour", "colour-correction|full-head-colour|gloss-toner|root-touch-up|vivid-colour"],
    ["dye my hair", "colour-correction|full-head-colour|gloss-toner|root-touch-up|vivid-colour"],
    ["facial", "clear-skin-facial|express-facial|juniper-facial|renewal-facial"],
    ["massage", "back-massage|couples-massage|deep-tissue-massage|hot-stone-massage|mother-to-be-massage|relaxing-massage"],
    ["i want to go blonde", "babylights|bleach-tone|full-head-highlights|half-head-highlights|t-section-highlights"],
    ["need my nails done b4 xmas", "builder-gel|classic-manicure|classic-pedicure|gel-manicure|gel-pedicure|gel-soak-off|mani-pedi"],
    ["highlights", "babylights|bleach-tone|full-head-highlights|half-head-highlights|t-section-highlights"],
  ])("%s", (text, ids) => expect(services(text)).toEqual([ids]));
});

describe("several services in one sentence", () => {
  test.each([
    ["cut and blow dry", ["cut-finish"]],
    ["manicure and gel pedicure", ["classic-manicure", "gel-pedicure"]],
    ["mani and pedi", ["mani-pedi"]],
    ["a blonde balayage and a brow lamination", ["blonde-balayage", "brow-lamination"]],
    ["skin fade, hot towel shave", ["skin-fade", "hot-towel-shave"]],
    ["half leg wax and underarms please", ["half-leg-wax", "underarm-wax"]],
    ["roots plus a facial", ["root-touch-up", "clear-skin-facial|express-facial|juniper-facial|renewal-facial"]],
  ])("%s", (text, ids) => expect(services(text)).toEqual(ids));
});

describe("add-ons", () => {
  test("belong to the service they were named with", () => {
    const understood = read("blonde balayage with toner and a trim");
    expect(understood.services.map((mention) => mention.ids)).toEqual([["blonde-balayage"]]);
    expect(understood.addOns.flatMap((mention) => mention.ids)).toEqual(["add-gloss", "add-cut"]);
  });
  test("may be named on their own later", () => {
    expect(
      read("can you add nail art", undefined, { items: [{ serviceId: "gel-manicure", addOnIds: [] }] }).addOns.flatMap(
        (mention) => mention.ids,
      ),
    ).toEqual(["add-nail-art"]);
  });
  test("a toner alone is the service", () => expect(services("just a toner")).toEqual(["gloss-toner"]));
});

describe("an answer to the question which one", () => {
  test.each([
    ["blonde", "blonde-balayage"],
    ["the brunette one", "brunette-balayage"],
  ])("%s", (text, id) => {
    const brief: Brief = { asked: { about: "variant", times: 1, choices: ["Blonde balayage", "Lived-in brunette balayage"] } };
    expect(read(text, "variant", brief).services.flatMap((mention) => mention.ids)).toContain(id);
  });
  test("by its place among the buttons", () => {
    const brief: Brief = { asked: { about: "service", times: 1, choices: ["Skin fade", "Buzz cut", "Men's cut"] } };
    expect(read("the second one", "service", brief).services.map((mention) => mention.ids)).toEqual([["buzz-cut"]]);
    expect(read("last one please", "service", brief).services.map((mention) => mention.ids)).toEqual([["mens-cut"]]);
  });
});

describe("what the salon does not have", () => {
  test.each([
    ["botox", "botox"],
    ["do you do lip filler?", "lip filler"],
    ["can I get a tattoo", "tattoo"],
    ["how much is ear piercing", "ear piercing"],
    ["dog grooming", "dog grooming"],
    ["laser hair removal", "laser hair removal"],
    ["a perm", "perm"],
    ["spray tan friday", "spray tan"],
    ["do you do unicycle lessons?", "unicycle lessons"],
    ["teeth whitening pls", "teeth whitening"],
    ["do u offer acupuncture", "acupuncture"],
  ])("%s", (text, words) => {
    const understood = read(text);
    expect(understood.unknownService).toBe(words);
    expect(understood.services).toEqual([]);
  });
  test.each([
    "haircut",
    "brow lamination",
    "lash extensions",
    "do you do balayage?",
    "do you do anything on sundays",
    "do you have parking?",
    "do you have any appointments tomorrow",
    "eyebrow threading",
    "keratin",
  ])("%s is nothing unknown", (text) => expect(read(text).unknownService).toBeNull());
});

describe("service words in another sense", () => {
  test.each([
    "what colour are your walls?",
    "let's cut to the chase",
    "does anyone speak French?",
    "that's the highlight of my day",
    "I'm 15 minutes late",
    "what is your cancellation policy?",
    "last one please",
    "I feel great",
    "thanks, you nailed it",
    "can I bring my baby?",
    "is there a lift?",
    "brown",
    "anything else?",
    "I want to take my time",
  ])("%s", (text) => {
    const understood = read(text);
    expect([...understood.services, ...understood.addOns]).toEqual([]);
  });
  test.each(["no toner", "without a blow dry", "instead of highlights"])("%s is no wish for it", (text) =>
    expect(read(text).services).toEqual([]),
  );
});
