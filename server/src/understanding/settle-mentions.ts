import { audienceWords } from "./words/beauty-words.ts";
import { concepts, weight } from "./words/concepts.ts";
import type { Token } from "./words/spoken.ts";
import { type Heard, tokensOf } from "./hear-services.ts";
import type { Mention } from "./understood.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A mention with its place among the tokens. */
export interface PlacedMention extends Mention {
  tokens: number[];
  /** Every word of a name or alias was said; else only some. */
  whole: boolean;
}

/** Mentions in the light of each other: tails, choosing words and repeats are no services of their own. In the order in which they were said. */
export function settleMentions(
  mentions: PlacedMention[],
  left: readonly Heard[],
  tokens: readonly Token[],
  words: Vocabulary,
): PlacedMention[] {
  for (const mention of mentions) narrow(mention, left, tokens, words);
  return withoutRepeats(absorbed(withoutTails(mentions, tokens, words), tokens, words)).toSorted(
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

/** The tokens as they were typed. */
export function wordsOf(indices: number[], tokens: readonly Token[]): string {
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
