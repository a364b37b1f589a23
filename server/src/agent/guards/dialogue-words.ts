import { monthWords, relativeDays, weekdayWords } from "./calendar-words.ts";
import { de } from "./dialogue-words/de.ts";
import { en, enSoft } from "./dialogue-words/en.ts";
import { es } from "./dialogue-words/es.ts";
import { fr } from "./dialogue-words/fr.ts";
import { it } from "./dialogue-words/it.ts";
import { nl } from "./dialogue-words/nl.ts";
import { pt } from "./dialogue-words/pt.ts";

/** Words that state nothing about a salon by themselves. */
export interface DialogueWords {
  plain: ReadonlySet<string>;
  /** Those of the language itself. */
  own: ReadonlySet<string>;
  /** Warm words: praise, when they are said of the salon. */
  soft: ReadonlySet<string>;
}

const lists: Record<string, string> = { en, es, fr, de, it, pt, nl };
const calendar = [...weekdayWords.keys(), ...monthWords.keys(), ...relativeDays.keys()];
const soft = new Set(enSoft.trim().split(/\s+/));
const made = new Map<string, DialogueWords>();

/** Those of a language (ISO 639-1) and of English, in which a salon's own words are. */
export function dialogueWords(language: string): DialogueWords {
  const known = made.get(language);
  if (known) return known;
  const plain = new Set([en, lists[language] ?? ""].flatMap((list) => list.trim().split(/\s+/)));
  for (const word of calendar) plain.add(word);
  const words = { plain, own: new Set((lists[language] ?? "").trim().split(/\s+/)), soft };
  made.set(language, words);
  return words;
}
