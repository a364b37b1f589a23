import { kinds } from "./terms.ts";
import type { Kind } from "./terms.ts";

/** A set of kinds as bits, thirty to a word. */
export type KindSet = [number, number, number];

/** One place of a rule's pattern. */
export interface Element {
  kinds: KindSet;
  times: "once" | "maybe" | "any";
}

const numbers = new Map<Kind, number>(kinds.map((kind, index) => [kind, index]));

const groups: Readonly<Record<string, readonly Kind[]>> = {
  number: ["digits", "numeral"],
  count: ["digits", "numeral", "one", "few"],
  amount: ["digits", "numeral", "few"],
  nth: ["ordinal", "wordOrdinal"],
  anyMonth: ["month", "weakMonth"],
};

/** The place of a kind in the list of kinds. */
export function numberOf(kind: Kind): number {
  return numbers.get(kind) ?? 0;
}

export function setOf(members: readonly number[]): KindSet {
  const set: KindSet = [0, 0, 0];
  for (const member of members) addTo(set, member);
  return set;
}

export function addTo(set: KindSet, member: number): void {
  if (member < 30) set[0] |= 1 << member;
  else if (member < 60) set[1] |= 1 << (member - 30);
  else set[2] |= 1 << (member - 60);
}

/** Whether each of the sets has a kind in common with those present. */
export function meetsAll(sets: readonly KindSet[], present: KindSet): boolean {
  for (const set of sets) if (((set[0] & present[0]) | (set[1] & present[1]) | (set[2] & present[2])) === 0) return false;
  return true;
}

/** Throws where the pattern names no kind: the grammar is wrong. */
export function readPattern(pattern: string): Element[] {
  return pattern
    .trim()
    .split(/\s+/)
    .map((element) => ({
      kinds: setOf(element.replace(/[?*]$/, "").split("|").flatMap(membersOf)),
      times: element.endsWith("?") ? "maybe" : element.endsWith("*") ? "any" : "once",
    }));
}

function membersOf(name: string): number[] {
  const named = groups[name] ?? kinds.filter((kind) => kind === name);
  if (named.length === 0) throw new Error(`unknown kind ${name}`);
  return named.map(numberOf);
}

/**
 * The end of the longest way the elements fit the line from `at` on, where each takes as much as it can; -1 where they do not
 * fit. No regular expressions, which would each have to be compiled at their first use.
 */
export function matchEnd(elements: readonly Element[], line: readonly number[], at: number, from = 0): number {
  let here = at;
  for (let i = from; i < elements.length; i++) {
    const element = elements[i];
    if (!element) break;
    const fits = here < line.length && has(element.kinds, line[here] ?? 0);
    if (element.times === "once") {
      if (!fits) return -1;
      here++;
    } else if (fits) {
      const taken = matchEnd(elements, line, here + 1, element.times === "any" ? i : i + 1);
      if (taken >= 0) return taken;
    }
  }
  return here;
}

function has(set: KindSet, member: number): boolean {
  if (member < 30) return (set[0] & (1 << member)) !== 0;
  return member < 60 ? (set[1] & (1 << (member - 30))) !== 0 : (set[2] & (1 << (member - 60))) !== 0;
}
