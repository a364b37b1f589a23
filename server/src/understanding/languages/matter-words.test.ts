import { describe, expect, it } from "vitest";
import { demoCatalogue } from "../../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "../understand.ts";

const asked: [locale: string, question: string, topic: string][] = [
  ["es", "¿dónde puedo aparcar?", "parking"],
  ["es", "se puede pagar con tarjeta?", "payment"],
  ["es", "puedo llevar a mi perro", "dogs"],
  ["fr", "où peut-on se garer ?", "parking"],
  ["fr", "je peux venir avec mon bébé ?", "children"],
  ["fr", "faut-il un acompte ?", "deposit"],
  ["de", "kann ich mit Karte zahlen?", "payment"],
  ["de", "habt ihr WLAN?", "wifi"],
  ["de", "verkauft ihr Gutscheine?", "gift-cards"],
  ["it", "dove posso parcheggiare?", "parking"],
  ["it", "avete sconti per studenti?", "discounts"],
  ["pt", "onde posso estacionar?", "parking"],
  ["pt", "posso levar o meu cão?", "dogs"],
  ["nl", "waar kan ik parkeren?", "parking"],
  ["nl", "is de salon rolstoeltoegankelijk?", "accessibility"],
];
const catalogue = demoCatalogue("2026-11-23");
const read = (text: string, locale: string) => understand(text, { catalogue, now: Date.parse("2026-11-23T10:00:00Z"), locale, brief: {} });

describe("what a front desk is asked, in other languages", () => {
  it.each(asked)("%s: %s", (locale, question, topic) => {
    expect(read(question, locale).topics).toContain(topic);
  });

  it.each([
    ["es", "quiero un corte mañana por la tarde"],
    ["nl", "hoe laat kan ik komen?"],
    ["de", "lieber später am Nachmittag"],
    ["fr", "je voudrais un balayage samedi"],
  ])("asks about no rule, %s: %s", (locale, text) => {
    expect(read(text, locale).topics).toEqual([]);
  });
});
