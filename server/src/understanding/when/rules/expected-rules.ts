import { clockOf } from "../clock.ts";
import { rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import type { Kind, Term } from "../terms.ts";
import { dotClock, longClock, pairClock } from "./clock-shapes.ts";

/** After "what time?" bare numbers are times, after "which day?" they are days of the month. */
export function expectedRules(expects: "date" | "time" | "datetime" | null): readonly Rule[] {
  return expects === "time" ? timeRules : expects === "date" ? dateRules : [];
}

const timeRules: readonly Rule[] = [
  rule("number number", (terms, around) => (isAlone(terms, around) ? clock(pairClock(terms)) : null)),
  rule("long", (terms, around) => (isAlone(terms, around) ? clock(longClock(terms)) : null)),
  rule("dotPair", (terms, around) => (isAlone(terms, around) ? clock(dotClock(terms)) : null)),
  rule("number", (terms, around) => (isAlone(terms, around) ? clock(clockOf(terms[0]?.value ?? -1, 0, true)) : null)),
];

const dateRules: readonly Rule[] = [
  rule("the? ordinal|wordOrdinal", (terms, around) => (isAlone(terms, around) ? day(terms) : null)),
  // "Thursday at 2": what follows "at" is no day, whatever was asked.
  rule("the? digits", (terms, around) => (isAlone(terms, around) && !isAfterAt(around) ? day(terms) : null)),
];

function isAfterAt({ before }: Around): boolean {
  return before?.kind === "at" || before?.kind === "around";
}

const loose = new Set<Kind>(["word", "comma", "stop", "mark", "at", "around", "the", "on", "correcting", "not", "one"]);

/** Neither its neighbours nor what stands between make the number part of something larger. */
function isAlone(_terms: readonly Term[], around: Around): boolean {
  const { before, after } = around;
  const ends =
    !after || ["comma", "stop", "mark", "or", "correcting"].includes(after.kind) || (after.kind === "word" && polite.has(after.text));
  return ends && (!before || loose.has(before.kind));
}

const polite = new Set([
  "please",
  "pls",
  "plz",
  "works",
  "is",
  "would",
  "thanks",
  "then",
  "por",
  "s",
  "bitte",
  "ware",
  "geht",
  "va",
  "per",
  "graag",
  "obrigado",
  "merci",
  "gracias",
]);

function clock(value: ReturnType<typeof clockOf>): Outcome {
  return value && { kind: "clock", meaning: { clock: value } };
}

function day(terms: readonly Term[]): Outcome {
  const value = terms.at(-1)?.value ?? 0;
  return value >= 1 && value <= 31 ? { kind: "day", meaning: { day: { day: value } } } : null;
}
