import { expect, test } from "vitest";
import type { Brief } from "@chairside/shared/brief.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { readWish } from "./read-wish.ts";

const catalogue = demoCatalogue("2026-11-24");
const now = Date.parse("2026-11-24T12:00:00Z");
const read = (text: string, brief: Brief = {}, locale = "en-GB") => readWish(text, { catalogue, now, locale, brief });
const manicure: Brief = { items: [{ serviceId: "gel-manicure", addOnIds: [] }] };
const friday = { from: "2026-11-27", to: "2026-11-27" };

test("what is wished for, in full", () => {
  expect(read("a gel manicure with Mei on Friday after 3 please")).toMatchObject({
    ...manicure,
    practitioner: "mei",
    when: { ...friday, earliest: 900 },
  });
});

test("a day alone is of what is wished for already", () => {
  expect(read("friday would be best", manicure)).toMatchObject({ when: friday });
  expect(read("friday would be best")).toEqual({});
});

test("what is added comes on top", () => {
  expect(read("and a classic pedicure as well", manicure).items?.map(({ serviceId }) => serviceId)).toEqual([
    "gel-manicure",
    "classic-pedicure",
  ]);
});

test.each([
  "no i want someone NOW",
  "you charged me twice for the gel manicure on Friday",
  "I want to cancel my gel manicure on Friday",
  "how much is a blow dry?",
  "thanks",
  "a cut or a blow-dry",
  "07700 900123",
])("no wish: %s", (text) => expect(read(text, { items: manicure.items })).toEqual({}));

test("a held time and a card are left as they are", () => {
  const hold = { holdId: "h", expiresAt: "2026-11-24T12:10:00Z" } as Brief["hold"];
  expect(read("a blow dry on Friday", { ...manicure, hold })).toEqual({});
});

test("in another language", () => {
  expect(read("un brushing vendredi s'il vous plaît", {}, "fr-FR")).toMatchObject({ items: [{ serviceId: "blow-dry" }], when: friday });
});
