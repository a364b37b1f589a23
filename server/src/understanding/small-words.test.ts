import { expect, test } from "vitest";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const read = (text: string, locale: string, serviceId?: string) =>
  understand(text, {
    catalogue,
    now: Date.parse("2026-11-23T10:00:00Z"),
    locale,
    brief: serviceId ? { items: [{ serviceId, addOnIds: [] }] } : {},
  });

test.each([
  ["es", "mi teléfono es ana@example.org"],
  ["pt", "o meu número é 07700 900069"],
  ["fr", "mon numéro est le 07700 900069"],
  ["de", "meine Nummer ist 07700 900069"],
  ["it", "il mio numero è 07700 900069"],
  ["nl", "mijn nummer is 07700 900069"],
])("no name stands around a contact, %s: %s", (locale, text) => {
  expect(read(text, locale).guest.name).toBeUndefined();
});

test("a verb is no slip of a service's name", () => {
  expect(read("Vorrei prenotare un massaggio rilassante", "it").services.map(({ ids }) => ids)).toEqual([["relaxing-massage"]]);
});

test("a part of the day names no other service, also in a correction", () => {
  expect(read("sorry, I meant 3 December in the morning", "en", "restyle-cut").services).toEqual([]);
});

test("nor a slip of a name", () => {
  expect(read("o meu número é 07700 900069", "pt").practitioner).toBeNull();
});
