import type { Catalogue } from "../booking/catalogue.ts";
import { matterOfWord, stopWords } from "./words/question-words.ts";
import { stem } from "./words/stem.ts";
import { readSpoken } from "./words/spoken.ts";
import { typoFit } from "./words/edit-distance.ts";
import { isCommonWord } from "./words/common-words.ts";
import { enSpellings } from "./languages/en-spellings.ts";

/** A fact of the salon, in its own words. */
export interface FoundFact {
  key: string;
  title: string;
  text: string;
}

interface Entry {
  fact: FoundFact;
  /** Whole ways of asking, as stems with a space at both ends, and how many words they have. */
  phrases: { said: string; length: number }[];
  ask: ReadonlySet<string>;
  title: ReadonlySet<string>;
  text: ReadonlySet<string>;
  matters: ReadonlySet<number>;
}

interface Shelf {
  entries: Entry[];
  /** In how many entries a stem occurs. */
  spread: ReadonlyMap<string, number>;
  asked: readonly string[];
}

const shelves = new WeakMap<Catalogue, Shelf>();
const leastScore = 2;
const most = 3;

/**
 * The salon's own facts and rules that answer a question, best first; empty when none does. Besides its policies a salon
 * always has the facts "address", "phone", "email" and "website".
 */
export function findFacts(question: string, catalogue: Catalogue): FoundFact[] {
  const spoken = readSpoken(question, enSpellings);
  return findFactsIn(
    spoken.tokens.map((token) => token.word),
    catalogue,
  ).map((found) => found.fact);
}

/** The same over words already cut. The score grows with every word that fits; 2 is the least. */
export function findFactsIn(words: readonly string[], catalogue: Catalogue): { fact: FoundFact; score: number }[] {
  const shelf = shelfOf(catalogue);
  const whole = words.flatMap((word) => word.split(" ")).map(stem);
  const query = [...new Set(whole.filter((word) => !stopWords.has(word) && word.length > 1))].map((word) => mended(word, shelf));
  const said = ` ${whole.join(" ")} `;
  const found = shelf.entries
    .map((entry) => ({ fact: entry.fact, score: score(entry, query, said, shelf) }))
    .filter((one) => one.score >= leastScore);
  found.sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  return found.filter((one) => one.score >= best * 0.6).slice(0, most);
}

function shelfOf(catalogue: Catalogue): Shelf {
  let shelf = shelves.get(catalogue);
  if (shelf === undefined) {
    shelf = makeShelf(catalogue);
    shelves.set(catalogue, shelf);
  }
  return shelf;
}

function makeShelf(catalogue: Catalogue): Shelf {
  const { salon } = catalogue;
  const always: [string, string, string, string[]][] = [
    [
      "address",
      "Address",
      salon.address,
      [
        "address",
        "where are you",
        "where is the salon",
        "where are you based",
        "where are you located",
        "postcode",
        "location",
        "find you",
      ],
    ],
    [
      "phone",
      "Phone",
      salon.phone,
      ["phone", "phone number", "telephone", "telephone number", "your number", "contact number", "call you", "ring you"],
    ],
    ["email", "E-mail", salon.email, ["email", "e mail", "email address", "email you"]],
    ["website", "Website", salon.website, ["website", "web site", "web address", "url"]],
  ];
  const entries = [
    ...catalogue.policies.map((policy) => entryOf(policy.key, policy.title, policy.text, policy.ask)),
    ...always.filter(([, , text]) => text !== "").map(([key, title, text, ask]) => entryOf(key, title, text, ask)),
  ];
  const spread = new Map<string, number>();
  for (const entry of entries)
    for (const word of new Set([...entry.ask, ...entry.title, ...entry.text])) spread.set(word, (spread.get(word) ?? 0) + 1);
  return { entries, spread, asked: [...new Set(entries.flatMap((entry) => [...entry.ask, ...entry.title]))] };
}

function stems(text: string): string[] {
  return readSpoken(text, enSpellings)
    .tokens.flatMap((token) => token.word.split(" "))
    .map(stem);
}

function entryOf(key: string, title: string, text: string, ask: readonly string[]): Entry {
  const telling = (words: string[]) => new Set(words.filter((word) => !stopWords.has(word) && word.length > 1));
  const askWords = telling(ask.flatMap(stems));
  const titleWords = telling(stems(title));
  const matters = new Set([...askWords, ...titleWords].flatMap((word) => matterOfWord(word) ?? []));
  return {
    fact: { key, title, text },
    phrases: ask.map(stems).map((words) => ({ said: ` ${words.join(" ")} `, length: words.length })),
    ask: askWords,
    title: titleWords,
    text: telling(stems(text)),
    matters,
  };
}

/** A typing slip of a word that people ask with. */
function mended(word: string, shelf: Shelf): string {
  if (shelf.spread.has(word) || word.length < 5 || isCommonWord(word)) return word;
  return shelf.asked.find((known) => known.length >= 5 && typoFit(word, known) >= 0.85) ?? word;
}

function score(entry: Entry, query: readonly string[], said: string, shelf: Shelf): number {
  let sum = 0;
  for (const word of query) {
    const rare = Math.max(0.4, 1.6 - 0.3 * (shelf.spread.get(word) ?? 1));
    if (entry.ask.has(word)) sum += 1.5 * rare;
    if (entry.title.has(word)) sum += 1.2 * rare;
    if (entry.text.has(word)) sum += 0.7 * rare;
    const matter = matterOfWord(word);
    if (matter !== undefined && entry.matters.has(matter)) sum += entry.ask.has(word) ? 0.6 : 1.1;
  }
  return sum + phraseScore(entry, said);
}

/** A whole way of asking, word for word. */
function phraseScore(entry: Entry, said: string): number {
  let best = 0;
  for (const phrase of entry.phrases) if (1 + phrase.length > best && said.includes(phrase.said)) best = 1 + phrase.length;
  return best;
}
