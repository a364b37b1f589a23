import { describe, expect, test } from "vitest";
import { parseWhen } from "./parse-when.ts";
import type { WhenContext } from "./when-value.ts";
import { resolveWhen } from "./resolve-when.ts";
import { deInventory } from "./tables/de-inventory.ts";
import { deSentences } from "./tables/de-sentences.ts";
import { dePhrases } from "./tables/de.ts";
import { enSentences } from "./tables/en-sentences.ts";
import { enPhrases } from "./tables/en.ts";
import { esInventory } from "./tables/es-inventory.ts";
import { esSentences } from "./tables/es-sentences.ts";
import { esPhrases } from "./tables/es.ts";
import { frInventory } from "./tables/fr-inventory.ts";
import { frSentences } from "./tables/fr-sentences.ts";
import { frPhrases } from "./tables/fr.ts";
import { itInventory } from "./tables/it-inventory.ts";
import { itSentences } from "./tables/it-sentences.ts";
import { itPhrases } from "./tables/it.ts";
import { nlInventory } from "./tables/nl-inventory.ts";
import { nlSentences } from "./tables/nl-sentences.ts";
import { nlPhrases } from "./tables/nl.ts";
import { ptInventory } from "./tables/pt-inventory.ts";
import { ptSentences } from "./tables/pt-sentences.ts";
import { ptPhrases } from "./tables/pt.ts";
import { toldApart } from "./tables/told-apart.ts";
import { wishInShort } from "./wish-in-short.ts";

const sunday: WhenContext = { now: { date: "2026-11-22", minute: 600 }, language: "en", locale: "en-GB", hours: { from: 540, to: 1200 } };

function short(text: string, context: Partial<WhenContext> = {}): string {
  return parseWhen(text, { ...sunday, ...context })
    .readings.map(({ wish }) => wishInShort(wish))
    .join(" | ");
}

test.each([...enPhrases, ...enSentences])("en: %s", (said, wish) => expect(short(said)).toBe(wish));
test.each([...esPhrases, ...esInventory, ...esSentences])("es: %s", (said, wish) =>
  expect(short(said, { language: "es", locale: "es" })).toBe(wish),
);
test.each([...frPhrases, ...frInventory, ...frSentences])("fr: %s", (said, wish) =>
  expect(short(said, { language: "fr", locale: "fr" })).toBe(wish),
);
test.each([...dePhrases, ...deInventory, ...deSentences])("de: %s", (said, wish) =>
  expect(short(said, { language: "de", locale: "de" })).toBe(wish),
);
test.each([...itPhrases, ...itInventory, ...itSentences])("it: %s", (said, wish) =>
  expect(short(said, { language: "it", locale: "it" })).toBe(wish),
);
test.each([...ptPhrases, ...ptInventory, ...ptSentences])("pt: %s", (said, wish) =>
  expect(short(said, { language: "pt", locale: "pt" })).toBe(wish),
);
test.each([...nlPhrases, ...nlInventory, ...nlSentences])("nl: %s", (said, wish) =>
  expect(short(said, { language: "nl", locale: "nl" })).toBe(wish),
);

test.each(toldApart)("%s: %s", (language, said, wish) => expect(short(said, { language, locale: language })).toBe(wish));

describe("what was asked decides what a number is", () => {
  test.each([
    ["6 15", "@18:15"],
    ["3", "@15:00"],
    ["half five", "@17:30"],
    ["1440", "@14:40"],
    ["8 10 p.m.", "@20:10"],
    ["10.30", "@10:30"],
    ["maybe 5", "@17:00"],
    ["4 please", "@16:00"],
    ["2 or 3", ">=14:00 <=15:00"],
  ])("a time: %s", (said, wish) => expect(short(said, { expects: "time" })).toBe(wish));
  test.each([
    ["12", "12-12"],
    ["the 12th", "12-12"],
    ["the third", "12-03"],
    ["how about the 2nd", "12-02"],
    ["not sure", ""],
  ])("a day: %s", (said, wish) => expect(short(said, { expects: "date" })).toBe(wish));
  test("nothing was asked", () => expect(["12", "3", "6", "the third"].map((said) => short(said))).toEqual(["", "", "", ""]));
});

describe("next and this", () => {
  const monday = { now: { date: "2026-11-23", minute: 600 } };
  test("where next Thursday is open, that of next week comes first", () => expect(short("next thursday", monday)).toBe("12-03 | 11-26"));
  test("on a Sunday both are the same", () => expect(short("next thursday")).toBe("11-26"));
  test("this Thursday is the coming one", () => expect(short("this thursday", monday)).toBe("11-26"));
  test("a weekday said on that weekday is that of next week, or today", () => expect(short("monday", monday)).toBe("11-30 | 11-23"));
  test("next weekend", () => expect(short("next weekend", monday)).toBe("12-05..12-06 | 11-28..11-29"));
});

describe("am and pm", () => {
  test("opening hours decide", () => expect([short("at 3"), short("at 10"), short("at 9:30")]).toEqual(["@15:00", "@10:00", "@09:30"]));
  test("both readings where both are open", () => expect(short("at 8", { hours: { from: 420, to: 1320 } })).toBe("@08:00 | @20:00"));
  test("a part of day decides before the hours do", () =>
    expect(short("8 in the evening", { hours: { from: 420, to: 1140 } })).toBe("@20:00"));
  test("half five is half past in English, half to in German and Dutch", () =>
    expect([short("half five"), short("halb fünf", { language: "de" }), short("half vijf", { language: "nl" })]).toEqual([
      "@17:30",
      "@16:30",
      "@16:30",
    ]));
});

describe("days written with numbers", () => {
  test("month first in the United States only", () =>
    expect([short("3/4", { locale: "en-US" }), short("3/4")]).toEqual(["03-04", "04-03"]));
  test("a number that can be no month settles it", () =>
    expect([short("12/25"), short("25/12", { locale: "en-US" })]).toEqual(["12-25", "12-25"]));
  test("weekday and number choose the month", () => expect(short("Tuesday the 19th")).toBe("01-19"));
  test("29 February waits for a leap year", () => expect(parseWhen("29 February", sunday).readings[0]?.wish.from).toBe("2028-02-29"));
  test("a day that does not exist is no day", () =>
    expect([short("31 February"), short("the 32nd"), short("31.02.2027")]).toEqual(["", "", ""]));
  test("over the turn of the year", () => expect(parseWhen("3rd of January", sunday).readings[0]?.wish.from).toBe("2027-01-03"));
});

describe("a day spoken of before", () => {
  const that = { that: "2026-12-03" };
  test("that day", () => expect(short("that day at 3", that)).toBe("12-03 @15:00"));
  test("the day after", () => expect(short("the day after", that)).toBe("12-04"));
  test("same day next week", () => expect(short("same day next week", that)).toBe("12-10"));
  test("unknown", () => expect(short("that day")).toBe(""));
});

describe("labels", () => {
  const label = (said: string, context: Partial<WhenContext> = {}) => parseWhen(said, { ...sunday, ...context }).readings[0]?.label;
  test.each([
    ["next thursday afternoon", "Thursday 26 November, afternoon"],
    ["tomorrow at 2:30", "Monday 23 November at 2:30 pm"],
    ["monday to wednesday after 4", "Monday 23 November to Wednesday 25 November after 4 pm"],
    ["any day but friday", "not Friday"],
    ["asap", "from today"],
    ["friday or saturday", "Friday 27 November or Saturday 28 November"],
    ["between 2 and 4", "between 2 pm and 4 pm"],
  ])("%s", (said, text) => expect(label(said)).toBe(text));
  test("German", () =>
    expect(label("Freitag um halb sechs", { language: "de", locale: "de-DE" })).toBe("Freitag, 27. November um 17:30 Uhr"));
  test("United States", () => expect(label("tomorrow at noon", { locale: "en-US" })).toBe("Monday, November 23 at 12 pm"));
});

describe("what has passed", () => {
  test("a time today is the same time tomorrow, or today at another time", () =>
    expect([short("today at 9am"), short("today at 9", { hours: { from: 540, to: 1320 } })]).toEqual([
      "11-23 @09:00 | 11-22",
      "11-22 @21:00",
    ]));
  test("a time still ahead is left alone", () => expect(short("today at 11am")).toBe("11-22 @11:00"));
  test("a day of this month that is over is that of the next", () => expect(short("the 5th of this month")).toBe("12-05"));
  test("a full date in the past is no day", () => expect([short("5 November 2026"), short("5/11/2026")]).toEqual(["", ""]));
});

describe("days that will not do", () => {
  test.each([
    ["not on the 5th", "not 12-05"],
    ["next week but not the 26th", "11-23..11-29 not 11-26"],
    ["any day except Christmas", "not 12-25"],
    ["not tomorrow", "not 11-23"],
    ["not Friday", "not 5"],
  ])("%s", (said, wish) => expect(short(said)).toBe(wish));
  test("said back", () => expect(parseWhen("not on the 5th", sunday).readings[0]?.label).toBe("not Saturday 5 December"));
});

describe("months that are first names", () => {
  test("before a surname", () => expect(short("It's June Smith")).toBe(""));
  test("beside a time", () => expect(short("May Brown, tomorrow at 3")).toBe("11-23 @15:00"));
  test("as months", () => expect([short("in June"), short("June 5"), short("5 June Please")]).toEqual(["06-01..06-30", "06-05", "06-05"]));
});

describe("the words that were read", () => {
  test("spans", () => {
    const text = "Can Sarah do Thursday, or is 4pm on Friday free?";
    expect(parseWhen(text, sunday).spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Thursday", "4pm on Friday"]);
  });
  test("kept in the wish", () => expect(parseWhen("A cut NEXT Thursday, please", sunday).readings[0]?.wish.words).toBe("NEXT Thursday"));
});

describe("neutral values", () => {
  test.each([
    ["tomorrow", { type: "date", start: "2026-11-23", end: null }],
    ["5pm", { type: "time", start: "17:00", end: null }],
    ["tomorrow at 5pm", { type: "datetime", start: "2026-11-23T17:00", end: null }],
    ["next week", { type: "daterange", start: "2026-11-23", end: "2026-11-29" }],
    ["after 3", { type: "timerange", start: "15:00", end: null }],
    ["before friday", { type: "daterange", start: null, end: "2026-11-27" }],
    ["friday 2-4", { type: "datetimerange", start: "2026-11-27T14:00", end: "2026-11-27T16:00" }],
    ["tomorrow morning", { type: "datetimerange", start: "2026-11-23", end: "2026-11-23", pod: "morning" }],
  ])("%s", (said, value) => expect(resolveWhen(said, sunday)).toEqual([value]));
});
