import { expect, test } from "vitest";
import type { Language } from "../languages/language-pack.ts";
import { parseWhen } from "./parse-when.ts";

/** A Tuesday. */
const now = { date: "2026-11-24", minute: 600 };
const hours = { from: 9 * 60, to: 20 * 60 };
const bounds = (text: string, language: Language) => {
  const [reading] = parseWhen(text, { now, language, locale: language === "en" ? "en-GB" : language, expects: null, hours }).readings;
  const { earliest, latest, endBy, at } = reading?.wish ?? {};
  return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }), ...(endBy !== undefined && { endBy }), ...(at !== undefined && { at }) }; // prettier-ignore
};
const six = { earliest: 18 * 60 };

test.each([
  ["en", "I can't make it before 6"],
  ["en", "can't come before 6pm"],
  ["en", "nothing before 6 pm please"],
  ["en", "I'm not free before 6"],
  ["en", "I work until 6"],
  ["en", "I'm at work till 6"],
  ["en", "my shift goes until 6"],
  ["en", "I finish work at 6"],
  ["en", "I get off at 6"],
  ["es", "no puedo antes de las 6 de la tarde"],
  ["es", "trabajo hasta las 18"],
  ["fr", "je ne peux pas avant 18h"],
  ["fr", "rien avant 18h"],
  ["fr", "je travaille jusqu'à 18h"],
  ["de", "ich kann nicht vor 18 Uhr"],
  ["de", "nichts vor 18 Uhr"],
  ["de", "ich arbeite bis 18 Uhr"],
  ["it", "non posso prima delle 18"],
  ["it", "lavoro fino alle 18"],
  ["pt", "não posso antes das 18h"],
  ["pt", "trabalho até às 18h"],
  ["nl", "ik kan niet voor 18 uur"],
  ["nl", "niets voor 18 uur"],
  ["nl", "ik werk tot 18 uur"],
] as [Language, string][])("%s: from six on: %s", (language, text) => {
  expect(bounds(text, language)).toEqual(six);
});

test.each([
  ["nothing after 3", { latest: 900 }],
  ["I can't do anything after 3", { latest: 900 }],
  ["I start work at 3", { endBy: 900 }],
  ["I have to pick up the kids at 3", { endBy: 900 }],
  ["I've got a train at 3pm", { endBy: 900 }],
  ["I have a lunch at 1 so after that", { earliest: 780 }],
])("the other bound: %s", (text, wish) => {
  expect(bounds(text, "en")).toEqual(wish);
});

test.each([
  ["can't you do before 6?", { latest: 1079 }],
  ["don't you have anything before 6?", { latest: 1079 }],
  ["I can't come tomorrow, anything before 6 on Friday?", { latest: 1079 }],
  ["before 6 please", { latest: 1079 }],
  ["book me in at 3", { at: 900 }],
  ["a meeting place at 3", { at: 900 }],
])("asked for as it is said: %s", (text, wish) => {
  expect(bounds(text, "en")).toEqual(wish);
});
