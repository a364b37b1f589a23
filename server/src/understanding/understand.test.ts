import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string) => understand(text, { catalogue, now, locale: "en-GB", brief: {} });

describe("one sentence, all of it", () => {
  test.each([
    "I want a blonde balayage with Sarah next Thursday afternoon",
    "nxt thurs arvo w sarah 4 blonde balayage??",
    "hi! could Sarah do me a blonde balyage on thursday afternoon next week pls",
    "blond balayage, sara, next thursday in the afternoon",
    "Is Sarah free next Thursday afternoon? I'd like a blonde balayage.",
    "hey how are you, looking to book in for balayage (blonde) with Sarah, next Thursday afternoon if poss",
  ])("%s", (text) => {
    const understood = read(text);
    expect(understood.services.map((mention) => mention.ids)).toEqual([["blonde-balayage"]]);
    expect(understood.practitioner).toMatchObject({ ids: ["sarah"] });
    expect(understood.when.map((reading) => reading.wish.from)).toContain("2026-12-03");
    expect(understood.when[0]?.wish.earliest).toBeGreaterThanOrEqual(720);
    expect(understood.guest).toEqual({});
    expect(understood.unknownService).toBeNull();
    expect(understood.unknownPractitioner).toBeNull();
  });

  test("a booking with name and phone in one breath", () => {
    const understood = read("Skin fade with Robin tomorrow at 3pm, I'm Dev Shah, 07700 900123, allergic to nuts");
    expect(understood.services.map((mention) => mention.ids)).toEqual([["skin-fade"]]);
    expect(understood.practitioner).toMatchObject({ ids: ["robin"] });
    expect(understood.when[0]?.wish).toMatchObject({ from: "2026-11-24", to: "2026-11-24", at: 900 });
    expect(understood.guest).toEqual({ name: "Dev Shah", phone: "+447700900123" });
    expect(understood.notes).toEqual(["allergic to nuts"]);
    expect(understood.intents).toEqual(expect.arrayContaining(["book", "health"]));
  });
});

describe("whatever is typed", () => {
  test("is read without throwing, the same each time, and nothing refers outside the catalogue", () => {
    const ids = new Set([...catalogue.services, ...catalogue.practitioners].map((one) => one.id));
    const pieces = fc.constantFrom(
      "balayage",
      "with",
      "Sarah",
      "2:30",
      "the",
      "2nd",
      "I'm",
      "07700 900123",
      "@",
      "👍",
      "¿",
      "no",
      "\u0000",
      "ﬁ",
      "𝔅",
      "\n",
      "'",
      "ß",
      "tomorrow",
      "cut",
      "and",
      "…",
      "x@y.zz",
      "next",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (said) => {
        const understood = read(said);
        expect(read(said)).toEqual(understood);
        const mentions = [
          ...understood.services,
          ...understood.addOns,
          ...(typeof understood.practitioner === "object" && understood.practitioner !== null ? [understood.practitioner] : []),
        ];
        for (const mention of mentions) {
          expect(mention.ids.length).toBeGreaterThan(0);
          for (const id of mention.ids) expect(ids.has(id)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("even when it is very long", () => {
    const started = process.hrtime.bigint();
    expect(read("balayage and ".repeat(1000)).services.length).toBe(1);
    expect(read(`a${"a".repeat(20_000)}`).services).toEqual([]);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1500);
  });
});
