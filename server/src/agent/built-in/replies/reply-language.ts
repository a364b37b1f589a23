import { enSpellings } from "../../../understanding/languages/en-spellings.ts";
import { detectLanguage, languageOf } from "../../../understanding/languages/detect-language.ts";
import { type Language, languages } from "../../../understanding/languages/language-pack.ts";
import { readSpoken } from "../../../understanding/words/spoken.ts";
import type { Turn } from "../../assistant.ts";
import { buttonNamed } from "./button-named.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import type { Replies } from "./replies.ts";

export const packs: Readonly<Record<Language, Replies>> = { en, es, fr, de, it, pt, nl };

/** How many of the visitor's messages tell their language. */
const heard = 8;

const known = new WeakMap<Turn["said"], { transcript: Turn["transcript"]; language: Language }>();

/** The language the visitor writes: the browser's until their words show another, and from then on that one. */
export function visitorLanguage(turn: Pick<Turn, "visitor" | "transcript" | "said">): Language {
  // Asked for at every step of a turn, whose messages stay the same.
  const before = known.get(turn.said);
  if (before?.transcript === turn.transcript) return before.language;
  const language = readLanguage(turn);
  known.set(turn.said, { transcript: turn.transcript, language });
  return language;
}

function readLanguage({ visitor, transcript, said }: Pick<Turn, "visitor" | "transcript" | "said">): Language {
  const before = transcript.filter(({ by }) => by === "visitor").slice(-heard);
  const typed = said.filter(({ offer }) => offer === undefined);
  let language = languageOf(visitor.locale);
  for (const [place, { text }] of [...before, ...typed].entries()) {
    const spoken = readSpoken(text, enSpellings);
    const words = text.replaceAll(/\S*@\S*/gu, "").match(/(?<!\p{L})\p{L}+/gu)?.length ?? 0;
    language = languageOfButton(text, language) ?? (words > 2 || place === 0 ? detectLanguage(spoken, language) : language);
  }
  return language;
}

/** A button of ours is in the language it was made in, however much its words look like another. */
function languageOfButton(text: string, usual: Language): Language | null {
  return [usual, ...languages].find((language) => buttonNamed(packs[language], text)) ?? null;
}

/** The visitor's locale, or the language they turn out to write in the region they are from. */
export function visitorLocale(turn: Pick<Turn, "visitor" | "transcript" | "said">): string {
  const language = visitorLanguage(turn);
  const { locale } = turn.visitor;
  if (locale.toLowerCase().startsWith(language)) return locale;
  const region = /[-_]([A-Za-z]{2})\b/.exec(locale)?.[1];
  return region ? `${language}-${region.toUpperCase()}` : language;
}
