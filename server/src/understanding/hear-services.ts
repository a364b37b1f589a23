import { emptyWords } from "./words/beauty-words.ts";
import { isCommonWord } from "./words/common-words.ts";
import { concepts } from "./words/concepts.ts";
import { typoFit } from "./words/edit-distance.ts";
import type { Token } from "./words/spoken.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word of the catalogue, as it was heard: in the tokens from `from` to before `to`. */
export interface Heard {
  concept: string;
  /** 1 as written in the catalogue, less for a typing slip. */
  fit: number;
  from: number;
  to: number;
}

export interface FindOptions {
  /** Tokens that mean something else (a date, a name). */
  taken?: ReadonlySet<number>;
  /** Words of another language → the catalogue's. */
  foreign?: Readonly<Record<string, string>> | undefined;
  /** Small words of that language: none is a slip of a catalogue's word. */
  little?: ReadonlySet<string>;
  /** The visitor was asked which service: a word like "full head" or "blonde" may stand alone. */
  answering?: boolean;
}

/** The tokens in which it was heard. */
export function tokensOf(heard: Heard): number[] {
  return Array.from({ length: heard.to - heard.from }, (_, i) => heard.from + i);
}

/** The catalogue's words in the utterance, in order. */
export function hearServices(tokens: readonly Token[], words: Vocabulary, options: FindOptions): Heard[] {
  const heard: Heard[] = [];
  const said = tokens.map((token) => token.word);
  for (const found of concepts(said, options.foreign)) {
    if (options.taken?.has(found.from) === true) continue;
    const word = said[found.from] ?? "";
    const best = bestKnown(found.concept, word, words, options.little?.has(word) === true);
    if (best !== null) heard.push({ ...best, from: found.from, to: found.to });
    else heard.push(...joinedOrSplit(said, found.from, words, options.foreign));
  }
  return heard.filter((one, index) => heard.findIndex((other) => other.from === one.from && other.concept === one.concept) === index);
}

function bestKnown(concept: string, word: string, words: Vocabulary, little = false): { concept: string; fit: number } | null {
  if (words.formsByWord.has(concept)) return { concept, fit: 1 };
  if (little || concept.length < 4 || isCommonWord(word) || emptyWords.has(word)) return null;
  let best: { concept: string; fit: number } | null = null;
  const letters = new Set([concept.slice(0, 1), concept.slice(1, 2)]);
  for (const letter of letters) {
    for (const known of words.byLetter.get(letter) ?? []) {
      const fit = known.length < 4 ? (word.length <= 4 ? typoFit(concept, known) : 0) : typoFit(concept, known);
      if (fit > (best?.fit ?? 0)) best = { concept: known, fit };
    }
  }
  return best;
}

/** "balay age", "gelmanicure", "Gelmaniküre". */
function joinedOrSplit(said: readonly string[], at: number, words: Vocabulary, foreign: FindOptions["foreign"]): Heard[] {
  const word = said[at] ?? "";
  const next = said[at + 1];
  if (next !== undefined && word.length + next.length >= 6 && !isCommonWord(word)) {
    const joined = concepts([word + next])[0]?.concept ?? "";
    if (words.formsByWord.has(joined)) return [{ concept: joined, fit: 0.8, from: at, to: at + 2 }];
  }
  if (word.length < 7 || isCommonWord(word)) return [];
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const parts = concepts([word.slice(0, cut), word.slice(cut)], foreign);
    if (parts.length > 0 && parts.every((part) => words.formsByWord.has(part.concept)) && parts.at(-1)?.to === 2 && parts[0]?.from === 0)
      return parts.map((part) => ({ concept: part.concept, fit: 0.8, from: at, to: at + 1 }));
  }
  return [];
}
