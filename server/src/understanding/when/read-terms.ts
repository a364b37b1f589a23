import { fold } from "./fold.ts";
import type { LanguagePack } from "./language-pack.ts";
import { buildLexicon } from "./lexicon.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { likeWords } from "./like-words.ts";
import { readDigits } from "./read-digits.ts";
import { splitText } from "./split-text.ts";
import type { Part } from "./split-text.ts";
import { fits } from "./stands-as-time.ts";
import type { Kind, Term } from "./terms.ts";

const lexicons = new Map<string, Lexicon>();

const marks: Record<string, Kind> = { ",": "comma", ".": "stop", "-": "dash", "/": "slash", "@": "at", "&": "and", "~": "around" };

/** The utterance as terms the grammar knows, words it does not know included. */
export function readTerms(text: string, pack: LanguagePack, reading: { dayFirst: boolean; year: number }): Term[] {
  const folded = fold(text);
  const parts = splitText(folded);
  const lexicon = lexiconOf(pack);
  const terms: Term[] = [];
  for (let i = 0; i < parts.length;) {
    const part = parts[i];
    if (!part) break;
    const term =
      part.kind === "digits" && !startsPhrase(parts, i, lexicon)
        ? digitTerm(folded, part, pack, reading)
        : isGivenName(text, parts, i, lexicon, pack)
          ? plainTerm(part)
          : wordTerm(parts, i, lexicon, pack, terms.at(-1));
    if (term.text === "<") readSign(term, folded);
    if (isCodeNumber(term, terms.at(-1))) term.kind = "word";
    terms.push(term);
    while ((parts[i]?.start ?? Infinity) < term.end) i++;
  }
  if (pack.ordinalDot) closeSentence(terms);
  return terms;
}

/** "<18:00", "<= 2019": by then. "<3" is a heart, "<b" is no sign of ours. */
function readSign(term: Term, folded: string): void {
  const sign = /^< ?=?(?= ?(?:\d{1,2}[:.]\d\d|\d{4})(?!\d))/.exec(folded.slice(term.start))?.[0];
  if (sign === undefined) return;
  term.kind = "by";
  term.end = term.start + sign.length;
}

const hourLeads = new Set<Kind>(["after", "half", "quarter", "threeQuarters", "at", "around", "past", "oclock", "numeral"]);
const links = new Set<Kind>(["until", "dash", "to", "and", "or"]);

/** The stop of "um Viertel nach 3." and "von 10 bis 12." ends the sentence and makes no ordinal; that of "am 3." does. */
function closeSentence(terms: readonly Term[]): void {
  const [first, link, last] = [terms.at(-3), terms.at(-2), terms.at(-1)];
  if (last?.kind !== "ordinal" || !last.text.endsWith(".") || !link) return;
  if (hourLeads.has(link.kind) || (links.has(link.kind) && first?.kind === "digits")) last.kind = "digits";
}

/** "2moro", "12 noon": a phrase whose first part is digits. */
function startsPhrase(parts: readonly Part[], at: number, lexicon: Lexicon): boolean {
  return (lexicon.get(parts[at]?.text ?? "") ?? []).some(
    (entry) => entry.words.length > 1 && lastPart(parts, at, entry) !== null && (!entry.tight || parts[at + 1]?.glued === true),
  );
}

function lexiconOf(pack: LanguagePack): Lexicon {
  const known = lexicons.get(pack.language) ?? buildLexicon(pack);
  lexicons.set(pack.language, known);
  return known;
}

function digitTerm(folded: string, part: Part, pack: LanguagePack, reading: { dayFirst: boolean; year: number }): Term {
  const shape = readDigits(folded, part.start, pack, reading);
  return { start: part.start, glued: part.glued, text: folded.slice(part.start, shape.end), ...shape };
}

/** Digits that hang on letters are part of a code ("A4"), except on a month ("Feb13"). */
function isCodeNumber(term: Term, before: Term | undefined): boolean {
  const digitsOnWord = term.glued && /^\d/.test(term.text) && before?.kind === "word" && /^\p{L}/u.test(before.text);
  const wordOnDigits = term.glued && term.kind === "word" && /^\p{L}/u.test(term.text) && /\d$/.test(before?.text ?? "");
  if (wordOnDigits && before) before.kind = "word";
  return digitsOnWord;
}

function wordTerm(parts: readonly Part[], at: number, lexicon: Lexicon, pack: LanguagePack, before: Term | undefined): Term {
  const part = parts[at] ?? { text: "", start: 0, end: 0, glued: false, kind: "word" as const };
  const { start, glued } = part;
  const entries = lexicon.get(part.text) ?? (part.kind === "word" ? likeWords(lexicon, part.text) : []);
  for (const entry of entries) {
    const last = lastPart(parts, at, entry);
    if (last === null || !fits(entry, parts, at, last, pack, before)) continue;
    const next = parts[last + 1];
    const abbreviated = next?.text === "." && next.glued && takesStop.has(entry.kind) && (part.text.length <= 5 || entry.kind === "ampm");
    const end = (abbreviated ? next : (parts[last] ?? part)).end;
    return {
      kind: entry.kind,
      start,
      end,
      glued,
      value: entry.value,
      text: entry.words.join(" "),
      ...(entry.meaning && { meaning: { ...entry.meaning } }),
    };
  }
  const ish = hourIsh(lexicon, part.text, pack);
  if (ish !== null)
    return {
      kind: "clock",
      start,
      end: part.end,
      glued,
      value: 0,
      text: part.text,
      meaning: { clock: { minutes: ish * 60, open: true, loose: true } },
    };
  return plainTerm(part);
}

/** A word or mark the lexicon does not know. */
function plainTerm({ kind, text, start, end, glued }: Part): Term {
  return { kind: kind === "mark" ? (marks[text] ?? "mark") : "word", start, end, glued, value: 0, text };
}

/** "June Smith": written as a first name before a word that is no time word and is written as a name too. */
function isGivenName(text: string, parts: readonly Part[], at: number, lexicon: Lexicon, { givenNames }: LanguagePack): boolean {
  const [name, surname] = [parts[at], parts[at + 1]];
  if (!givenNames || !name || surname?.kind !== "word" || !givenNames.split("|").includes(name.text)) return false;
  const after = text.slice(surname.start, surname.end);
  return (
    isCapitalised(text.slice(name.start, name.end)) &&
    isCapitalised(after) &&
    !lexicon.has(surname.text) &&
    parts[at - 1]?.kind !== "digits"
  );
}

/** "Smith", not "smith" and not "SMITH", which says nothing where all is shouted. */
function isCapitalised(word: string): boolean {
  return word.length > 1 && /^\p{Lu}\p{Ll}/u.test(word);
}

/** "threeish". */
function hourIsh(lexicon: Lexicon, word: string, pack: LanguagePack): number | null {
  if (pack.language !== "en" || !word.endsWith("ish")) return null;
  const value = lexicon.get(word.slice(0, -3))?.find((entry) => entry.kind === "numeral" && entry.words.length === 1)?.value ?? 0;
  return value >= 1 && value <= 12 ? value : null;
}

const takesStop = new Set<Kind>(["weekday", "month", "weakMonth", "ampm", "unit", "oclock", "around", "between"]);

/** Index of the phrase's last part where the parts from `at` on are its words (hyphens between them do not matter). */
function lastPart(parts: readonly Part[], at: number, entry: Entry): number | null {
  let i = at;
  for (let k = 1; k < entry.words.length; k++) {
    i++;
    if (parts[i]?.text === "-" && parts[i]?.glued && parts[i + 1]?.glued) i++;
    if (parts[i]?.text !== entry.words[k]) return null;
  }
  return i;
}
