import { describe, expect, test } from "vitest";
import { readSpoken } from "../words/spoken.ts";
import { detectLanguage } from "./detect-language.ts";
import { enSpellings } from "./en-spellings.ts";
import type { Language } from "./language-pack.ts";

const detected = (text: string, usual: Language): Language => detectLanguage(readSpoken(text, enSpellings), usual);

describe("short English is English", () => {
  test.each([
    "As soon as possible",
    "This week",
    "thursday week",
    "the 2nd one",
    "make it 3",
    "in december",
    "do you do botox",
    "next tuesday",
  ])("%s", (text) => {
    expect(detected(text, "en")).toBe("en");
    expect(detected(text, "es")).toBe("en");
  });
});

test.each<[string, Language]>([
  ["Lo antes posible", "es"],
  ["Más tarde, por favor", "es"],
  ["Il prima possibile", "it"],
  ["C'è qualcosa più tardi?", "it"],
  ["la manucure samedi", "fr"],
  ["Mais cedo, por favor", "pt"],
  ["iets later alstublieft", "nl"],
  ["habt ihr etwas früher", "de"],
])("%s", (text, language) => {
  expect(detected(text, "en")).toBe(language);
  expect(detected(text, language)).toBe(language);
});

test.each<[string, Language]>([
  ["me da igual quién", "es"],
  ["el 4 de diciembre", "es"],
  ["mi teléfono es el 612 345 678", "es"],
  ["a 3 de dezembro", "pt"],
  ["tanto faz quem", "pt"],
  ["o meu número é", "pt"],
  ["con chiunque", "it"],
  ["den 2. Dezember", "de"],
  ["peu importe avec qui", "fr"],
  ["wie er vrij is", "nl"],
])("a short answer does not change the language: %s", (text, language) => {
  expect(detected(text, language)).toBe(language);
});

test.each<Language>(["en", "es", "fr", "de", "it", "pt", "nl"])("addresses, numbers and names tell nothing: %s stays", (usual) => {
  for (const text of ["zoe@mail.com", "2pm", "07700 900123", "Sarah", "Zoë, zoe@mail.com"]) expect(detected(text, usual)).toBe(usual);
});
