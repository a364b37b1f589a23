import { describe, expect, test } from "vitest";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, locale = "en-GB") => understand(text, { catalogue, now, locale, brief: {} });
const wanted = (text: string, locale?: string) => {
  const { practitioner } = read(text, locale);
  return practitioner === null || practitioner === "anyone" ? practitioner : practitioner.ids.join("|");
};

const notMei: [string, string][] = [
  ["en-GB", "not with Mei please"],
  ["en-GB", "anyone but Mei"],
  ["en-GB", "anybody except mei"],
  ["en-GB", "not Mei again"],
  ["en-GB", "someone other than Mei"],
  ["en-GB", "I don't want Mei"],
  ["en-GB", "I do not want to see Mei again"],
  ["en-GB", "I'd rather not have Mei"],
  ["en-GB", "gel manicure on Friday but not with Mei"],
  ["en-GB", "can I have somebody other than Mei?"],
  ["en-GB", "just not Mei Lin, anyone else is fine"],
  ["de", "bloß nicht bei Mei"],
  ["de", "nicht mit Mei bitte"],
  ["de", "alle außer Mei"],
  ["de", "jemand anders als Mei"],
  ["de", "bei Mei lieber nicht"],
  ["de", "nicht schon wieder zu Mei"],
  ["es", "con cualquiera menos Mei"],
  ["es", "no con Mei, por favor"],
  ["es", "con otra persona que no sea Mei"],
  ["es", "no quiero ir con Mei"],
  ["es", "con Mei no"],
  ["fr", "pas avec Mei"],
  ["fr", "n'importe qui sauf Mei"],
  ["fr", "quelqu'un d'autre que Mei"],
  ["fr", "je ne veux pas aller chez Mei"],
  ["it", "tutti tranne Mei"],
  ["it", "non con Mei per favore"],
  ["it", "chiunque tranne Mei"],
  ["it", "qualcuno che non sia Mei"],
  ["pt", "qualquer pessoa menos a Mei"],
  ["pt", "não com a Mei"],
  ["pt", "não quero a Mei"],
  ["pt", "com a Mei não"],
  ["nl", "niet bij Mei"],
  ["nl", "iedereen behalve Mei"],
  ["nl", "liever niet met Mei"],
  ["nl", "iemand anders dan Mei"],
];

describe("who is not wanted", () => {
  test.each(notMei)("%s: %s", (locale, text) => {
    const { notWith, unknownPractitioner, when, anyoneWillDo } = read(text, locale);
    expect({ notWith, unknownPractitioner, anyoneWillDo }).toEqual({
      notWith: ["mei"],
      unknownPractitioner: null,
      anyoneWillDo: undefined,
    });
    expect([null, "anyone"]).toContain(wanted(text, locale));
    expect(when.map(({ wish }) => wish.words)).toEqual(text.includes("Friday") ? ["Friday"] : []);
  });

  test.each([
    ["with Sarah or Kasia, not Mei", "sarah|kasia", ["mei"]],
    ["Kasia, not with Mei", "kasia", ["mei"]],
    ["not Mei but Kasia", "kasia", ["mei"]],
    ["not sarah, marco", "marco", ["sarah"]],
    ["Marco instead of Sarah", "marco", ["sarah"]],
    ["anyone but Mei or Kasia", "anyone", ["mei", "kasia"]],
  ])("%s", (text, want, notWith) => {
    expect([wanted(text), read(text).notWith]).toEqual([want, notWith]);
  });

  test.each([
    ["why not Mei?", "en-GB"],
    ["if not with Mei then Kasia", "en-GB"],
    ["no, with Mei", "en-GB"],
    ["No. Mei", "en-GB"],
    ["I'm not sure, maybe Mei", "en-GB"],
    ["is Mei cheaper than Kasia?", "en-GB"],
    ["no, con Mei", "es"],
    ["não, com a Mei", "pt"],
    ["no, con Mei", "it"],
    ["nein, bei Mei", "de"],
    ["warum nicht bei Mei?", "de"],
    ["non, avec Mei", "fr"],
    ["nee, bij Mei", "nl"],
    ["pourquoi pas avec Mei ?", "fr"],
  ])("nobody is ruled out: %s", (text, locale) => expect(read(text, locale).notWith).toBeUndefined());

  test.each([
    ["Anyone is fine", "en-GB"],
    ["anyone at all", "en-GB"],
    ["Egal bei wem", "de"],
    ["Me da igual con quién", "es"],
    ["Peu importe avec qui", "fr"],
    ["Va bene chiunque", "it"],
    ["Pode ser qualquer um", "pt"],
    ["Maakt niet uit bij wie", "nl"],
  ])("anyone will do: %s", (text, locale) => expect(read(text, locale).anyoneWillDo).toBe(true));

  test.each(["is anyone free on Friday?", "anyone but Mei", "anyone else?", "I don't mind"])("that is not said: %s", (text) =>
    expect(read(text).anyoneWillDo).toBeUndefined(),
  );
});
