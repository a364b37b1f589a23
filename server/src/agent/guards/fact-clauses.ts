import { stem } from "../../understanding/words/stem.ts";
import { type Claim, type ClaimContext, readClaims } from "./claims.ts";

/** What a fact says in one go, with what limits it. */
export interface Clause {
  /** Stems, in order. */
  words: string[];
  segments: Segment[];
}

/** A part of a clause that can be said without the rest. */
export interface Segment {
  words: string[];
  /** How often it says no. */
  negations: number;
  /** It limits what stands before it ("though not in the treatment rooms"). */
  limiting: boolean;
  /** Numbers, times and days in it. */
  claims: Claim[];
  /** "if", "only", "some" … */
  limits: string[];
}

const negation = /(?<!\p{L})(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n't)(?!\p{L})/gu;
const limit = /(?<!\p{L})(?:if|unless|except|only|up to|from the age|some|small|may|might|often|usually)(?!\p{L})/gu;
/** "Tell us and we …" is one thing: the second part hangs on the first. */
const imperative = /^(?:tell|show|ring|bring|ask|say|come|talk)(?!\p{L})/u;
const newSegment =
  /,\s+(?=(?:we|it|they|you|there)(?!\p{L}))|,?\s+(?=(?:if|unless|though|although|except|but)(?!\p{L}))|,?\s+and (?=(?:it|we|they|you|there|no)(?!\p{L}))|\s+or (?=(?:would|will|can|have|you)(?!\p{L}))/u;

export const countNo = (text: string): number => text.match(negation)?.length ?? 0;

/** The limiting words of a text. */
export const limitsIn = (text: string): string[] => [...text.matchAll(limit)].map(([word]) => word);

/** "Cruelty-free" and "step-free" cost what they cost. */
export const compounds = /(\p{L})-free(?!\p{L})/gu;

/** Stems of a text's words, in order. */
export const stemsOf = (written: string): string[] => (written.replaceAll(compounds, "$1free").match(/[\p{L}\p{M}]+(?:'\p{L}+)?/gu) ?? []).map((word) => stem(word.replace(/'s$/, ""))); // prettier-ignore

/** A fact's text, lower case, in clauses: what follows "though", "if" and the like belongs to what it limits. */
export function clausesOf(text: string, context: ClaimContext): Clause[] {
  return text
    .split(/(?<=[.!?;:])\s+|\n+/u)
    .flatMap(joinedParts)
    .map((clause) => ({
      words: stemsOf(clause),
      segments: (imperative.test(clause) ? [clause] : clause.split(newSegment)).map((segment) => readSegment(segment, context)),
    }))
    .filter(({ words }) => words.length > 0);
}

function readSegment(segment: string, context: ClaimContext): Segment {
  return {
    words: stemsOf(segment),
    negations: countNo(segment),
    limiting: /^(?:if|unless|though|although|except|but)(?!\p{L})/u.test(segment),
    claims: readClaims(segment, context),
    limits: limitsIn(segment),
  };
}

/** Short pieces and those that begin with a limiting word are no clauses of their own. */
function joinedParts(sentence: string): string[] {
  const parts: string[] = [];
  for (const part of sentence.split(/,\s+/u)) {
    const before = parts.at(-1);
    const dependent = /^(?:up to|though|although|but|unless|except|if|when|while|not |only|with|after|before|within|from)/u.test(part);
    const opens = before !== undefined && parts.length === 1 && /^(?:if|when|unless|for)(?!\p{L})/u.test(before);
    if (before !== undefined && (opens || stemsOf(part).length < 4 || stemsOf(before).length < 3 || dependent)) {
      parts[parts.length - 1] = `${before}, ${part}`;
    } else parts.push(part);
  }
  return parts;
}

/** The segments a sentence draws from, with those that limit them. */
export function saidOf({ segments }: Clause, draws: (segment: Segment) => boolean): Segment[] {
  const drawn = segments.map(draws);
  return segments.filter((segment, place) => drawn[place] || (segment.limiting && drawn[place - 1]));
}

/** How much of these words is among those said. */
export function shareOf(words: string[], said: string[]): number {
  return words.length === 0 ? 0 : words.filter((word) => said.includes(word)).length / words.length;
}

/** "From the age of 16" is turned over by whatever "under-16s" may. Both lower case. */
export function allowsBelowLimit(text: string, fact: string): boolean {
  const below = /(?<!\p{L})(?:under|below|younger than)[- ](\d+)/u.exec(text)?.[1];
  if (below === undefined || countNo(text) > 0) return false;
  return new RegExp(`(?<!\\p{L})(?:from|over|at least|minimum)(?: the)?(?: age of)? ${below}(?!\\d)`, "u").test(fact);
}
