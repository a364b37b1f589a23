import type { LanguagePack } from "./languages/language-pack.ts";
import { visitWords } from "./languages/visit-words.ts";
import type { PlacedMention } from "./settle-mentions.ts";
import type { Mention } from "./understood.ts";
import type { Spoken, Token } from "./words/spoken.ts";

/** Whose a service is, and how many of it: "a cut for me and a manicure for my mum", "two pedicures". */
export function forWhom(
  mention: PlacedMention,
  all: readonly PlacedMention[],
  tokens: readonly Token[],
  packs: readonly LanguagePack[],
): Pick<Mention, "guest" | "count"> {
  const count = countBefore(mention, tokens, packs);
  return { ...(isTheirs(mention, all, tokens, packs) ? { guest: 1 } : {}), ...(count === null ? {} : { count }) };
}

/** What follows a service tells whose it is, else what comes before it. Of a single service it is told by nothing. */
function isTheirs(
  mention: PlacedMention,
  all: readonly PlacedMention[],
  tokens: readonly Token[],
  packs: readonly LanguagePack[],
): boolean {
  const at = all.indexOf(mention);
  if (all.length < 2) return false;
  const next = all[at + 1]?.tokens[0] ?? tokens.length;
  const after = wordsIn(tokens, (mention.tokens.at(-1) ?? 0) + 1, next);
  const before = wordsIn(tokens, at === 0 ? 0 : (all[at - 1]?.tokens.at(-1) ?? 0) + 1, mention.tokens[0] ?? 0);
  for (const { language } of packs) {
    const { mine, theirs } = visitWords[language].whose;
    if (/^ (?:for|para|pour|fur|per|voor) /.test(after)) return theirs.test(after) && !mine.test(after);
    if (mine.test(before)) return false;
    if (theirs.test(before) && !/^ (?:for|para|pour|fur|per|voor) /.test(before)) return true;
  }
  return false;
}

/** A number right before a service counts it, unless it is the end of a time: "at 2". */
function countBefore({ tokens: own }: PlacedMention, tokens: readonly Token[], packs: readonly LanguagePack[]): number | null {
  const first = own[0] ?? 0;
  const word = tokens[first - 1]?.word ?? "";
  const count = packs.map(({ numbers }) =>
    Object.hasOwn(numbers, word) ? numbers[word] : /^[2-8]$/.test(word) ? Number(word) : undefined,
  );
  const known = count.find((one) => one !== undefined);
  if (known === undefined || known < 2 || known > 8 || tokens[first]?.after !== "") return null;
  return timeWord.test(tokens[first - 2]?.word ?? "") ? null : known;
}

const timeWord = /^(?:at|by|around|about|before|after|until|from|las|a|um|vers|alle|as|om|half|past|to|number)$/;

/** "Gel or classic": an "or" stands between two of them. */
export function areAlternatives(mentions: readonly PlacedMention[], tokens: readonly Token[], packs: readonly LanguagePack[]): boolean {
  const ors = new Set(packs.map(({ language }) => visitWords[language].or));
  return mentions.some((mention, place) => {
    const next = mentions[place + 1];
    if (next === undefined) return false;
    return tokens.slice((mention.tokens.at(-1) ?? 0) + 1, next.tokens[0] ?? 0).some(({ word }) => ors.has(word));
  });
}

/** Whether what is named comes on top of what is wished for already. */
export function addsToWish(spoken: Spoken, packs: readonly LanguagePack[]): boolean {
  return packs.some(({ language }) => visitWords[language].adds.test(spoken.said));
}

/** "Just me". */
export function comesAlone(spoken: Spoken, packs: readonly LanguagePack[]): boolean {
  return packs.some(({ language }) => visitWords[language].alone.test(spoken.said));
}

function wordsIn(tokens: readonly Token[], from: number, to: number): string {
  return ` ${tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ")} `;
}
