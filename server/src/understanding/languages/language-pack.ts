import type { Intent } from "../understood.ts";

export const languages = ["en", "es", "fr", "de", "it", "pt", "nl"] as const;
export type Language = (typeof languages)[number];

/**
 * What one language says around a booking. Patterns run over the words as `Spoken.said` gives them: lower case, no marks,
 * no apostrophes, single spaces, sentences parted by " | ".
 */
export interface LanguagePack {
  language: Language;
  /** Little words that give the language away. */
  marks: readonly string[];
  /** Chat spellings, written out before anything is matched. */
  spellings: Readonly<Record<string, string>>;
  yes: RegExp;
  no: RegExp;
  maybe: RegExp;
  correction: RegExp;
  intents: readonly (readonly [Intent, RegExp])[];
  /** "anyone", "whoever is free". */
  anyone: RegExp;
  /** "same as last time", "my usual". */
  usual: RegExp;
  /** A wish for a woman, for a man. */
  woman: RegExp;
  man: RegExp;
  /** Words before a practitioner's name. */
  withWords: readonly string[];
  /** Words that surely come before the visitor's own name, and words that only may. */
  nameAfter: readonly string[];
  nameMayFollow: readonly string[];
  /** "do you do …": the rest is what was asked for, in the group `what`. */
  doYouDo: RegExp;
  /** A party of how many: the number, in digits or words, in the group `count`. */
  party: RegExp;
  two: RegExp;
  numbers: Readonly<Record<string, number>>;
  /** "the second": position from 0; -1 the last. */
  ordinals: Readonly<Record<string, number>>;
  earliest: RegExp;
  latest: RegExp;
  /** What the salon should know: kept in the visitor's words. */
  note: RegExp;
  /** Service words of this language, as the English word. */
  services: Readonly<Record<string, string>>;
}

/** Alternatives as whole words anywhere in `said`; those that begin with "^" only from its start. */
export function words(...alternatives: string[]): RegExp {
  const anchored = alternatives.filter((one) => one.startsWith("^"));
  const anywhere = alternatives.filter((one) => !one.startsWith("^"));
  return new RegExp([`(?<= )(?:${anywhere.join("|")})(?= )`, ...anchored].join("|"));
}
