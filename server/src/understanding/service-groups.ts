import { emptyWords } from "./words/beauty-words.ts";
import { isCommonWord } from "./words/common-words.ts";
import { weight } from "./words/concepts.ts";
import type { Token } from "./words/spoken.ts";
import type { Heard } from "./hear-services.ts";
import type { ServiceForm, Vocabulary } from "./vocabulary.ts";

/** Words that stand together, and what on the menu they may mean. */
export interface Group {
  heard: Heard[];
  ids: { name: Set<string>; alias: Set<string>; category: Set<string>; part: Set<string> };
  score: number;
  /** Said in full, word for word. */
  verbatim: boolean;
}

/** Every set of words that makes up a name, an alias, a category or a part of one. */
export function serviceGroups(heard: readonly Heard[], tokens: readonly Token[], words: Vocabulary): Group[] {
  const groups = new Map<string, Group>();
  const seen = new Set<ServiceForm>();
  const said = ` ${tokens.map((token) => token.word).join(" ")} `;
  for (const one of heard) {
    for (const form of words.formsByWord.get(one.concept) ?? []) {
      if (seen.has(form)) continue;
      seen.add(form);
      if (form.joined && form.ids.every((id) => words.addOns.has(id)) && form.kind === "name") continue;
      for (const anchor of heard) {
        if (!form.words.includes(anchor.concept)) continue;
        addGroup(groups, form, matchForm(form, anchor, heard, tokens), said);
      }
    }
  }
  return [...groups.values()].map(scored);
}

/** The form's words around an anchor, nearest first; in another order or only in part where nothing parts them. */
function matchForm(form: ServiceForm, anchor: Heard, heard: readonly Heard[], tokens: readonly Token[]): Heard[] {
  const matched = [anchor];
  for (const word of form.words) {
    if (word === anchor.concept) continue;
    const near = heard
      .filter((one) => one.concept === word && !matched.includes(one))
      .toSorted((a, b) => Math.abs(a.from - anchor.from) - Math.abs(b.from - anchor.from))[0];
    if (near !== undefined) matched.push(near);
  }
  const sorted = matched.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const whole = sorted.length === form.words.length;
  const inOrder = sorted.every((one, i) => one.concept === form.words[i]);
  return within(sorted, anchor, heard, tokens, whole && inOrder && form.joined);
}

/** Keeps the words that stand together with the anchor. */
function within(sorted: Heard[], anchor: Heard, heard: readonly Heard[], tokens: readonly Token[], acrossAnd: boolean): Heard[] {
  const at = sorted.indexOf(anchor);
  let first = at;
  let last = at;
  while (first > 0 && together(sorted[first - 1], sorted[first], heard, tokens, acrossAnd)) first -= 1;
  while (last < sorted.length - 1 && together(sorted[last], sorted[last + 1], heard, tokens, acrossAnd)) last += 1;
  return sorted.slice(first, last + 1);
}

const parting = new Set(["and", "then", "plus", "with", "or", "also", "but", "not"]);

function together(
  a: Heard | undefined,
  b: Heard | undefined,
  heard: readonly Heard[],
  tokens: readonly Token[],
  acrossAnd: boolean,
): boolean {
  if (a === undefined || b === undefined) return false;
  let gaps = 0;
  for (let i = a.to; i <= b.from && i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.after === ".") return false;
    if (i === b.from) return gaps <= 3;
    if (parting.has(token.word)) {
      if (!acrossAnd || (token.word !== "and" && token.word !== "with")) return false;
      continue;
    }
    // Another word of the menu in between belongs to something else, unless it is a mere modifier.
    const other = heard.find((one) => one.from <= i && i < one.to);
    // Across an "and" any does: "a gel manicure and a classic pedicure" is no gel mani and pedi.
    if (other !== undefined && (acrossAnd || weight(other.concept) === 10)) return false;
    if (other === undefined && !emptyWords.has(token.word) && isCommonWord(token.word) && gaps >= 2) return false;
    gaps += 1;
  }
  return gaps <= 3;
}

function addGroup(groups: Map<string, Group>, form: ServiceForm, matched: Heard[], said: string): void {
  const whole = matched.length === form.words.length;
  // Part of a category's name is no category.
  if (!whole && form.kind === "category") return;
  const key = matched.map((one) => `${one.from}${one.concept}`).join(" ");
  const group = groups.get(key) ?? {
    heard: matched,
    ids: { name: new Set(), alias: new Set(), category: new Set(), part: new Set() },
    score: 0,
    verbatim: false,
  };
  const kind = whole ? form.kind : "part";
  for (const id of form.ids) group.ids[kind].add(id);
  group.verbatim ||= whole && form.phrases.some((phrase) => said.includes(phrase));
  groups.set(key, group);
}

function scored(group: Group): Group {
  const whole = isWhole(group) ? 3 : 0;
  const score = group.heard.reduce((sum, one) => sum + weight(one.concept) * one.fit, whole);
  return { ...group, score };
}

/** A name, an alias or a category was said, not just a part of one. */
export function isWhole(group: Group): boolean {
  return group.ids.name.size + group.ids.alias.size + group.ids.category.size > 0;
}

/** Whether the words are enough to mean a service; when one was asked for, fewer are. */
export function carriesMeaning(group: Group, answering: boolean): boolean {
  if (group.heard.some((one) => weight(one.concept) === 10) || group.verbatim) return true;
  // "Massage first": a word of everyday speech is no answer.
  if (answering && group.heard.some((one) => weight(one.concept) >= 4)) return true;
  return group.heard.length > 1 && group.ids.name.size + group.ids.alias.size > 0;
}
