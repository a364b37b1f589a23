import { createSentenceGate } from "../../agent/guards/sentence-gate.ts";
import { splitSentences } from "../../agent/guards/sentences.ts";
import { type Chance, chance } from "../../booking/oracle/chance.ts";
import { lie, type Told } from "./lies.ts";
import type { SpokenState } from "./spoken-states.ts";
import { truth } from "./truths.ts";

export interface SentencesMeasured {
  lies: number;
  /** Lies that were shown, as a draft or in the end. */
  shown: Told[];
  truths: number;
  /** True sentences that were not. */
  heldBack: Told[];
  /** How many were told of each kind. */
  kinds: Map<string, number>;
}

interface Measure {
  lies: number;
  truths: number;
  seed: number;
  /** What stands between a model and a visitor. */
  gate?: typeof createSentenceGate;
}

/** Tells lies and truths at random moments of real conversations, in pieces as a model streams them, and counts what comes through. */
export function measureSentences(states: SpokenState[], { lies, truths, seed, gate = createSentenceGate }: Measure): SentencesMeasured {
  const luck = chance(seed);
  const measured: SentencesMeasured = { lies: 0, shown: [], truths: 0, heldBack: [], kinds: new Map() };
  const count = (kind: string): void => void measured.kinds.set(kind, (measured.kinds.get(kind) ?? 0) + 1);
  while (measured.lies < lies) {
    const state = luck.pick(states);
    const told = lie(state, luck);
    measured.lies += 1;
    count(`lie: ${told.kind}`);
    // The lie is at the end; what is said before it may be true.
    if (heard(`Which one would you like? ${told.sentence}`, state, gate, luck).includes(bare(sentencesOf(told.sentence).at(-1) ?? "")))
      measured.shown.push(told);
  }
  while (measured.truths < truths) {
    const state = luck.pick(states);
    const { kind, sentence: said } = truth(state, luck);
    for (const sentence of sentencesOf(said)) {
      measured.truths += 1;
      count(`truth: ${kind}`);
      if (!heard(sentence, state, gate, luck).includes(bare(sentence))) measured.heldBack.push({ kind, sentence });
    }
  }
  return measured;
}

/** All that a visitor gets to see of a text, drafts included. */
function heard(text: string, { facts }: SpokenState, gate: typeof createSentenceGate, luck: Chance): string {
  const open = gate(() => facts, (words) => words); // prettier-ignore
  const size = luck.whole(1, 40);
  let seen = "";
  for (let at = 0; at < text.length; at += size) seen += open.push(text.slice(at, at + size)) ?? "";
  return bare(`${seen} ${open.finish().text}`);
}

function sentencesOf(text: string): string[] {
  const { complete, rest } = splitSentences(text);
  return [...complete, rest].map((sentence) => sentence.trim()).filter((sentence) => bare(sentence) !== "");
}

/** Letters and digits: how they are set off is no matter. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
