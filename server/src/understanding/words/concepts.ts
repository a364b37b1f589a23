import { audienceWords, emptyWords, pairs, sameWord, weakWords } from "./beauty-words.ts";
import { isCommonStem } from "./common-words.ts";
import { stem } from "./stem.ts";

/** A word as it is compared, with the tokens it stands for: [from, to). */
export interface Concept {
  concept: string;
  from: number;
  to: number;
}

/**
 * Words as they are compared: stems, in one spelling ("hi lights", "foils", "highlights"). Used for a catalogue's names and
 * for what visitors say alike. `foreign` translates words of another language first; an empty word is left out.
 */
export function concepts(words: readonly string[], foreign?: Readonly<Record<string, string>>): Concept[] {
  const stems = words.map((word) => translated(word, foreign));
  const found: Concept[] = [];
  for (let i = 0; i < stems.length; i += 1) {
    const one = stems[i] ?? "";
    const next = stems[i + 1];
    const joined = next === undefined ? undefined : pairs[`${one} ${next}`];
    if (joined !== undefined) {
      for (const concept of joined.split(" ")) found.push({ concept, from: i, to: i + 2 });
      i += 1;
    } else if (!emptyWords.has(words[i] ?? "") && !emptyWords.has(one) && one !== "") {
      for (const part of one.split(" "))
        found.push({ concept: Object.hasOwn(sameWord, part) ? (sameWord[part] ?? part) : part, from: i, to: i + 1 });
    }
  }
  return found;
}

function translated(word: string, foreign: Readonly<Record<string, string>> | undefined): string {
  const known = foreign !== undefined && Object.hasOwn(foreign, word) ? foreign[word] : undefined;
  return known === undefined ? stem(word) : known.split(" ").map(stem).join(" ");
}

/** How much a word says about which service is meant. "hair" says next to nothing in a hair salon. */
export function weight(concept: string): number {
  if (concept === "hair") return 1;
  if (isCommonStem(concept) && !audienceWords.has(concept)) return 3;
  return weakWords.has(concept) || audienceWords.has(concept) ? 4 : 10;
}
