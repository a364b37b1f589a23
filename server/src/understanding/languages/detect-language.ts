import type { Token } from "../words/spoken.ts";
import { languages, type Language, type LanguagePack } from "./language-pack.ts";
import { packs } from "./packs.ts";

const lists = new Map<Language, ReadonlySet<string>>(languages.map((language) => [language, new Set(packs[language].marks)]));

/** The language of a BCP 47 locale, English where it is none of ours. */
export function languageOf(locale: string): Language {
  const short = locale.slice(0, 2).toLowerCase();
  return languages.find((language) => language === short) ?? "en";
}

/**
 * The language of an utterance by its little words. It takes more of them than `usual` has to leave the usual language:
 * "no" or "ok" change nothing.
 */
export function detectLanguage(tokens: readonly Token[], usual: Language): Language {
  let best = usual;
  let most = hits(tokens, usual);
  for (const language of languages) {
    if (language === usual) continue;
    const count = hits(tokens, language);
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

function hits(tokens: readonly Token[], language: Language): number {
  const marks = lists.get(language);
  return tokens.reduce((sum, token) => sum + (marks?.has(token.word) === true ? 1 : 0), 0);
}

/** The packs to read an utterance with: its own language, then English, which is understood everywhere. */
export function packsFor(language: Language): readonly LanguagePack[] {
  return language === "en" ? [packs.en] : [packs[language], packs.en];
}
