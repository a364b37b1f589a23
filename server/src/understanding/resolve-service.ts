import type { Catalogue } from "../booking/catalogue.ts";
import { concepts, weight } from "./words/concepts.ts";
import { audienceWords, emptyWords } from "./words/beauty-words.ts";
import { isCommonWord } from "./words/common-words.ts";
import { typoFit } from "./words/edit-distance.ts";
import { readSpoken, type Token } from "./words/spoken.ts";
import type { Mention } from "./understood.ts";
import { vocabulary, type ServiceForm, type Vocabulary } from "./vocabulary.ts";

/** A mention with its place among the tokens. */
export interface PlacedMention extends Mention {
  tokens: number[];
  /** Every word of a name or alias was said; else only some. */
  whole: boolean;
}

/** What the words mean on this salon's menu (add-ons too): the best mention, or null when nothing fits. */
export function resolveService(words: string, catalogue: Catalogue): Mention | null {
  const spoken = readSpoken(words, {});
  const found = findServices(spoken.tokens, vocabulary(catalogue), { answering: true }).toSorted(
    (a, b) => b.tokens.length - a.tokens.length || b.confidence - a.confidence,
  )[0];
  return found === undefined ? null : { ids: found.ids, words: found.words, confidence: found.confidence };
}

interface Heard {
  concept: string;
  /** 1 as written in the catalogue, less for a typing slip. */
  fit: number;
  from: number;
  to: number;
}

interface Group {
  heard: Heard[];
  ids: { name: Set<string>; alias: Set<string>; category: Set<string>; part: Set<string> };
  score: number;
  /** Said in full, word for word. */
  verbatim: boolean;
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

/** All services named in an utterance: longest names first, each word used once, typing slips forgiven. */
export function findServices(tokens: readonly Token[], words: Vocabulary, options: FindOptions = {}): PlacedMention[] {
  const heard = hear(tokens, words, options);
  if (heard.length === 0) return [];
  const used = new Set<number>();
  const chosen: PlacedMention[] = [];
  for (const group of candidateGroups(heard, tokens, words).toSorted((a, b) => b.score - a.score)) {
    if (group.heard.some((one) => tokensOf(one).some((index) => used.has(index)))) continue;
    if (!carriesMeaning(group, options.answering === true)) continue;
    const mention = placed(group, tokens);
    for (const index of mention.tokens) used.add(index);
    chosen.push(mention);
  }
  for (const mention of chosen)
    narrow(
      mention,
      heard.filter((one) => !tokensOf(one).some((index) => used.has(index))),
      tokens,
      words,
    );
  return withoutRepeats(absorbed(withoutTails(chosen, tokens, words), tokens, words)).toSorted(
    (a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0),
  );
}

/** "Haircut and beard trim": the trim is the beard's, which has been understood, and no cut of its own. */
function withoutTails(mentions: PlacedMention[], tokens: readonly Token[], words: Vocabulary): PlacedMention[] {
  const isPair = (at: number): boolean => {
    const [first, second, more] = concepts([tokens[at - 1]?.word ?? "", tokens[at]?.word ?? ""]).map(({ concept }) => concept);
    if (first === undefined || second === undefined || more !== undefined) return false;
    return words.formsByWord.get(second)?.some((form) => form.words.length === 2 && form.words.includes(first)) === true;
  };
  return mentions.filter((mention) => {
    const [at, more] = mention.tokens;
    if (at === undefined || more !== undefined || tokens[at]?.after !== "" || !isPair(at)) return true;
    const whose = mentions.find((other) => other !== mention && other.tokens.includes(at - 1));
    whose?.tokens.push(at);
    return whose === undefined;
  });
}

function tokensOf(heard: Heard): number[] {
  return Array.from({ length: heard.to - heard.from }, (_, i) => heard.from + i);
}

/** The catalogue's words in the utterance, in order. */
function hear(tokens: readonly Token[], words: Vocabulary, options: FindOptions): Heard[] {
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

/** Every set of words that makes up a name, an alias, a category or a part of one. */
function candidateGroups(heard: readonly Heard[], tokens: readonly Token[], words: Vocabulary): Group[] {
  const groups = new Map<string, Group>();
  const seen = new Set<ServiceForm>();
  const said = ` ${tokens.map((token) => token.word).join(" ")} `;
  for (const one of heard) {
    for (const form of words.formsByWord.get(one.concept) ?? []) {
      if (seen.has(form)) continue;
      seen.add(form);
      if (form.joined && form.ids.every((id) => words.addOns.has(id)) && form.kind === "name") continue;
      for (const anchor of heard) {
        if (!form.words.includes(anchor.concept)) continue;
        addGroup(groups, form, matchForm(form, anchor, heard, tokens), said);
      }
    }
  }
  return [...groups.values()].map(scored);
}

/** The form's words around an anchor, nearest first; in another order or only in part where nothing parts them. */
function matchForm(form: ServiceForm, anchor: Heard, heard: readonly Heard[], tokens: readonly Token[]): Heard[] {
  const matched = [anchor];
  for (const word of form.words) {
    if (word === anchor.concept) continue;
    const near = heard
      .filter((one) => one.concept === word && !matched.includes(one))
      .toSorted((a, b) => Math.abs(a.from - anchor.from) - Math.abs(b.from - anchor.from))[0];
    if (near !== undefined) matched.push(near);
  }
  const sorted = matched.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const whole = sorted.length === form.words.length;
  const inOrder = sorted.every((one, i) => one.concept === form.words[i]);
  return within(sorted, anchor, heard, tokens, whole && inOrder && form.joined);
}

/** Keeps the words that stand together with the anchor. */
function within(sorted: Heard[], anchor: Heard, heard: readonly Heard[], tokens: readonly Token[], acrossAnd: boolean): Heard[] {
  const at = sorted.indexOf(anchor);
  let first = at;
  let last = at;
  while (first > 0 && together(sorted[first - 1], sorted[first], heard, tokens, acrossAnd)) first -= 1;
  while (last < sorted.length - 1 && together(sorted[last], sorted[last + 1], heard, tokens, acrossAnd)) last += 1;
  return sorted.slice(first, last + 1);
}

const parting = new Set(["and", "then", "plus", "with", "or", "also", "but", "not"]);

function together(
  a: Heard | undefined,
  b: Heard | undefined,
  heard: readonly Heard[],
  tokens: readonly Token[],
  acrossAnd: boolean,
): boolean {
  if (a === undefined || b === undefined) return false;
  let gaps = 0;
  for (let i = a.to; i <= b.from && i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.after === ".") return false;
    if (i === b.from) return gaps <= 3;
    if (parting.has(token.word)) {
      if (!acrossAnd || (token.word !== "and" && token.word !== "with")) return false;
      continue;
    }
    // Another word of the menu in between belongs to something else, unless it is a mere modifier.
    const other = heard.find((one) => one.from <= i && i < one.to);
    // Across an "and" any does: "a gel manicure and a classic pedicure" is no gel mani and pedi.
    if (other !== undefined && (acrossAnd || weight(other.concept) === 10)) return false;
    if (other === undefined && !emptyWords.has(token.word) && isCommonWord(token.word) && gaps >= 2) return false;
    gaps += 1;
  }
  return gaps <= 3;
}

function addGroup(groups: Map<string, Group>, form: ServiceForm, matched: Heard[], said: string): void {
  const whole = matched.length === form.words.length;
  // Part of a category's name is no category.
  if (!whole && form.kind === "category") return;
  const key = matched.map((one) => `${one.from}${one.concept}`).join(" ");
  const group = groups.get(key) ?? {
    heard: matched,
    ids: { name: new Set(), alias: new Set(), category: new Set(), part: new Set() },
    score: 0,
    verbatim: false,
  };
  const kind = whole ? form.kind : "part";
  for (const id of form.ids) group.ids[kind].add(id);
  group.verbatim ||= whole && form.phrases.some((phrase) => said.includes(phrase));
  groups.set(key, group);
}

function scored(group: Group): Group {
  const whole = isWhole(group) ? 3 : 0;
  const score = group.heard.reduce((sum, one) => sum + weight(one.concept) * one.fit, whole);
  return { ...group, score };
}

function isWhole(group: Group): boolean {
  return group.ids.name.size + group.ids.alias.size + group.ids.category.size > 0;
}

function carriesMeaning(group: Group, answering: boolean): boolean {
  if (group.heard.some((one) => weight(one.concept) === 10) || group.verbatim) return true;
  // "Massage first": a word of everyday speech is no answer.
  if (answering && group.heard.some((one) => weight(one.concept) >= 4)) return true;
  return group.heard.length > 1 && group.ids.name.size + group.ids.alias.size > 0;
}

/** A service called exactly so; else all that people call so; else all that belong to what is called so; else all that have the words. */
function placed(group: Group, tokens: readonly Token[]): PlacedMention {
  const { name, alias, category, part } = group.ids;
  const whole = isWhole(group);
  const ids = name.size > 0 ? name : alias.size > 0 ? alias : whole ? category : part;
  const indices = [...new Set(group.heard.flatMap(tokensOf))].toSorted((a, b) => a - b);
  const fit = group.heard.reduce((least, one) => Math.min(least, one.fit), 1);
  return {
    ids: [...ids],
    words: wordsOf(indices, tokens),
    confidence: Math.round((whole ? 0.95 : 0.75) * fit * 100) / 100,
    tokens: indices,
    whole,
  };
}

function wordsOf(indices: number[], tokens: readonly Token[]): string {
  return indices.map((index) => tokens[index]?.raw ?? "").join(" ");
}

/** "highlights … just half a head", "a cut for my husband": words left over choose among several. */
function narrow(mention: PlacedMention, left: readonly Heard[], tokens: readonly Token[], words: Vocabulary): void {
  const from = mention.tokens[0] ?? 0;
  const to = mention.tokens.at(-1) ?? 0;
  for (const one of left) {
    const near = Math.max(from - one.from, one.from - to) <= 5 && tokens[one.from]?.sentence === tokens[from]?.sentence;
    if ((!near && !audienceWords.has(one.concept)) || weight(one.concept) < 4) continue;
    const fitting = mention.ids.filter((id) => words.wordsOf.get(id)?.has(one.concept) === true);
    if (mention.ids.length > 1 && fitting.length > 0 && fitting.length < mention.ids.length) {
      mention.ids = fitting;
      mention.tokens = [...mention.tokens, ...tokensOf(one)].toSorted((a, b) => a - b);
      mention.words = wordsOf(mention.tokens, tokens);
    } else if (fitting.length === 0 && audienceWords.has(one.concept) && mention.ids.filter((id) => !words.addOns.has(id)).length === 1) {
      const others = mentionedFor(mention, one.concept, tokens, words);
      if (others.length > 0) mention.ids = others;
    }
  }
}

/** "I'd love to go blonde. Could you do a balayage?": a word that names no service of its own chooses among several. */
function absorbed(mentions: PlacedMention[], tokens: readonly Token[], words: Vocabulary): PlacedMention[] {
  return mentions.filter((mention) => {
    const said = concepts(mention.tokens.map((index) => tokens[index]?.word ?? "")).map((found) => found.concept);
    if (mention.ids.length < 2 || said.length === 0 || said.some((concept) => weight(concept) === 10)) return true;
    const has = (id: string) => said.every((concept) => words.wordsOf.get(id)?.has(concept) === true);
    const broad = mentions.find((other) => other !== mention && other.ids.length > 1 && other.ids.some(has) && !other.ids.every(has));
    if (broad === undefined) return true;
    broad.ids = broad.ids.filter(has);
    broad.tokens = [...broad.tokens, ...mention.tokens].toSorted((a, b) => a - b);
    broad.words = wordsOf(broad.tokens, tokens);
    return false;
  });
}

/** The services with the same words that are for this audience. */
function mentionedFor(mention: PlacedMention, audience: string, tokens: readonly Token[], words: Vocabulary): string[] {
  const said = concepts(mention.tokens.map((index) => tokens[index]?.word ?? "")).map((found) =>
    found.concept === "trim" ? "cut" : found.concept,
  );
  return [...words.wordsOf].filter(([, own]) => own.has(audience) && said.every((word) => own.has(word))).map(([id]) => id);
}

/** The same service twice is one; the broad word beside the exact one says nothing new. */
function withoutRepeats(mentions: PlacedMention[]): PlacedMention[] {
  return mentions.filter((mention, index) => {
    const inside = (other: PlacedMention) => other.ids.every((id) => mention.ids.includes(id));
    const kept = mentions.find((other, at) => at !== index && inside(other) && (other.ids.length < mention.ids.length || at < index));
    if (kept === undefined) return true;
    kept.tokens.push(...mention.tokens);
    kept.whole ||= mention.whole;
    return false;
  });
}
