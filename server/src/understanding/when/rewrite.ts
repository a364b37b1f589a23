import { addTo, matchEnd, meetsAll, numberOf, readPattern, setOf } from "./match-kinds.ts";
import type { Element, KindSet } from "./match-kinds.ts";
import type { Kind, Meaning, Term } from "./terms.ts";
import type { LanguagePack } from "./language-pack.ts";

/** What a rule may look at beside the terms it matched. */
export interface Around {
  before: Term | undefined;
  after: Term | undefined;
  pack: LanguagePack;
  dayFirst: boolean;
  expects: "date" | "time" | "datetime" | null;
  /** The whole utterance as it was written. */
  text: string;
  /** The present year: a four-digit number is a year only near it. */
  year: number;
}

/** What the matched terms become. Null leaves them as they are. */
export type Outcome = { kind: Kind; meaning?: Meaning; value?: number } | null;

export interface Rule {
  elements: readonly Element[];
  /** For each element that must be there, the kinds it may be: most rules are ruled out without matching. */
  needs: readonly KindSet[];
  build: (terms: readonly Term[], around: Around) => Outcome;
}

/**
 * A rule of the grammar. The pattern is a list of kinds parted by spaces: `a|b` is either, a trailing `?` makes it optional,
 * `*` any number of it. `number` stands for digits and numerals.
 */
export function rule(pattern: string, build: Rule["build"]): Rule {
  const elements = readPattern(pattern);
  return { elements, needs: elements.filter(({ times }) => times === "once").map((element) => element.kinds), build };
}

/** Applies the rules in their order, each wherever it fits from left to right. Changes `terms` in place. */
export function rewrite(terms: Term[], rules: readonly Rule[], around: Omit<Around, "before" | "after">): void {
  const line = terms.map((term) => numberOf(term.kind));
  const present = setOf(line);
  for (const candidate of rules) {
    if (meetsAll(candidate.needs, present)) applyRule(candidate, terms, line, present, around);
  }
}

function applyRule(
  { elements, build }: Rule,
  terms: Term[],
  line: number[],
  present: KindSet,
  around: Omit<Around, "before" | "after">,
): void {
  for (let at = 0; at < line.length; at++) {
    const end = matchEnd(elements, line, at);
    if (end <= at) continue;
    const outcome = build(terms.slice(at, end), { ...around, before: terms[at - 1], after: terms[end] });
    const first = terms[at];
    const last = terms[end - 1];
    if (!outcome || !first || !last) continue;
    terms.splice(at, end - at, { ...first, value: 0, meaning: undefined, ...outcome, end: last.end });
    line.splice(at, end - at, numberOf(outcome.kind));
    addTo(present, numberOf(outcome.kind));
  }
}

/** The first of the terms that is of one of the kinds. */
export function find(terms: readonly Term[], ...wanted: Kind[]): Term | undefined {
  return terms.find((term) => wanted.includes(term.kind));
}

/** The values of the terms of these kinds, in order. */
export function valuesOf(terms: readonly Term[], ...wanted: Kind[]): number[] {
  return terms.filter((term) => wanted.includes(term.kind)).map((term) => term.value);
}
