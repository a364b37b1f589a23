import { kinds } from "./terms.ts";
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
  pattern: RegExp;
  /** For each element that must be there, the kinds it may be, as bits: most rules are ruled out without matching. */
  needs: readonly Bits[];
  build: (terms: readonly Term[], around: Around) => Outcome;
}

/**
 * A rule of the grammar. The pattern is a list of kinds parted by spaces: `a|b` is either, a trailing `?` makes it optional,
 * `*` any number of it. `number` stands for digits and numerals.
 */
export function rule(pattern: string, build: Rule["build"]): Rule {
  const elements = pattern.trim().split(/\s+/);
  const needs = elements.filter((element) => !/[?*]$/.test(element)).map((element) => bitsOf(kindsOf(element)));
  return { pattern: new RegExp(elements.map(classOf).join(""), "g"), needs, build };
}

const bits = new Map((Object.keys(kinds) as Kind[]).map((kind, index) => [kind, index]));

type Bits = readonly [number, number, number];

function bitsOf(some: readonly Kind[]): Bits {
  const words: [number, number, number] = [0, 0, 0];
  for (const kind of some) {
    const bit = bits.get(kind) ?? 0;
    if (bit < 30) words[0] |= 1 << bit;
    else if (bit < 60) words[1] |= 1 << (bit - 30);
    else words[2] |= 1 << (bit - 60);
  }
  return words;
}

function overlap(a: Bits, b: Bits): boolean {
  return ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2])) !== 0;
}

function kindsOf(element: string): Kind[] {
  return element
    .replace(/[?*]$/, "")
    .split("|")
    .flatMap((name) => groups[name] ?? [name as Kind]);
}

const groups: Record<string, readonly Kind[]> = {
  number: ["digits", "numeral"],
  count: ["digits", "numeral", "one", "few"],
  amount: ["digits", "numeral", "few"],
  nth: ["ordinal", "wordOrdinal"],
  anyMonth: ["month", "weakMonth"],
};

function classOf(element: string): string {
  const suffix = /[?*]$/.exec(element)?.[0] ?? "";
  const chars = kindsOf(element).map((name) => kinds[name]);
  if (chars.includes(undefined as never)) throw new Error(`unknown kind in ${element}`);
  return `[${chars.map((char) => (/[\w]/.test(char) ? char : `\\${char}`)).join("")}]${suffix}`;
}

/** Applies the rules in their order, each wherever it fits from left to right. Changes `terms` in place. */
export function rewrite(terms: Term[], rules: readonly Rule[], around: Omit<Around, "before" | "after">): void {
  let line = lineOf(terms);
  let present = bitsOf(terms.map((term) => term.kind));
  for (const { pattern, needs, build } of rules) {
    if (!needs.every((need) => overlap(need, present))) continue;
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(line); hit; hit = pattern.exec(line)) {
      const at = hit.index;
      const size = hit[0].length;
      const outcome = size > 0 ? build(terms.slice(at, at + size), { ...around, before: terms[at - 1], after: terms[at + size] }) : null;
      if (!outcome) {
        pattern.lastIndex = at + 1;
        continue;
      }
      const first = terms[at];
      const last = terms[at + size - 1];
      if (!first || !last) break;
      terms.splice(at, size, { ...first, value: 0, meaning: undefined, ...outcome, end: last.end });
      const added = bitsOf([outcome.kind]);
      present = [present[0] | added[0], present[1] | added[1], present[2] | added[2]];
      line = line.slice(0, at) + kinds[outcome.kind] + line.slice(at + size);
      pattern.lastIndex = at + 1;
    }
  }
}

function lineOf(terms: readonly Term[]): string {
  let line = "";
  for (const term of terms) line += kinds[term.kind];
  return line;
}

/** The first of the terms that is of one of the kinds. */
export function find(terms: readonly Term[], ...wanted: Kind[]): Term | undefined {
  return terms.find((term) => wanted.includes(term.kind));
}

/** The values of the terms of these kinds, in order. */
export function valuesOf(terms: readonly Term[], ...wanted: Kind[]): number[] {
  return terms.filter((term) => wanted.includes(term.kind)).map((term) => term.value);
}
