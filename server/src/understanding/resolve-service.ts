import type { Catalogue } from "../booking/catalogue.ts";
import { type FindOptions, hearServices, tokensOf } from "./hear-services.ts";
import { carriesMeaning, type Group, isWhole, serviceGroups } from "./service-groups.ts";
import { type PlacedMention, settleMentions, wordsOf } from "./settle-mentions.ts";
import type { Mention } from "./understood.ts";
import { vocabulary, type Vocabulary } from "./vocabulary.ts";
import { readSpoken, type Token } from "./words/spoken.ts";

/** What the words mean on this salon's menu (add-ons too): the best mention, or null when nothing fits. */
export function resolveService(words: string, catalogue: Catalogue): Mention | null {
  const spoken = readSpoken(words, {});
  const found = findServices(spoken.tokens, vocabulary(catalogue), { answering: true }).toSorted(
    (a, b) => b.tokens.length - a.tokens.length || b.confidence - a.confidence,
  )[0];
  return found === undefined ? null : { ids: found.ids, words: found.words, confidence: found.confidence };
}

/** All services named in an utterance: longest names first, each word used once, typing slips forgiven. */
export function findServices(tokens: readonly Token[], words: Vocabulary, options: FindOptions = {}): PlacedMention[] {
  const heard = hearServices(tokens, words, options);
  if (heard.length === 0) return [];
  const used = new Set<number>();
  const chosen: PlacedMention[] = [];
  for (const group of serviceGroups(heard, tokens, words).toSorted((a, b) => b.score - a.score)) {
    if (group.heard.some((one) => tokensOf(one).some((index) => used.has(index)))) continue;
    if (!carriesMeaning(group, options.answering === true)) continue;
    const mention = placed(group, tokens);
    for (const index of mention.tokens) used.add(index);
    chosen.push(mention);
  }
  const left = heard.filter((one) => !tokensOf(one).some((index) => used.has(index)));
  return settleMentions(chosen, left, tokens, words);
}

/** A service called exactly so; else all that people call so; else all that belong to what is called so; else all that have the words. */
function placed(group: Group, tokens: readonly Token[]): PlacedMention {
  const { name, alias, category, part } = group.ids;
  const whole = isWhole(group);
  const ids = name.size > 0 ? name : alias.size > 0 ? alias : whole ? category : part;
  const indices = [...new Set(group.heard.flatMap(tokensOf))].toSorted((a, b) => a - b);
  const fit = group.heard.reduce((least, one) => Math.min(least, one.fit), 1);
  return {
    ids: [...ids],
    words: wordsOf(indices, tokens),
    confidence: Math.round((whole ? 0.95 : 0.75) * fit * 100) / 100,
    tokens: indices,
    whole,
  };
}
