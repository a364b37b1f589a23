import type { Catalogue } from "../booking/catalogue.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import type { Mention, Understood } from "./understood.ts";
import { goesOn, isUnwanted } from "./read-unwanted.ts";
import { vocabulary, type NameForm, type Vocabulary } from "./vocabulary.ts";
import { isCommonWord } from "./words/common-words.ts";
import { typoFit } from "./words/edit-distance.ts";
import { soundOf } from "./words/sound.ts";
import type { Spoken, Token } from "./words/spoken.ts";

export interface PractitionerFound {
  practitioner: Understood["practitioner"];
  unknown: string | null;
  /** Ids of those who are not wanted. */
  notWith: string[];
  tokens: Set<number>;
}

interface Named {
  form: NameForm;
  fit: number;
  tokens: number[];
}

/** Practitioners wished for: by name, as anyone; who is not wanted; and a name that nobody here has. */
export function readPractitioner(
  spoken: Spoken,
  catalogue: Catalogue,
  packs: readonly LanguagePack[],
  how: { asked: boolean; taken: ReadonlySet<number>; guest: ReadonlySet<number>; usual: readonly LanguagePack[] },
): PractitionerFound {
  const withWords = new Set(packs.flatMap((pack) => pack.withWords));
  const afterWith = (at: number) => how.asked || withWords.has(spoken.tokens[at - 1]?.word ?? "");
  // "O meu número": a small word is no slip of somebody's name.
  const isLittle = ({ tokens: [at = 0], fit }: Named): boolean =>
    fit < 0.9 && packs.some(({ language, marks }) => language !== "en" && marks.includes(spoken.tokens[at]?.word ?? ""));
  const all = findNames(spoken.tokens, vocabulary(catalogue), how.taken, afterWith).filter(
    (one) => !isLittle(one) && !one.tokens.some((at) => how.guest.has(at)),
  );
  // Few words may be of several languages: "alle außer Mei".
  const unwanted = unwantedOf(all, spoken, [...new Set([...packs, ...how.usual])]);
  const notWith = [...new Set(unwanted.flatMap(({ form }) => form.ids))];
  const named = all.filter((one) => !unwanted.includes(one) && !isDeclined(spoken, one));
  const mention = mentionOf(named, spoken.tokens);
  const tokens = new Set([...named, ...unwanted].flatMap((one) => one.tokens));
  if (mention !== null) return { practitioner: mention, unknown: null, notWith, tokens };
  if (
    packs.some((pack) => pack.anyone.test(spoken.said)) ||
    (how.asked && /^ (?:any|either|no|whoever|nope|nah|doesnt matter|dont mind)(?: \S+)? $/.test(spoken.said))
  )
    return { practitioner: "anyone", unknown: null, notWith, tokens };
  const found = unknownName(spoken, packs, { ...how, taken: new Set([...how.taken, ...tokens]) });
  // "Con tutti tranne Mei": nobody is called "tutti".
  const unknown = notWith.length > 0 && found && !/^\p{Lu}/u.test(found.name) ? null : found;
  return { practitioner: null, unknown: unknown?.name ?? null, notWith, tokens: new Set([...tokens, ...(unknown?.tokens ?? [])]) };
}

/** "Not with Mei", "anyone but Mei or Kasia". */
function unwantedOf(all: readonly Named[], spoken: Spoken, packs: readonly LanguagePack[]): Named[] {
  const unwanted: Named[] = [];
  for (const one of all) {
    const last = unwanted.at(-1)?.tokens.at(-1);
    const more = last !== undefined && goesOn(spoken, last, one.tokens[0] ?? 0, packs);
    if (more || isUnwanted(spoken, one.tokens, packs)) unwanted.push(one);
  }
  return unwanted;
}

/** Words of names of two words and more, said in full: "Rose Gold" asks for nothing golden. */
export function namesInFull(spoken: Spoken, catalogue: Catalogue): Set<number> {
  const named = findNames(spoken.tokens, vocabulary(catalogue), new Set(), () => false);
  return new Set(named.filter(({ form, fit }) => form.words.length > 1 && fit > 0.9).flatMap(({ tokens }) => tokens));
}

function mentionOf(named: readonly Named[], tokens: readonly Token[]): Mention | null {
  if (named.length === 0) return null;
  const ids = [...new Set(named.flatMap((one) => one.form.ids))];
  const places = named.flatMap((one) => one.tokens);
  return { ids, words: places.map((at) => tokens[at]?.raw ?? "").join(" "), confidence: Math.min(...named.map((one) => one.fit)) };
}

function findNames(tokens: readonly Token[], words: Vocabulary, taken: ReadonlySet<number>, afterWith: (at: number) => boolean): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const named = bestName(tokens, at, words, afterWith(at) || afterName(found, at, tokens));
    // What was read as something else is a name only in full: "Salon Revel" is no salon.
    if (named === null || (taken.has(at) && !afterWith(at) && !inFull(named, taken) && !afterExcept(tokens, at, named))) continue;
    found.push(named);
    at = named.tokens.at(-1) ?? at;
  }
  return found;
}

/** "Iedereen behalve Mei": no month. */
function afterExcept(tokens: readonly Token[], at: number, { fit }: Named): boolean {
  return fit > 0.9 && tokens[at]?.capital === true && /^(?:behalve|dan|ausser|als|ohne|zonder|geen)$/.test(tokens[at - 1]?.word ?? "");
}

function inFull({ tokens, fit }: Named, taken: ReadonlySet<number>): boolean {
  return fit > 0.9 && tokens.length > 1 && tokens.some((at) => !taken.has(at));
}

/** "Sarah or Jo": what follows a name and "or" is a name too. */
function afterName(found: readonly Named[], at: number, tokens: readonly Token[]): boolean {
  const last = found.at(-1)?.tokens.at(-1);
  return last !== undefined && last === at - 2 && /^(?:or|and|than)$/.test(tokens[at - 1]?.word ?? "");
}

function bestName(tokens: readonly Token[], at: number, words: Vocabulary, lenient: boolean): Named | null {
  let best: Named | null = null;
  for (const form of words.names) {
    const fit = fitOf(form, tokens, at, lenient);
    const better = best === null || form.words.length > best.tokens.length || (form.words.length === best.tokens.length && fit > best.fit);
    if (fit > 0 && better) best = { form, fit, tokens: form.words.map((_, offset) => at + offset) };
  }
  return best;
}

function fitOf(form: NameForm, tokens: readonly Token[], at: number, lenient: boolean): number {
  let least = 1;
  for (const [offset, known] of form.words.entries()) {
    const token = tokens[at + offset];
    // A long name may hold a stop of its own.
    if (token === undefined || (offset > 0 && token.after === "." && form.words.length < 3)) return 0;
    least = Math.min(least, wordFit(token, known, lenient || form.words.length > 1));
    if (least === 0) return 0;
  }
  return least;
}

function wordFit(token: Token, known: string, lenient: boolean): number {
  // "sarah's", "sarahs".
  const typed = token.word.endsWith("s") && !known.endsWith("s") && token.word.length > 3 ? token.word.slice(0, -1) : token.word;
  if (typed === known || token.word === known) return isCommonWord(known) && !lenient && !(token.capital && midSentence(token)) ? 0 : 0.95;
  if (isCommonWord(token.word) || known.length < 3) return 0;
  const fit = typoFit(typed, known);
  if (fit > 0 && (lenient || (known.length >= 5 && fit >= 0.85))) return fit * 0.95;
  return lenient &&
    known.length >= 3 &&
    typed.length >= 3 &&
    Math.abs(typed.length - known.length) <= 2 &&
    soundOf(typed) === soundOf(known)
    ? 0.7
    : 0;
}

/** A capital at the start of a sentence shows no name: "Great, thanks". */
function midSentence({ after, start }: Token): boolean {
  return after !== "." && start > 0;
}

/** "no Sarah", "besides Sarah", "than Sarah": named, and neither wished for nor ruled out. */
function isDeclined(spoken: Spoken, named: Named): boolean {
  const at = named.tokens[0] ?? 0;
  // "No. Sarah" wants her.
  if (spoken.tokens[at]?.after !== "") return false;
  const before = ` ${spoken.tokens
    .slice(Math.max(0, at - 3), at)
    .map((token) => token.word)
    .join(" ")} `;
  return / (?:not|no|without|except|besides|than) $/.test(before) && !/ (?:why not|more .* than) $/.test(before);
}

const beforeName = new Set(["with", "by", "see", "con", "avec", "chez", "bei", "mit", "com", "met", "bij"]);
const afterDoes = /^(?:work|working|available|free|in|still|do|cut)$/;

/** "with Quentin", "does quentin work there": a word that is a name and nothing else. */
function unknownName(
  spoken: Spoken,
  packs: readonly LanguagePack[],
  how: { asked: boolean; taken: ReadonlySet<number> },
): { name: string; tokens: number[] } | null {
  for (const [at, token] of spoken.tokens.entries()) {
    const before = spoken.tokens[at - 1]?.word ?? "";
    const after = spoken.tokens[at + 1]?.word ?? "";
    const wished =
      beforeName.has(before) ||
      (/^(?:does|is|has)$/.test(before) && afterDoes.test(after)) ||
      (how.asked && spoken.tokens.length <= 2 && token.capital);
    if (
      !wished ||
      how.taken.has(at) ||
      token.after === "." ||
      isCommonWord(token.word) ||
      !/^\p{L}{2,}/u.test(token.raw) ||
      token.word.includes(" ")
    )
      continue;
    if (packs.some((pack) => Object.hasOwn(pack.services, token.word) || pack.marks.includes(token.word))) continue;
    const surname = spoken.tokens[at + 1];
    const both =
      surname !== undefined &&
      surname.capital &&
      token.capital &&
      surname.after === "" &&
      !isCommonWord(surname.word) &&
      !how.taken.has(at + 1);
    return both ? { name: `${token.raw} ${surname.raw}`, tokens: [at, at + 1] } : { name: token.raw, tokens: [at] };
  }
  return null;
}
