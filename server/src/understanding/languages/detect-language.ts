import type { Spoken } from "../words/spoken.ts";
import { languages, type Language, type LanguagePack } from "./language-pack.ts";
import { packs } from "./packs.ts";

/** How much each little word says for a language: the fewer languages have it, the more. */
const weights = new Map<string, Map<Language, number>>();
for (const language of languages) {
  for (const mark of packs[language].marks) weights.set(mark, (weights.get(mark) ?? new Map<Language, number>()).set(language, 1));
}
for (const byLanguage of weights.values()) for (const language of byLanguage.keys()) byLanguage.set(language, 1 / byLanguage.size);

/** The language of a BCP 47 locale, English where it is none of ours. */
export function languageOf(locale: string): Language {
  const short = locale.slice(0, 2).toLowerCase();
  return languages.find((language) => language === short) ?? "en";
}

/**
 * The language of an utterance by its little words. It takes more of them than `usual` has to leave the usual language:
 * "no" or "ok" change nothing. A short answer without any goes by the yes, no and the like of each language.
 */
export function detectLanguage(spoken: Spoken, usual: Language): Language {
  const scores = new Map<Language, number>();
  for (const { word } of spoken.tokens) {
    for (const [language, weight] of weights.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + weight);
  }
  let best = usual;
  for (const [language, score] of scores) if (score > (scores.get(best) ?? 0) + 0.01) best = language;
  if ((scores.get(usual) ?? 0) > 0.5 || spoken.tokens.length > 5 || best !== usual) return best;
  return answersIn(spoken.said, usual) ? usual : (languages.find((language) => answersIn(spoken.said, language)) ?? usual);
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
