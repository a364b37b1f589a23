import { TimeWish } from "@chairside/shared/brief.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWhen } from "./parse-when.ts";
import type { WhenContext } from "./when-value.ts";
import { resolveWhen } from "./resolve-when.ts";

const pieces =
  "next|this|tuesday|Tue|5|17|26|2026|1440|pm|a.m.|half|past|to|quarter|at|on|in|from|until|between|and|or|not|before|after|march|may|first|31st|week|weekend|days|days|morning|tonight|tomorrow|noon|12/3|11.9.|29.2.|15h20|8-10|-|,|.|the|of|a|morgen|mañana|de|la|las|à|le|um|halb|fünf|over|dag|que viene|prochaine|00:00|24:00|99|0|asap|only|easter|any|$5".split(
    "|",
  );
const texts = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((words) => words.join("")),
);
const contexts: fc.Arbitrary<WhenContext> = fc.record(
  {
    now: fc.record({
      date: fc
        .date({ min: new Date("2024-01-01"), max: new Date("2032-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      minute: fc.integer({ min: 0, max: 1439 }),
    }),
    language: fc.constantFrom("en", "es", "fr", "de", "it", "pt", "nl"),
    locale: fc.constantFrom("en-GB", "en-US", "es", "fr-CA", "de-AT", "it", "pt-BR", "nl-BE", "not a locale", ""),
    expects: fc.constantFrom("date", "time", "datetime", null),
    hours: fc.constantFrom({ from: 540, to: 1200 }, { from: 0, to: 1440 }),
    that: fc.constant("2026-12-03"),
  },
  { requiredKeys: ["now", "language", "locale"] },
);

test("never throws, and every wish is a valid one whose sides are in order", () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      const { readings, spans } = parseWhen(text, context);
      for (const { wish, confidence, label } of readings) {
        expect(TimeWish.safeParse(wish).error).toBeUndefined();
        if (wish.from !== undefined && wish.to !== undefined) expect(wish.from <= wish.to).toBe(true);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(label).not.toBe("");
      }
      expect(spans.length > 0).toBe(readings.length > 0);
    }),
    { numRuns: 3000 },
  );
});

test("spans lie in the text, in order, and hold something", () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      let last = 0;
      for (const { start, end } of parseWhen(text, context).spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1500 },
  );
});

test("the same words in the same context read the same", () => {
  fc.assert(
    fc.property(texts, contexts, (text, context) => {
      expect(parseWhen(text, context)).toEqual(parseWhen(text, context));
      expect(resolveWhen(text, context)).toEqual(resolveWhen(text, context));
    }),
    { numRuns: 800 },
  );
});

test("reads an utterance in well under a millisecond", () => {
  const said = [
    "I want a blonde balayage with Sarah next Thursday afternoon",
    "half past 5 in the evening on the 3rd please",
    "hello there",
  ];
  const context: WhenContext = { now: { date: "2026-11-22", minute: 600 }, language: "en", locale: "en-GB" };
  for (let i = 0; i < 300; i++) for (const text of said) parseWhen(text, context);
  const start = process.cpuUsage();
  for (let i = 0; i < 1000; i++) for (const text of said) parseWhen(text, context);
  expect(process.cpuUsage(start).user / 3000).toBeLessThan(1000);
});

test("a very long message takes no more than its length", () => {
  const context: WhenContext = { now: { date: "2026-11-22", minute: 600 }, language: "en", locale: "en-GB" };
  const start = process.cpuUsage();
  parseWhen("5 to the next 12/3 a ".repeat(500), context);
  expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
});
