import type { Brief } from "@chairside/shared/brief.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import { matterWord } from "./languages/matter-words.ts";
import { areAlternatives, forWhom } from "./read-visit.ts";
import { findServices } from "./resolve-service.ts";
import type { PlacedMention } from "./settle-mentions.ts";
import type { Mention } from "./understood.ts";
import { unknownService } from "./unknown-service.ts";
import { vocabulary, type Vocabulary } from "./vocabulary.ts";
import type { Spoken, Token } from "./words/spoken.ts";

export interface ServicesFound {
  services: Mention[];
  addOns: Mention[];
  /** Ids of add-ons that were turned down, and of services that were wished for. */
  declined: string[];
  declinedServices: string[];
  /** One of those named, not all. */
  either: boolean;
  unknown: string | null;
  tokens: Set<number>;
  /** Those of them that were no typing slip. */
  sure: Set<number>;
  /** Those that name a service in full. */
  full: Set<number>;
}

/** Salon words in another sense: "cut it short", "what colour is the wall", "does anyone speak French", "for my mum". */
const otherSense =
  /(?<= )(?:cut (?:to the chase|it short|me some slack|corners|off|out for|the (?:crap|nonsense|bull\S*))|(?:to )?cut a long story(?: short)?|colou?rs? of (?:the|your|my) \S+|(?:the|your) colou?r scheme|what colou?r (?:is|are) (?:the|your) (?:walls?|door|building|logo|shop|front)|(?:highlight|highlights) of (?:my|the) \S+|nailed it|nail it|(?:speaks?|speaking|spoken|in) (?:french|spanish|polish)|french speaking|polish speaking|facial recognition|on the other hand|hand(?:ed)? (?:me|over|you)|(?:wash|washing) (?:my|your) hands|fading|hair ?dresser(?:s)?|scalp(?:s|ed)? (?:is|feels|has been|s) (?:burn\S*|sore|itch\S*|sting\S*)|(?:mum|mom|mam|mummy|mommy|mother)s?(?! (?:to be|of the)))(?= )/g;

/** All services and add-ons named, and one that the salon does not have. */
export function readServices(
  spoken: Spoken,
  catalogue: Catalogue,
  packs: readonly LanguagePack[],
  how: { brief: Brief; asked: boolean; taken: ReadonlySet<number> },
): ServicesFound {
  const taken = new Set([...how.taken, ...elsewhere(spoken)]);
  const foreign = Object.assign({}, ...packs.map((pack) => pack.services)) as Record<string, string>;
  const others = packs.filter(({ language }) => language !== "en");
  // "Cane" is a dog in Italian, no slip of "acne".
  const matters = spoken.tokens.flatMap(({ word }) =>
    others.some(({ language }) => matterWord(word, language) !== undefined) ? [word] : [],
  );
  const little = new Set([...others.flatMap(({ marks }) => marks), ...matters]);
  const words = vocabulary(catalogue);
  const all = findServices(spoken.tokens, words, { taken, foreign, little, answering: how.asked });
  const found = all.filter((mention) => !isDeclined(mention, spoken.tokens));
  const missing = unknownService(spoken, all, packs, taken);
  // "Haircut and beard trim": what stands on the menu by itself is not unknown for being part of something else.
  const unknown = missing !== null && isByItself(spoken.tokens, missing.tokens, words) ? null : missing;
  const known = unknown === null ? found : found.filter((mention) => !mention.tokens.some((at) => unknown.tokens.has(at)));
  const { services, addOns } = parted(
    known.map((mention) => amongWished(mention, how.brief)),
    spoken.tokens,
    catalogue,
    how.brief,
  );
  const turnedDown = all.filter((mention) => !found.includes(mention)).flatMap(({ ids }) => ids);
  const wished = new Set(how.brief.items?.map(({ serviceId }) => serviceId));
  return {
    services: services.map((mention) => ({ ...bare(mention), ...forWhom(mention, services, spoken.tokens, packs) })),
    addOns: addOns.map(bare),
    declined: turnedDown.filter((id) => words.addOns.has(id)),
    declinedServices: turnedDown.filter((id) => wished.has(id)),
    either: areAlternatives(services, spoken.tokens, packs),
    unknown: unknown?.words ?? null,
    sure: new Set(known.filter((mention) => mention.confidence >= 0.75 && !isGuess(mention)).flatMap((mention) => mention.tokens)),
    full: new Set(known.filter((mention) => mention.whole).flatMap((mention) => mention.tokens)),
    tokens: new Set([...known.flatMap((mention) => mention.tokens), ...(unknown?.tokens ?? [])]),
  };
}

function isGuess(mention: PlacedMention): boolean {
  return !mention.whole && mention.confidence < 0.75;
}

function bare(mention: PlacedMention): Mention {
  return { ids: mention.ids, words: mention.words, confidence: mention.confidence };
}

/** "Just the cut": the one that is wished for, not any of its kind. */
function amongWished(mention: PlacedMention, { items = [] }: Brief): PlacedMention {
  const [only, more] = mention.ids.filter((id) => items.some(({ serviceId }) => serviceId === id));
  return mention.ids.length > 1 && items.length > 1 && only !== undefined && more === undefined ? { ...mention, ids: [only] } : mention;
}

function isByItself(tokens: readonly Token[], span: ReadonlySet<number>, words: Vocabulary): boolean {
  const alone = tokens.filter((_token, at) => span.has(at));
  return findServices(alone, words).some((mention) => mention.whole && mention.tokens.length === alone.length);
}

function elsewhere(spoken: Spoken): Set<number> {
  const tokens = new Set<number>();
  for (const match of spoken.said.matchAll(otherSense)) {
    const from = spoken.said
      .slice(0, match.index)
      .split(" ")
      .filter((word) => word !== "" && word !== "|").length;
    for (let i = 0; i < match[0].split(" ").length; i += 1) tokens.add(from + i);
  }
  return tokens;
}

/** "no toner", "without a blow dry", "instead of highlights", "remove the tint". */
function isDeclined(mention: PlacedMention, tokens: readonly Token[]): boolean {
  const first = mention.tokens[0] ?? 0;
  const before = ` ${tokens
    .slice(Math.max(0, first - 3), first)
    .map((token) => (token.after === "" ? token.word : `, ${token.word}`))
    .join(" ")} `;
  return (declining.test(before) || decliningElsewhere.test(before)) && tokens[first]?.after === "";
}

const declining =
  / (?:no|not|without|instead of|rather than|not the|dont want|dont need|not a|without a|no more|(?:skip|drop|minus|remove|lose|leave out|take off|cancel|forget|scrap|except)(?: the)?|instead of a|rather than a)(?: a| the| any)? $/;
/** "sin", "sans", "ohne", "senza", "sem", "zonder", and the language's own "no". */
const decliningElsewhere =
  / (?:sin|sans|ohne|senza|sem|zonder|geen|kein(?:e[nr]?)?|pas de|pas d|nicht|niente|nada de|en vez de|au lieu de|statt|anstatt|invece (?:di|del|della)|em vez de|in plaats van)(?: (?:la|el|las|los|le|les|l|die|der|den|das|einen?|eine[rn]?|il|lo|i|gli|a|o|as|os|de|het|een))? $/;

/** An add-on goes with another service; where the same words also name a service, the company decides. */
function parted(
  found: readonly PlacedMention[],
  tokens: readonly Token[],
  catalogue: Catalogue,
  brief: Brief,
): { services: PlacedMention[]; addOns: PlacedMention[] } {
  const words = vocabulary(catalogue);
  const services: PlacedMention[] = [];
  const addOns: PlacedMention[] = [];
  for (const mention of found) {
    const extra = mention.ids.filter((id) => words.addOns.has(id));
    const own = mention.ids.filter((id) => !words.addOns.has(id));
    const others = found.filter((other) => other !== mention).flatMap((other) => other.ids);
    const hosts = [...others, ...(others.length === 0 ? (brief.items ?? []).map(({ serviceId }) => serviceId) : [])];
    const fitting = extra.filter((id) =>
      hosts.some((host) => catalogue.services.find((service) => service.id === host)?.addOnIds.includes(id) === true),
    );
    if (own.length === 0) addOns.push({ ...mention, ids: fitting.length > 0 ? fitting : extra });
    else if (fitting.length > 0 && isAdded(mention, tokens)) addOns.push({ ...mention, ids: fitting });
    else services.push({ ...mention, ids: own });
  }
  return { services, addOns };
}

/** Said as something on top: "with a toner", "and a blow dry", "add …". */
function isAdded(mention: PlacedMention, tokens: readonly Token[]): boolean {
  const first = mention.tokens[0] ?? 0;
  return (
    tokens
      .slice(Math.max(0, first - 2), first)
      .some((token) => /^(?:with|and|plus|add|also|con|avec|mit|com|met|et|und|e|y|en)$/.test(token.word)) || tokens[first]?.after === ","
  );
}
