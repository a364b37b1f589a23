import type { LanguagePack } from "./languages/language-pack.ts";
import { isCommonWord } from "./words/common-words.ts";
import type { Spoken, Token } from "./words/spoken.ts";

export interface NameInput {
  spoken: Spoken;
  packs: readonly LanguagePack[];
  /** Those of the language the conversation is in: "jo" is a German yes, and in English somebody's name. */
  usual: readonly LanguagePack[];
  /** A name or a contact was asked for. */
  asked: boolean;
  /** A phone or e-mail stands in the same message. */
  withContact: boolean;
  /** Tokens that are a time, a service, a phone number. */
  taken: ReadonlySet<number>;
}

export interface NameFound {
  name: string;
  tokens: Set<number>;
}

const particles = new Set([
  "de",
  "da",
  "do",
  "dos",
  "del",
  "della",
  "di",
  "van",
  "von",
  "der",
  "den",
  "la",
  "le",
  "el",
  "al",
  "bin",
  "ibn",
  "ter",
  "ten",
  "st",
  "mc",
  "mac",
  "o",
  "d",
]);
const titles = new Set(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "lady"]);
const notNames =
  /^(?:yes|no|ok|hi|hello|hey|thanks|thumbup|thumbdown|thanksign|wavesign|email|mail|mobile|mob|tel|phone|number|cell|whatsapp|vietnamese|english|british|irish|scottish|welsh|polish|spanish|french|german|italian|dutch|turkish|chinese|japanese|muslim|jewish|hindu|christian|catholic|hola|bonjour|ciao|hallo|gracias|merci|danke|grazie|si|oui|ja|nein|non|nee|sim|nao|bitte|por|favor|numero|telefono|telefone|telephone|telemovel|telefon|telefoonnummer|telefonnummer|nummer|correo|courriel|movil|portable|handy|es|est|ist)$/;

/** The visitor's own name: after words like "my name is", beside a phone number, or alone where it was asked for. */
export function readName(input: NameInput): NameFound | null {
  return introduced(input) ?? (input.asked || input.withContact ? alone(input) : null);
}

function introduced(input: NameInput): NameFound | null {
  const { tokens } = input.spoken;
  const said = tokens.map((token) => (token.word === "i am" ? "im" : token.word));
  for (const pack of input.packs) {
    for (let at = 0; at < tokens.length; at += 1) {
      for (const [list, sure] of [
        [pack.nameAfter, true],
        [pack.nameMayFollow, false],
      ] as const) {
        const next = phraseEnd(said, at, list);
        if (next === null) continue;
        if (isOfSomething(said, at)) continue;
        const found = nameAt(input, next, sure);
        if (found !== null) return found;
      }
    }
  }
  return null;
}

/** "The salon's name is …" names no guest. */
function isOfSomething(said: readonly string[], at: number): boolean {
  return (
    /^names?$/.test(said[at] ?? "") &&
    at > 0 &&
    !/^(?:my|the|full|first|last|guest|booking|under|and|is|hi|hello|hey|yes|sure|ok)$/.test(said[at - 1] ?? "")
  );
}

const byFirst = new WeakMap<readonly string[], ReadonlyMap<string, string[][]>>();

/** The phrases by their first word, longest first. */
function indexed(phrases: readonly string[]): ReadonlyMap<string, string[][]> {
  let index = byFirst.get(phrases);
  if (index === undefined) {
    const split = phrases.map((phrase) => phrase.split(" ")).toSorted((a, b) => b.length - a.length);
    index = Map.groupBy(split, (words) => words[0] ?? "");
    byFirst.set(phrases, index);
  }
  return index;
}

/** Where the longest of the phrases that starts here ends; null when none does. */
function phraseEnd(said: readonly string[], at: number, phrases: readonly string[]): number | null {
  for (const words of indexed(phrases).get(said[at] ?? "") ?? []) {
    if (words.every((word, offset) => said[at + offset] === word)) return at + words.length;
  }
  return null;
}

/** After "I'm" a small word may be anything ("I'm knackered"): without a capital it is a name only where one was asked for. */
function nameAt(input: NameInput, from: number, sure: boolean): NameFound | null {
  const { tokens } = input.spoken;
  const used: number[] = [];
  for (let at = from; at < tokens.length && used.length < 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || (used.length > 0 && token.after !== "" && !titles.has(tokens[at - 1]?.word ?? ""))) break;
    const capitalOk = token.capital || input.asked || input.withContact || (sure && used.length <= 1);
    if (!mayBeName(input, token, at, used.length > 0, sure) || !capitalOk) break;
    used.push(at);
  }
  return made(input, used);
}

function mayBeName(input: NameInput, token: Token, at: number, inside: boolean, sure: boolean): boolean {
  if (input.taken.has(at) || !/^\p{L}/u.test(token.raw) || token.word.includes(" ") || notNames.test(token.word)) return false;
  if (!input.withContact && !inside && !sure && isAnswer(token.word, input.usual)) return false;
  if (inside && particles.has(token.word)) return true;
  if (!sure && isLittle(token.word, input.packs)) return false;
  if (titles.has(token.word)) return true;
  if (!isCommonWord(token.word)) return true;
  // "My name is April Young": a word that is common stands as a name only with its capital.
  return token.capital && (sure || inside) && !/^(?:I|Im|And|But|Not|The|My|Yes|No)$/.test(token.raw);
}

/** "Il mio numero", "mi teléfono": what stands around a contact. */
function isLittle(word: string, packs: readonly LanguagePack[]): boolean {
  return packs.some(({ language, marks }) => language !== "en" && marks.includes(word));
}

/** "Vale", "genau": an answer in itself. */
function isAnswer(word: string, packs: readonly LanguagePack[]): boolean {
  const said = ` ${word} `;
  return packs.some((pack) => pack.yes.test(said) || pack.no.test(said) || pack.maybe.test(said));
}

function alone(input: NameInput): NameFound | null {
  const { tokens } = input.spoken;
  let best: number[] = [];
  let run: number[] = [];
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    const fits = token !== undefined && mayBeName(input, token, at, run.length > 0, false) && (token.after === "" || run.length === 0);
    if (fits) run.push(at);
    else {
      if (run.length > best.length) best = run;
      run = token !== undefined && mayBeName(input, token, at, false, false) ? [at] : [];
    }
  }
  if (best.length === 0 || best.length > 4 || !standsAlone(input, best)) return null;
  return made(input, best);
}

/** The rest of the message holds nothing but small words, or a contact: "sure, jo". A sentence around it is no answer. */
function standsAlone(input: NameInput, used: readonly number[]): boolean {
  if (input.spoken.question) return false;
  const rest = input.spoken.tokens.filter((_, at) => !used.includes(at) && !input.taken.has(at));
  if (input.withContact) return rest.length <= 8;
  return (
    rest.length <= 3 &&
    rest.every((token) =>
      /^(?:yes|yeah|yep|ok|okay|sure|of|course|please|thanks|thank|you|hi|hello|hey|its|it|is|oh|just|well|for|and|sorry|si|oui|ja|sim|im|me|love|here|xx?|on|name|mobile)$/.test(
        token.word,
      ),
    )
  );
}

function made(input: NameInput, used: number[]): NameFound | null {
  const kept = [...used];
  while (kept.length > 1 && particles.has(input.spoken.tokens[kept.at(-1) ?? 0]?.word ?? "")) kept.pop();
  const first = input.spoken.tokens[kept[0] ?? -1];
  const last = input.spoken.tokens[kept.at(-1) ?? -1];
  if (first === undefined || last === undefined || kept.every((at) => titles.has(input.spoken.tokens[at]?.word ?? ""))) return null;
  const typed = input.spoken.text.slice(first.start, last.end).replaceAll(/\s+/g, " ");
  if (typed.length > 80) return null;
  return { name: capitalised(typed), tokens: new Set(kept) };
}

/** A name typed in small letters gets its capitals; any other is kept as typed. */
function capitalised(typed: string): string {
  if (typed !== typed.toLowerCase()) return typed;
  const name = typed
    .replaceAll(/(?<=^|[\s-]|\b[od]')\p{L}/gu, (letter) => letter.toUpperCase())
    .replaceAll(/\b[od](?=')/g, (letter) => letter.toUpperCase());
  return name.replaceAll(/(?<=\s)(?:De|Da|Dos|Del|Della|Di|Van|Von|Der|Den)(?=\s)/g, (particle) => particle.toLowerCase());
}
