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
  /** The present year: a four-digit number is a year only near it. */
  year: number;
}

/** What the matched terms become. Null leaves them as they are. */
export type Outcome = { kind: Kind; meaning?: Meaning; value?: number } | null;

export interface Rule {
  pattern: RegExp;
  build: (terms: readonly Term[], around: Around) => Outcome;
}

/**
 * A rule of the grammar. The pattern is a list of kinds parted by spaces: `a|b` is either, a trailing `?` makes it optional,
 * `*` any number of it. `number` stands for digits and numerals.
 */
export function rule(pattern: string, build: Rule["build"]): Rule {
  return { pattern: new RegExp(pattern.trim().split(/\s+/).map(classOf).join(""), "g"), build };
}

const groups: Record<string, readonly Kind[]> = {
  number: ["digits", "numeral"],
  count: ["digits", "numeral", "one"],
  nth: ["ordinal", "wordOrdinal"],
  anyMonth: ["month", "weakMonth"],
};

function classOf(element: string): string {
  const suffix = /[?*]$/.exec(element)?.[0] ?? "";
  const names = element.slice(0, element.length - suffix.length).split("|");
  const chars = names.flatMap((name) => groups[name] ?? [name as Kind]).map((name) => kinds[name]);
  if (chars.includes(undefined as never)) throw new Error(`unknown kind in ${element}`);
  return `[${chars.map((char) => (/[\w]/.test(char) ? char : `\\${char}`)).join("")}]${suffix}`;
}

/** Applies the rules in their order, each wherever it fits from left to right. Changes `terms` in place. */
export function rewrite(terms: Term[], rules: readonly Rule[], around: Omit<Around, "before" | "after">): void {
  let line = lineOf(terms);
  for (const { pattern, build } of rules) {
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
