import type { LanguagePack } from "./languages/language-pack.ts";
import { matterWord } from "./languages/matter-words.ts";
import type { PlacedMention } from "./settle-mentions.ts";
import { isCommonWord } from "./words/common-words.ts";
import { concepts, weight } from "./words/concepts.ts";
import { otherServices } from "./words/other-services.ts";
import { plain, type Spoken } from "./words/spoken.ts";

export interface UnknownService {
  words: string;
  tokens: Set<number>;
}

const byFirst = new Map<string, string[][]>();
for (const phrase of otherServices) {
  const words = plain(phrase).split(" ");
  byFirst.set(words[0] ?? "", [...(byFirst.get(words[0] ?? "") ?? []), words]);
}

/** A service that was asked for and is not on the menu: one that salons and their neighbours sell, or the rest of "do you do …". */
export function unknownService(
  spoken: Spoken,
  found: readonly PlacedMention[],
  packs: readonly LanguagePack[],
  taken: ReadonlySet<number>,
): UnknownService | null {
  return fromLexicon(spoken, found, taken) ?? fromQuestion(spoken, found, packs, taken);
}

function fromLexicon(spoken: Spoken, found: readonly PlacedMention[], taken: ReadonlySet<number>): UnknownService | null {
  const { tokens } = spoken;
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(spoken, at);
    if (phrase === null) continue;
    const span = phrase.map((_, offset) => at + offset);
    at += phrase.length - 1;
    if (span.some((index) => taken.has(index)) || isOnMenu(span, spoken, found)) continue;
    return { words: span.map((index) => tokens[index]?.raw ?? "").join(" "), tokens: new Set(span) };
  }
  return null;
}

function phraseAt(spoken: Spoken, at: number): string[] | null {
  const first = spoken.tokens[at]?.word ?? "";
  const phrases = byFirst.get(first) ?? (first.endsWith("s") ? byFirst.get(first.slice(0, -1)) : undefined) ?? [];
  for (const phrase of phrases) {
    if (phrase.every((word, offset) => sameOrPlural(spoken.tokens[at + offset]?.word ?? "", word))) return phrase;
  }
  return null;
}

function sameOrPlural(said: string, known: string): boolean {
  return said === known || said === `${known}s` || `${said}s` === known;
}

/** Every telling word of the phrase is part of something found, and what was found is all there or short of small words only. */
function isOnMenu(span: readonly number[], spoken: Spoken, found: readonly PlacedMention[]): boolean {
  const telling = concepts(span.map((index) => spoken.tokens[index]?.word ?? "")).filter((one) => weight(one.concept) === 10);
  const needed = (telling.length > 0 ? telling.map((one) => span[one.from] ?? -1) : span).filter((index) => index >= 0);
  return found.some((mention) => mention.whole && needed.every((index) => mention.tokens.includes(index)));
}

const notService =
  /^(?:any\S*|some\S*|it|that|this|them|those|these|me|you|one|more|appointments?|bookings?|times?|slots?|space|spaces|availability|availabilities|openings?|gaps?|room|free|parking|wi|wifi|discounts?|offers?|deals?|gift|vouchers?|cards?|card|cash|walk|student|loyalty|dogs?|pets?|refunds?|deposits?|packages?|memberships?|home|house|mobile|group|groups|parties|party|consultations?|patch|weekends?|evenings?|mornings?|sundays?|late|early|stylists?|therapists?|staff|people|kids|children|men|women|mens|womens|ladies|gents|guys|toilets?|lift|coffee|tea|drinks?|vegan|phone|number|email|website|prices?|price|list|menu|services|service|treatments|treatment|reviews?|photos?|pictures|samples|today|tomorrow|tonight|earlier|later|sooner|instead|know|think|mind|need|want|work|take|delivery|help|stand|sit|look|things?|stuff|what|payment|payments|instalments|products?|shampoo|anybody|female|male|woman|man|private|wheelchair|disabled|access|vacanc\S+|suggestions?|address|location|directions?|ideas?|account|preferences?|recommendations?|choices?|options?|another|other|others|different|number|numbers|jobs?|work|next|tips?|photos|opinion)$/;

/** "do you do unicycle lessons": what nothing else in the sentence explains. */
function fromQuestion(
  spoken: Spoken,
  found: readonly PlacedMention[],
  packs: readonly LanguagePack[],
  taken: ReadonlySet<number>,
): UnknownService | null {
  for (const pack of packs) {
    const match = pack.doYouDo.exec(spoken.said);
    const what = match?.groups?.["what"];
    if (match === null || what === undefined) continue;
    const words = what.split(" ").filter((word) => word !== "|");
    const from = spoken.said
      .slice(0, match.index + match[0].length - what.length)
      .split(" ")
      .filter((word) => word !== "" && word !== "|").length;
    const span = words.map((_, offset) => from + offset);
    const used = (index: number) => taken.has(index) || found.some((mention) => mention.tokens.includes(index));
    const otherMatter = (word: string) => notService.test(word) || matterWord(word, pack.language) !== undefined;
    if (span.some(used) || words.some(otherMatter) || words.every((word) => isCommonWord(word))) continue;
    return { words: span.map((index) => spoken.tokens[index]?.raw ?? "").join(" "), tokens: new Set(span) };
  }
  return null;
}
