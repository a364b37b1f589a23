import { expect, test } from "vitest";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const now = Date.parse("2026-11-23T12:00:00Z");
const catalogue = demoCatalogue("2026-11-23");
const days = (text: string, locale = "en-GB"): number => understand(text, { catalogue, now, locale, brief: {} }).when.length;

test.each([
  ["I had a patch test in October", "en-GB"],
  ["my name is Ana, I had a patch test last month", "en-GB"],
  ["My last visit was in March", "en-GB"],
  ["me hice la prueba de alergia en octubre", "es"],
  ["j'ai fait un test cutané en octobre", "fr"],
  ["ich hatte im Oktober einen Patchtest", "de"],
  ["ho già fatto il patch test a ottobre", "it"],
  ["já fiz o teste de alergia em outubro", "pt"],
  ["mijn laatste bezoek was in maart", "nl"],
])("%s: tells when something was, and wishes for no day", (text, locale) => expect(days(text, locale)).toBe(0));

test.each([
  ["I had a patch test, can I come on Friday?", "en-GB"],
  ["I had a patch test in October, Friday would be lovely", "en-GB"],
  ["in March please", "en-GB"],
  ["my last visit was great. Friday again?", "en-GB"],
])("%s: a day is wished for beside it", (text, locale) => expect(days(text, locale)).toBeGreaterThan(0));
