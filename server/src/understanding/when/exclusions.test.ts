import { expect, test } from "vitest";
import type { Language } from "../languages/language-pack.ts";
import { parseWhen } from "./parse-when.ts";

/** A Tuesday. */
const now = { date: "2026-11-24", minute: 600 };
const read = (text: string, language: Language) => {
  const [reading] = parseWhen(text, { now, language, locale: language === "en" ? "en-GB" : language, expects: null }).readings;
  return reading?.wish ?? { words: "" };
};
const nextWeek = { from: "2026-11-30", to: "2026-12-06" };

const withoutThursday: [Language, string][] = [
  ["en", "anything but Thursday next week"],
  ["en", "anything but Thursday for a gel manicure next week"],
  ["en", "next week but not Thursday"],
  ["en", "not Thursday, next week"],
  ["en", "any day next week except Thursday"],
  ["en", "next week but Thursday is no good"],
  ["de", "nächste Woche, nur nicht Donnerstag"],
  ["de", "jeden Tag außer Donnerstag nächste Woche"],
  ["de", "nicht am Donnerstag, nächste Woche"],
  ["es", "la próxima semana, pero no el jueves"],
  ["es", "cualquier día menos el jueves de la próxima semana"],
  ["fr", "la semaine prochaine mais pas jeudi"],
  ["fr", "n'importe quel jour sauf jeudi la semaine prochaine"],
  ["it", "la prossima settimana ma non giovedì"],
  ["it", "qualsiasi giorno tranne giovedì la prossima settimana"],
  ["pt", "na próxima semana, mas não na quinta-feira"],
  ["pt", "qualquer dia menos quinta-feira da próxima semana"],
  ["nl", "volgende week, maar niet op donderdag"],
  ["nl", "elke dag behalve donderdag volgende week"],
];

test.each(withoutThursday)("%s: the week without its Thursday, and so are its own words: %s", (language, text) => {
  const { words, ...wish } = read(text, language);
  expect(wish).toEqual({ ...nextWeek, notOn: [4] });
  const { words: _words, ...again } = read(words, language);
  expect(again).toEqual(wish);
});

test.each([
  ["anything but Thursday or Friday next week", { ...nextWeek, notOn: [4, 5] }],
  ["next week, any day but Monday, in the afternoon", { ...nextWeek, notOn: [1], earliest: 720, latest: 1020 }],
  ["any day but Monday afternoon", { notOn: [1] }],
  ["in December, but not on a Monday", { from: "2026-12-01", to: "2026-12-31", notOn: [1] }],
  // One day is meant, and no week is wished for.
  ["not next Thursday", { notDates: ["2026-12-03"] }],
  ["not Thursday next week, tomorrow", { from: "2026-11-25", to: "2026-11-25", notDates: ["2026-12-03"] }],
])("%s", (text, wish) => {
  const { words: _words, ...rest } = read(text, "en");
  expect(rest).toEqual(wish);
});
