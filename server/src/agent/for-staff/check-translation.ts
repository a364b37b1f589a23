import { monthWords, relativeDays, weekdayWords } from "../guards/calendar-words.ts";
import { spokenNumbersToDigits } from "../guards/spoken-numbers.ts";
import { detectLanguage, languageOf } from "../../understanding/languages/detect-language.ts";
import { languages } from "../../understanding/languages/language-pack.ts";
import { readSpoken } from "../../understanding/words/spoken.ts";
import { mark } from "./mask-facts.ts";

/**
 * Why a translation is not to be shown; null: nothing speaks against it. Both texts are with their marks. A number in words, a day or a month
 * must be the same in both; nothing may be added that looks like an address; and it must be in the language that was asked for.
 */
export function checkTranslation(source: string, translated: string, to: string): "numbers" | "contacts" | "unsure" | null {
  const [before, after] = [source.replaceAll(mark, " "), translated.replaceAll(mark, " ")];
  if (/\p{Nd}/u.test(after)) return "numbers";
  if (address.test(after)) return "contacts";
  if (after.length > 3 * before.length + 80 || 4 * after.length + 12 < before.length) return "unsure";
  const from = languageIn(before);
  if (!sameKeys(numbersIn(before, from), numbersIn(after, languageOf(to)))) return "numbers";
  if (!sameKeys(daysIn(before), daysIn(after))) return "numbers";
  return isIn(after, to) ? null : "unsure";
}

const address = /https?:|www\.|@|\p{L}\.(?:com|net|org|example|io|co|uk|de|fr|es|it|nl|pt|eu|app|shop|salon)(?!\p{L})/iu;

const languageIn = (text: string): string => detectLanguage(readSpoken(text, {}), "en");

/** Numbers in words, from two on: "one" is an article in most languages. */
function numbersIn(text: string, language: string): string[] {
  return [...spokenNumbersToDigits(text.toLowerCase(), language).matchAll(/\d+/gu)].map(([number]) => number).filter((number) => number !== "0"); // prettier-ignore
}

function daysIn(text: string): string[] {
  const words = text.toLowerCase().replaceAll("’", "'").match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? []; // prettier-ignore
  return words.flatMap((word) => {
    const day = weekdayWords.get(word) ?? weekdayWords.get(word.split("-")[0] ?? word);
    // Short names of days and months are other words elsewhere ("mar", "sat", "sun", "may").
    if (day !== undefined && word.length > 4) return [`weekday ${day}`];
    if (monthWords.has(word) && word.length > 4) return [`month ${monthWords.get(word)}`];
    return relativeDays.has(word) && word !== "morgen" && word !== "mañana" ? [`day ${relativeDays.get(word)}`] : [];
  });
}

const sameKeys = (one: string[], other: string[]): boolean => one.toSorted().join() === other.toSorted().join();

/** As far as it can be told: of a language that we do not know, and of a few words, it cannot. */
function isIn(text: string, to: string): boolean {
  const wanted = languages.find((language) => language === to.slice(0, 2).toLowerCase());
  const spoken = readSpoken(text, {});
  return wanted === undefined || spoken.tokens.length < 5 || detectLanguage(spoken, wanted) === wanted;
}
