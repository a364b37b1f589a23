import { enSpellings } from "../../../understanding/languages/en-spellings.ts";
import { detectLanguage, languageOf } from "../../../understanding/languages/detect-language.ts";
import type { Language } from "../../../understanding/languages/language-pack.ts";
import { readSpoken } from "../../../understanding/words/spoken.ts";
import type { StepInput } from "../next-step.ts";
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

/** Addresses and times: ".com" is no Portuguese, and the "am" of a time no German. */
const noWords = /\S*[@/]\S*|\S+\.\p{L}{2,}|\d[\d:.]*\s*(?:[ap]\.?m\b\.?)?/giu;

/** The language the visitor writes: the browser's until their words show another, and from then on that one. */
export function visitorLanguage({ visitor, transcript, said }: Pick<StepInput, "visitor" | "transcript" | "said">): Language {
  const before = transcript.filter(({ by }) => by === "visitor").slice(-heard);
  const typed = said.filter(({ offer }) => offer === undefined);
  let language = languageOf(visitor.locale);
  for (const [place, { text }] of [...before, ...typed].entries()) {
    if (buttonNamed(packs[language], text)) continue;
    const spoken = readSpoken(text.replaceAll(noWords, " "), enSpellings);
    if (spoken.tokens.length > 2 || place === 0) language = detectLanguage(spoken, language);
  }
  return language;
}
