import { isCommonWord } from "../words/common-words.ts";
import { plain, type Spoken } from "../words/spoken.ts";
import { languages, type Language, type LanguagePack } from "./language-pack.ts";
import { packs } from "./packs.ts";

/** How much each little word says for a language: the fewer languages have it, the more. */
const weights = new Map<string, Map<Language, number>>();
for (const language of languages) {
  for (const mark of packs[language].marks) weights.set(mark, (weights.get(mark) ?? new Map<Language, number>()).set(language, 1));
}
for (const language of languages)
  for (const name of calendarNames(language)) weights.set(name, (weights.get(name) ?? new Map<Language, number>()).set(language, 1));
for (const byLanguage of weights.values()) for (const language of byLanguage.keys()) byLanguage.set(language, 1 / byLanguage.size);

/** Months and weekdays, as `Spoken` gives words. */
function calendarNames(language: Language): string[] {
  const named = (options: Intl.DateTimeFormatOptions, days: number): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(Date.UTC(2026, 0, 4 + days));
  const months = Array.from({ length: 12 }, (_, month) => named({ month: "long" }, 31 * month));
  const weekdays = Array.from({ length: 7 }, (_, day) => named({ weekday: "long" }, day));
  return [...months, ...weekdays].map((name) => plain(name.split("-")[0] ?? name));
}

/** How much more than for the usual language the words must say for another: one word that only that one has. */
const usualLead = 0.6;
/** The same where a name was asked for: "Mia" is one in every language. */
export const leadOverNames = 1.6;

/** The language of a BCP 47 locale, English where it is none of ours. */
export function languageOf(locale: string): Language {
  const short = locale.slice(0, 2).toLowerCase();
  return languages.find((language) => language === short) ?? "en";
}

/** Addresses and times: ".com" is no Portuguese, and the "am" of a time no German. */
const noWords = /\S*[@/]\S*|\S+\.\p{L}{2,}|\d[\d:.]*\s*(?:[ap]\.?m\b\.?)?/giu;

/**
 * The language of an utterance by its little words. It takes more of them than `usual` has to leave the usual language:
 * "no" or "ok" change nothing. A short answer without any goes by the yes, no and the like of each language.
 */
export function detectLanguage(spoken: Spoken, usual: Language, names?: ReadonlySet<string>, lead = usualLead): Language {
  const skipped = [...spoken.text.matchAll(noWords)].map((match) => [match.index, match.index + match[0].length] as const);
  const scores = new Map<Language, number>();
  for (const { word, start, end } of spoken.tokens) {
    // Marco is no March, where a Marco works.
    if (names?.has(word) === true || skipped.some(([from, to]) => start < to && end > from)) continue;
    for (const [language, weight] of evidence(word)) scores.set(language, (scores.get(language) ?? 0) + weight);
  }
  const [strongest = usual, score = 0] = [...scores].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const best = score > (scores.get(usual) ?? 0) + lead ? strongest : usual;
  if ((scores.get(usual) ?? 0) > 0.5 || spoken.tokens.length > 5 || best !== usual) return best;
  // "ola@example.org" greets nobody.
  if (skipped.length > 0) return usual;
  return answersIn(spoken.said, usual) ? usual : (languages.find((language) => answersIn(spoken.said, language)) ?? usual);
}

/** Common English words speak for English, half as loud as its marks, and take from what another language makes of them. */
function evidence(word: string): Iterable<[Language, number]> {
  const marked = weights.get(word);
  if (marked?.has("en") === true || !isCommonWord(word)) return marked ?? [];
  if (marked === undefined) return [["en", 0.5]];
  const share = 1 / (marked.size + 1);
  return [["en", share], ...[...marked.keys()].map((language): [Language, number] => [language, share])];
}

function answersIn(said: string, language: Language): boolean {
  const pack = packs[language];
  return (
    [pack.yes, pack.no, pack.maybe, pack.anyone, pack.party, pack.usual].some((pattern) => pattern.test(said)) ||
    pack.intents.some(([, pattern]) => pattern.test(said))
  );
}

/** The packs to read an utterance with: its own language, then English, which is understood everywhere. */
export function packsFor(language: Language): readonly LanguagePack[] {
  return language === "en" ? [packs.en] : [packs[language], packs.en];
}
