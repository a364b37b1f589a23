import { expect, test } from "vitest";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-22");
const cuts = ["Cut & finish", "Restyle cut", "Men's cut"];
const nails = ["Classic manicure", "Gel manicure", "Builder gel overlay", "Gel pedicure"];
const chosen = (text: string, choices: string[], locale = "en-GB") =>
  understand(text, {
    catalogue,
    now: Date.parse("2026-11-22T12:00:00Z"),
    locale,
    brief: { asked: { about: "service", times: 1, choices } },
    expects: "service",
  }).services.flatMap(({ ids }) => (ids.length === 1 ? ids : []));

test.each([
  ["en-GB", "the first one", "cut-finish"],
  ["en-GB", "number two please", "restyle"],
  ["en-GB", "2", "restyle"],
  ["en-GB", "men's", "mens-cut"],
  ["es-ES", "la primera", "cut-finish"],
  ["es-ES", "la segunda", "restyle"],
  ["fr-FR", "la première", "cut-finish"],
  ["fr-FR", "le 2", "restyle"],
  ["it-IT", "la prima", "cut-finish"],
  ["pt-PT", "a segunda", "restyle"],
  ["de-DE", "Nummer 2", "restyle"],
  ["nl-NL", "de tweede graag", "restyle"],
])("by its place, %s: %s", (locale, text, id) => expect(chosen(text, cuts, locale)).toEqual([id]));

test.each([
  ["en-GB", "the cheapest", "classic-manicure"],
  ["en-GB", "the cheaper one please", "classic-manicure"],
  ["en-GB", "the quickest", "classic-manicure"],
  ["en-GB", "the longest one", "builder-gel"],
  ["es-ES", "la más barata", "classic-manicure"],
  ["fr-FR", "la moins chère", "classic-manicure"],
  ["de-DE", "die günstigste", "classic-manicure"],
  ["it-IT", "la più economica", "classic-manicure"],
  ["pt-PT", "a mais barata", "classic-manicure"],
  ["nl-NL", "de goedkoopste", "classic-manicure"],
])("by what it costs and takes, %s: %s", (locale, text, id) => expect(chosen(text, nails, locale)).toEqual([id]));

test("the cheapest of a kind that is named", () => {
  const { services } = understand("whats the cheapest colour you do", { catalogue, now: 0, locale: "en-GB", brief: {} });
  expect(services.map(({ ids }) => ids)).toEqual([["gloss-toner"]]);
});
