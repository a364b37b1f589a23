import type { Entry, Lexicon } from "./lexicon.ts";
import type { Kind } from "./terms.ts";

const shortest = 6;
const likened = new Set<Kind>(["weekday", "month", "day", "pod", "dayPod", "tomorrowMorning"]);
const indexes = new WeakMap<Lexicon, Map<string, Entry[]>>();

/**
 * Entries of single time words that a mistyped word is one slip away from: a letter left out, put in, changed, or two swapped.
 * The first letter must be right and nothing may be added at the end, where other words begin ("Montage").
 */
export function likeWords(lexicon: Lexicon, word: string): readonly Entry[] {
  if (word.length < shortest - 1 || word.length > 14) return [];
  const index = indexOf(lexicon);
  for (const form of [word, ...shortened(word)]) {
    const entry = index.get(form)?.find((candidate) => isOneSlip(word, candidate.words[0] ?? ""));
    if (entry) return [entry];
  }
  return [];
}

function indexOf(lexicon: Lexicon): Map<string, Entry[]> {
  const known = indexes.get(lexicon);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const [word, entries] of lexicon) {
    const entry = entries.find((one) => one.words.length === 1 && !one.weak && likened.has(one.kind));
    if (!entry || word.length < shortest) continue;
    for (const form of [word, ...shortened(word)]) index.set(form, [...(index.get(form) ?? []), entry]);
  }
  indexes.set(lexicon, index);
  return index;
}

/** The word with each letter but the first left out in turn. */
function shortened(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i + 1) + word.slice(i + 2));
}

function isOneSlip(typed: string, meant: string): boolean {
  let i = 0;
  while (i < typed.length && typed[i] === meant[i]) i++;
  if (i === 0) return false;
  const restTyped = typed.slice(i);
  const restMeant = meant.slice(i);
  if (typed.length === meant.length + 1) return restTyped.slice(1) === restMeant && restMeant !== "";
  if (typed.length === meant.length - 1) return restTyped === restMeant.slice(1);
  if (typed.length !== meant.length) return false;
  const swapped = restTyped[1] === restMeant[0] && restTyped[0] === restMeant[1] && restTyped.slice(2) === restMeant.slice(2);
  return swapped || restTyped.slice(1) === restMeant.slice(1);
}
