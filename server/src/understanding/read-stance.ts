import type { LanguagePack } from "./languages/language-pack.ts";
import type { Understood } from "./understood.ts";
import type { Spoken, Token } from "./words/spoken.ts";

export type Stance = NonNullable<Understood["stance"]>;

/** Words that may stand before a yes or no without being one. */
const lead =
  /^(?:well|oh+|um+|uh+|er+m?|hmm+|so|and|ah+|aha|actually|honestly|hi|hello|hey|thanks|thank|you|then|i|think|but|unfortunately|sorry|just|pues|bueno|euh|alors|ben|also|allora|beh|bom|entao|nou|dus)$/;
const asking = /^(?:is|are|do|does|did|can|could|would|will|what|whats|how|when|where|who|which|why|any|have|has|may|should|was)$/;
/** Polite openings that a later no outweighs: "ok, no thanks", "I'd love to, but no". */
const mild = /^ (?:ok(?:ay|ey)?|great|cool|right|sure|yeah|yea|well|lovely|perfect|fine|good|thats|would|i would)\b/;

/** A sign of having heard rather than of agreeing, where a question follows. */
const mereNod =
  /^ (?:oh |ah |well |and )*(?:ok(?:ay|ey)?|k|kk|right|alright|all right|fine|cool|great|good|i see|got it)(?: (?:ok|okay|thanks|thank you|then|so|great|cool))* $/;

/** Yes, no or undecided to the question just asked; null when the utterance takes no stance. */
export function readStance(spoken: Spoken, packs: readonly LanguagePack[]): Stance | null {
  if (/^n[.!]*$/i.test(spoken.text.trim())) return "no";
  let stance: Stance | null = null;
  let weak = false;
  const all = clauses(spoken.tokens);
  const asks = spoken.question || asking.test(all.at(-1)?.words[0] ?? "");
  for (const clause of all) {
    // "Ok, what's the address?" has heard; only "ok" by itself agrees.
    if (asks && all.length > 1 && mereNod.test(clause.text)) continue;
    // "At ten, please" asks nicely; only "Please." by itself says yes.
    if (clause.text === " please " && all.length > 1) continue;
    const now = clauseStance(clause, packs);
    if (now === null) continue;
    if (stance === null || stance === "maybe" || (weak && now === "no")) {
      weak = stance === null && now === "yes" && mild.test(clause.text);
      stance = now;
    }
  }
  return stance;
}

interface Clause {
  words: string[];
  /** With single spaces and a space at both ends. */
  text: string;
}

function clauses(tokens: readonly Token[]): Clause[] {
  const parts: string[][] = [[]];
  for (const token of tokens) {
    const fresh = token.after !== "" || token.word === "but";
    if (fresh && parts.at(-1)?.length !== 0) parts.push([]);
    parts.at(-1)?.push(token.word);
  }
  return parts.map((words) => ({ words, text: ` ${words.join(" ")} ` }));
}

function clauseStance(clause: Clause, packs: readonly LanguagePack[]): Stance | null {
  const start = leadLength(clause.words);
  for (const pack of packs) {
    const leading = longestAt(clause.text, start, pack);
    if (leading !== null) return leading;
  }
  if (clause.words.length > 8 || asking.test(clause.words[0] ?? "")) return null;
  for (const pack of packs) {
    if (pack.maybe.test(clause.text)) return "maybe";
    if (pack.no.test(clause.text)) return "no";
    if (clause.words.length > 1 && pack.yes.test(clause.text)) return "yes";
  }
  return null;
}

/** Where in the clause's text the first word stands that is no mere opening. */
function leadLength(words: readonly string[]): number {
  let at = 1;
  for (const word of words) {
    if (!lead.test(word)) return at;
    at += word.length + 1;
  }
  return 1;
}

const sticky = new WeakMap<RegExp, RegExp>();

function lengthAt(text: string, at: number, pattern: RegExp): number {
  let anchored = sticky.get(pattern);
  if (anchored === undefined) {
    anchored = new RegExp(pattern.source, "y");
    sticky.set(pattern, anchored);
  }
  let longest = 0;
  for (const start of at === 1 ? [1] : [1, at]) {
    anchored.lastIndex = start;
    longest = Math.max(longest, anchored.exec(text)?.[0].length ?? 0);
  }
  return longest;
}

function longestAt(text: string, at: number, pack: LanguagePack): Stance | null {
  const maybe = lengthAt(text, at, pack.maybe);
  const no = lengthAt(text, at, pack.no);
  const yes = lengthAt(text, at, pack.yes);
  if (maybe + no + yes === 0) return null;
  if (maybe >= no && maybe >= yes) return "maybe";
  return no >= yes ? "no" : "yes";
}
