import { fold } from "./fold.ts";
import { unitNames } from "./language-pack.ts";
import type { LanguagePack } from "./language-pack.ts";
import { splitText } from "./split-text.ts";
import type { Kind, Meaning } from "./terms.ts";

/** What a phrase of the language stands for. */
export interface Entry {
  kind: Kind;
  value: number;
  meaning?: Meaning;
  /** Counts only where its neighbours make it a time word. */
  weak: boolean;
  /** Counts only beside a number. */
  besideNumber: boolean;
  /** Counts only after a number. */
  afterNumber: boolean;
  /** The words of the phrase, folded. */
  words: readonly string[];
  /** Written without a space ("2moro"). */
  tight: boolean;
}

/** All phrases by their first word, longest first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** Built once for each language. */
export function buildLexicon(pack: LanguagePack): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  const add = (phrases: string, kind: Kind, value = 0, meaning?: Meaning) => {
    for (const phrase of phrases.split("|")) addPhrase(lexicon, phrase, kind, value, meaning);
  };
  pack.numbers.forEach((phrases, value) => add(phrases, "numeral", value));
  pack.ordinals.forEach((phrases, index) => add(phrases, "wordOrdinal", index + 1));
  pack.weekdays.forEach((phrases, index) => add(phrases, "weekday", index + 1));
  pack.months.forEach((phrases, index) => add(phrases, "month", index + 1));
  unitNames.forEach((name, index) => add(pack.units[name] ?? "", "unit", index));
  for (const [pod, phrases] of entriesOf(pack.pods)) add(phrases, "pod", 0, { pod });
  for (const [holiday, phrases] of entriesOf(pack.holidays)) add(phrases, "day", 0, { day: { holiday } });
  for (const [phrases, day, pod] of pack.dayPods) add(phrases, "dayPod", 0, { day, pod });
  for (const [phrases, day] of pack.days) add(phrases, "day", 0, { day });
  for (const [phrases, minutes] of pack.clocks) add(phrases, "clock", 0, { clock: { minutes, open: false, loose: true } });
  for (const [kind, phrases] of entriesOf(pack.words)) add(phrases, kind);
  for (const entries of lexicon.values())
    entries.sort(
      (a, b) => b.words.length - a.words.length || Number(b.besideNumber || b.afterNumber) - Number(a.besideNumber || a.afterNumber),
    );
  return lexicon;
}

function entriesOf<K extends string>(record: Partial<Record<K, string>>): [K, string][] {
  return Object.entries(record) as [K, string][];
}

function addPhrase(lexicon: Map<string, Entry[]>, phrase: string, kind: Kind, value: number, meaning?: Meaning): void {
  const [said = "", given] = phrase.trim().split(":");
  const weak = said.startsWith("?");
  const besideNumber = said.startsWith("#");
  const afterNumber = said.startsWith("^");
  const words = splitText(fold(said.replace(/^[?#^]/, "")))
    .filter((part) => part.text !== "-")
    .map((part) => part.text);
  const first = words[0];
  if (first === undefined) return;
  const entries = lexicon.get(first) ?? [];
  if (entries.length === 0) lexicon.set(first, entries);
  entries.push({
    kind,
    value: given === undefined ? value : Number(given),
    weak,
    besideNumber,
    afterNumber,
    words,
    tight: !said.includes(" "),
    ...(meaning && { meaning }),
  });
}
