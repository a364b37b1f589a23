import type { CitedLine } from "@chairside/shared/draft-routes.ts";
import { stem } from "../../understanding/words/stem.ts";
import { readClaims } from "../guards/claims.ts";
import { summaryVocabulary } from "./summary-vocabulary.ts";

/**
 * Whether a model's summary says nothing but ours does, or the messages that it cites. `ours` are the lines folded from the log, `said` the
 * messages by number. Every line must cite what there is; every number, time, price and name in it must stand in what it cites; what was done
 * or not done is as in the line of ours that rests on the same; and none of ours may be left out.
 */
export function checkSummary(
  lines: readonly CitedLine[],
  ours: readonly CitedLine[],
  said: ReadonlyMap<number, string>,
  language: string,
): boolean {
  if (lines.length === 0) return false;
  const kept = ours.every(({ cites }) => lines.some((line) => line.cites.some((seq) => cites.includes(seq))));
  return kept && lines.every((line) => isProven(line, ours, said, language));
}

function isProven({ text, cites }: CitedLine, ours: readonly CitedLine[], said: ReadonlyMap<number, string>, language: string): boolean {
  const near = ours.filter((line) => line.cites.some((seq) => cites.includes(seq)));
  const citable = new Set([...said.keys(), ...ours.flatMap((line) => line.cites)]);
  if (near.length === 0 || cites.length === 0 || !cites.every((seq) => citable.has(seq))) return false;
  const told = near.map((line) => line.text).join("\n");
  const evidence = [told, ...cites.flatMap((seq) => said.get(seq) ?? [])].join("\n");
  return saysSameNumbers(text, evidence, language) && saysSameWords(text, evidence) && saysSameDeeds(text, told);
}

function saysSameNumbers(text: string, evidence: string, language: string): boolean {
  // Relative days stand in the visitor's words: without a day of reference they are compared as words.
  const context = { language: "en", today: "2026-01-01" };
  const known = new Set([...readClaims(evidence, context), ...readClaims(evidence, { ...context, language })].flatMap(({ keys }) => keys));
  return readClaims(text, context).every(({ keys }) => keys.some((key) => known.has(key)));
}

/** Every word that tells something stands in the evidence; a summary's own little words need not. */
function saysSameWords(text: string, evidence: string): boolean {
  const known = new Set(stems(evidence));
  return wordsOf(text).every((word) => summaryVocabulary.has(word) || known.has(stem(word)));
}

/** What was done must be told as done in our own line, outside of anybody's quoted words; and a "no" stays one. */
function saysSameDeeds(text: string, told: string): boolean {
  const bare = told.replaceAll(/“[^”]*”/gu, " ");
  const known = new Set(stems(bare));
  const doing = wordsOf(text.replaceAll(/“[^”]*”/gu, " ")).filter((word) => deeds.has(stem(word)));
  if (!doing.every((word) => known.has(stem(word)))) return false;
  return doing.length === 0 || negates(text) === negates(bare);
}

const negates = (text: string): boolean =>
  /(?<!\p{L})(?:no|not|nothing|never|none|neither|nor|without|cannot)(?!\p{L})|n['’]t(?!\p{L})/iu.test(text);

const deeds = new Set(
  "accept accepted agree agreed approve approved arrange arranged book booked cancel cancelled change changed choose chose chosen close closed complain complaint confirm confirmed decline declined fix fixed get gave give given got guarantee guaranteed held hold move moved offer offered owe owed paid pay pick picked promise promised refund refunded refuse refused reserve reserved resolve resolved sell send sent settle settled shown solve solved take took taken tell told verified verify waive waived"
    .split(" ")
    .map((word) => stem(word)),
);

const wordsOf = (text: string): string[] => text.toLowerCase().replaceAll("’", "'").match(/\p{L}+(?:'\p{L}+)?/gu) ?? []; // prettier-ignore
const stems = (text: string): string[] => wordsOf(text).map((word) => stem(word));
