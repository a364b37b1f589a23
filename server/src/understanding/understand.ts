import type { Asked, Brief } from "@chairside/shared/brief.ts";
import type { Guest } from "@chairside/shared/facts.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import { chooseService, chooseSibling, namesPlace } from "./choose-service.ts";
import { detectLanguage, languageOf, leadOverNames, packsFor } from "./languages/detect-language.ts";
import { enSpellings } from "./languages/en-spellings.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import { pastTokens } from "./past-tokens.ts";
import { readContact } from "./read-contact.ts";
import { asksDifference, asksSomething } from "./asks-something.ts";
import { readIntents } from "./read-intents.ts";
import { readName } from "./read-name.ts";
import { readGuestFacts } from "./read-guest-facts.ts";
import { readNotes } from "./read-notes.ts";
import { readPartySize } from "./read-party-size.ts";
import { readPick } from "./read-pick.ts";
import { namesInFull, readPractitioner } from "./read-practitioner.ts";
import { readPreferences } from "./read-preferences.ts";
import { readServices } from "./read-services.ts";
import { isAnyoneFine } from "./read-unwanted.ts";
import { addsToWish, comesAlone } from "./read-visit.ts";
import { readStance } from "./read-stance.ts";
import { readTopics } from "./read-topics.ts";
import { readWhen } from "./read-when.ts";
import { bySuperlative } from "./superlative.ts";
import { settleIntents } from "./settle-intents.ts";
import { timesOfOthers } from "./times-of-others.ts";
import type { Intent, Mention, Understood } from "./understood.ts";
import { vocabulary } from "./vocabulary.ts";
import { localPoint } from "./words/local-point.ts";
import { readSpoken, type Spoken } from "./words/spoken.ts";

export interface UnderstandContext {
  catalogue: Catalogue;
  /** Epoch milliseconds. */
  now: number;
  /** The visitor's, BCP 47: the language to fall back on. */
  locale: string;
  brief: Brief;
  /** What was just asked, so that a bare answer is read in its light. */
  expects?: Asked["about"] | undefined;
}

/** Longest text that is read; the rest of a longer one is left out. */
const longest = 2000;

/** Reads one utterance in one pass: what, who, when, for whom, yes or no, and what is asked. Pure; decides nothing. */
export function understand(input: string, context: UnderstandContext): Understood {
  const spoken = readSpoken(input.slice(0, longest), enSpellings);
  const { catalogue, brief, expects } = context;
  const half = brief.guest?.name === undefined && (brief.guest?.phone ?? brief.guest?.email) !== undefined;
  const asksName = expects === "name" || expects === "contact" || (half && spoken.tokens.length <= 2 && spoken.tokens[0]?.capital === true);
  const own = languageOf(context.locale);
  const language = detectLanguage(spoken, own, vocabulary(catalogue).nameWords, asksName ? leadOverNames : undefined);
  const packs = packsFor(language);
  const usual = packsFor(own);

  const others = union(pronounOnes(spoken), timesOfOthers(spoken));
  const contact = readContact(spoken, [catalogue.salon.locale, context.locale, language]);
  const read = readWhen(blanked(spoken, union(contact.tokens, pastTokens(spoken, packs), others)), { ...context, language });
  const timeTokens = new Set([...tokensIn(spoken, read.spans)].filter((index) => !contact.tokens.has(index)));
  const sureTimes = asksName || contact.tokens.size > 0 ? withoutNames(spoken, timeTokens) : timeTokens;
  const introduced = readName({ spoken, packs, usual, asked: false, withContact: false, taken: union(contact.tokens, sureTimes) });
  const withName = union(contact.tokens, timeTokens, introduced?.tokens, namesInFull(spoken, catalogue));
  const asksService = expects === "service" || expects === "variant";
  const firstFound = readServices(spoken, catalogue, packs, { brief, asked: asksService, taken: withName });
  const intents = readIntents(spoken, packs);
  const stance = readStance(spoken, packs);
  const name =
    introduced ??
    answeredName(spoken, packs, {
      asksName,
      usual,
      contact: contact.tokens,
      taken: union(contact.tokens, sureTimes, asksName ? firstFound.full : firstFound.sure),
      busy: intents,
    });
  // Emma Stone wants no hot stones.
  const misread = name !== null && [...name.tokens].some((index) => firstFound.tokens.has(index));
  const found = misread
    ? readServices(spoken, catalogue, packs, { brief, asked: asksService, taken: union(withName, name?.tokens) })
    : firstFound;
  const taken = union(contact.tokens, name?.tokens, found.tokens);
  const who = readPractitioner(spoken, catalogue, packs, {
    asked: expects === "practitioner",
    taken: union(taken, timeTokens),
    guest: union(name?.tokens, contact.tokens),
    usual,
  });

  // "Niet bij Mei", written as a name: no month.
  const isName = (index: number) =>
    name?.tokens.has(index) === true ||
    (who.tokens.has(index) && spoken.tokens[index]?.capital === true) ||
    (who.notWith.length > 0 && who.tokens.has(index + 1));
  const when = timeTokens.size > 0 && [...timeTokens].every(isName) ? [] : read.readings;
  const named = who.practitioner !== null && who.practitioner !== "anyone" ? who.practitioner.ids : [];
  const picked = readPick({
    spoken,
    packs,
    offered: brief.offered ?? [],
    when,
    practitioners: catalogue.practitioners
      .filter((practitioner) => named.includes(practitioner.id))
      .map((practitioner) => practitioner.name),
    taken: union(taken, who.tokens, timesOfOthers(spoken)),
    held: heldPlace(brief),
    heldAt: brief.hold ? localPoint(brief.hold.offered.slot.start, brief.hold.offered.slot.timeZone) : null,
    choosing: expects === "slot" || expects === "time" || expects === "day",
  });
  const correction = packs.some((pack) => pack.correction.test(spoken.said));
  const choices = asksService ? (brief.asked?.choices ?? []) : [];
  const isPlace = namesPlace(spoken, choices, [...packs, ...usual]);
  // "Full leg and bikini": two of them, each clear by itself; "gel manicure": one, by its whole name.
  const isClear = (found.services.length > 1 || found.full.size > 1) && found.services.every(({ ids }) => ids.length === 1);
  const chosen = asksService
    ? isClear
      ? null
      : chooseService(spoken, choices, catalogue, [...packs, ...usual])
    : correction && !found.services.some(({ ids }) => ids.length === 1)
      ? chooseSibling(spoken, brief.items?.[0]?.serviceId, catalogue, timeTokens)
      : null;
  const compares = intents.has("services") && found.services.length > 1;
  // "I must run", "my order is late": words of a rule in a farewell or a complaint ask for none.
  // "Vale, la primera": a yes in Spanish, no voucher.
  const aside = (picked.pick !== null || intents.has("goodbye") || intents.has("complaint")) && !intents.has("policy") && !spoken.question;
  const topics = compares || aside ? [] : readTopics(spoken, catalogue, packs, intents, union(taken, timeTokens, who.tokens));
  if (intents.has("policy") && found.services.length === 0) intents.delete("services");
  if (topics.length > 0) intents.add("policy");
  else if (contact.tokens.size > 0 && !spoken.question) intents.delete("policy");
  if (picked.open === true || picked.pick !== null) intents.delete("more-options");
  if (picked.asks !== undefined) intents.add(picked.asks);
  // Of times that are shown it is asked who does them, not who does what is booked.
  const choosingTimes = (brief.offered?.length ?? 0) > 0 && !brief.hold && !brief.booked?.length;
  if (choosingTimes && /^ (?:\S+ )?(?:who|whos|whod)(?= )/.test(spoken.said) && intents.delete("my-appointment"))
    intents.add("practitioners");
  if (picked.pick !== null || picked.missed !== null) for (const way of ["earlier", "later"] as const) intents.delete(way);
  if (found.tokens.has(0) && spoken.tokens[0]?.word === "hi") intents.delete("greeting");

  const preferences = readPreferences(spoken, catalogue, packs, { asked: expects === "practitioner", taken: found.tokens });
  const facts = readGuestFacts(spoken, packs);
  // Who "has not had a patch test" complains of nothing.
  if (facts.patchTest !== undefined) intents.delete("complaint");
  const wishes = preferences !== null && !spoken.question;
  if (wishes) for (const asks of ["policy", "practitioners"] as const) intents.delete(asks);
  const understood: Understood = {
    text: input,
    ...(preferences === null ? {} : { preferences }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
    intents: [],
    stance,
    correction,
    services: chosen === null ? found.services.map((mention) => mostOf(mention, spoken, catalogue)) : [chosen],
    addOns: found.addOns,
    declinedAddOns: found.declined,
    declinedServices: found.declinedServices,
    adds: addsToWish(spoken, packs),
    either: found.either,
    unknownService: found.unknown,
    practitioner: who.practitioner,
    ...(who.notWith.length === 0 ? {} : { notWith: who.notWith }),
    ...(who.notWith.length === 0 && isAnyoneFine(spoken, packs) ? { anyoneWillDo: true } : {}),
    // "Bei einer Frau", "avec quelqu'un": no name.
    unknownPractitioner: (preferences?.pronouns ?? preferences?.languages) === undefined ? who.unknown : null,
    when: picked.shifted === true || isPlace ? [] : when,
    pick: picked.pick,
    pickMissed: picked.missed,
    pickOpen: picked.open === true,
    guest: guestOf(contact, name?.name),
    brokenContact: contact.broken,
    partySize: comesAlone(spoken, packs) ? 1 : (readPartySize(spoken, packs) ?? countOf(found.services)),
    topics: wishes ? [] : topics,
    notes: readNotes(spoken.text, packs),
    anyTime: anyTime.test(spoken.said),
    together: together.test(spoken.said),
    asksWhy: /^ (?:\S+ ){0,3}(?:why|pourquoi|warum|wieso|perche|waarom|por ?que|what for)(?= )/.test(spoken.said),
    usual: packs.some((pack) => pack.usual.test(spoken.said)) && !(found.services.length > 1 && withOne.test(spoken.said)),
    asks: asksSomething(spoken),
  };
  understood.intents = [...settleIntents(intents, understood, spoken)];
  const undecided = asksService && understood.services.length === 0 && asksDifference(spoken);
  return undecided ? { ...understood, intents: [], topics: [], stance: "maybe" } : understood;
}

const anyTime =
  /(?<= )(?:any ?time|at any time|whenever|all day|any hour|no matter when|(?:time )?doesnt matter when|a cualquier hora|cualquier hora|n importe quand|toute la journee|egal wann|den ganzen tag|jederzeit|a qualsiasi ora|qualsiasi ora|tutto il giorno|a qualquer hora|qualquer hora|o dia todo|de hele dag|maakt niet uit wanneer)(?= )/;
const together =
  /^ (?:yes |ok |i want |id like |please |can i have |si |oui |ja |sim )*(?:both|all(?: of (?:them|those|it)| (?:three|together|at once))?|together|the two|the lot|as one(?: visit)?|at once|plan (?:them|it)(?: together)?|las dos|los dos|ambas|ambos|todo|todas|juntas|juntos|les deux|tout|ensemble|beide[sn]?|alles|alle|zusammen|entrambi|entrambe|tutto|tutti|insieme|ambas|os dois|as duas|juntos|allebei|samen)(?: (?:of them|together|please|pls|por favor|bitte|s il vous plait|per favore|aub))* (?:$|\|)/;

/** "A pedicure and a manicure with the same person": no word of who it was last time. */
const withOne = /(?<= )(?:with|by|from) the same (?:person|stylist|therapist|one|lady|girl)(?! (?:as|i had|who|that))(?= )/;

/** "Two pedicures" are for two. */
function countOf(services: readonly Mention[]): number | null {
  const counts = services.flatMap(({ count }) => count ?? []);
  return counts.length > 0 ? Math.max(...counts) : null;
}

/** "The cheapest colour". */
function mostOf(mention: Mention, { said }: Spoken, catalogue: Catalogue): Mention {
  const most = bySuperlative(said, mention.ids, catalogue);
  return most === null ? mention : { ...mention, ids: [most] };
}

/** "Not that one, later", "the 1st one": no one o'clock, no first of the month. */
function pronounOnes({ tokens }: Spoken): Set<number> {
  const word = (index: number): string => tokens[index]?.word ?? "";
  return new Set(
    tokens.flatMap((_, index) => {
      if (word(index) !== "one") return [];
      if (/^(?:1st|2nd|3rd|[4-8]th)$/.test(word(index - 1))) return [index - 1, index];
      return pointing.test(word(index - 1)) ? [index] : [];
    }),
  );
}
const pointing = /^(?:that|this|which|another|other|either|any|no|each|every|cheaper|cheapest|earlier|later|same|only)$/;

/** The place of the held time among those shown. */
function heldPlace({ hold, offered = [] }: Brief): number | null {
  const place = offered.findIndex(({ offer }) => offer === hold?.offered.offer);
  return place === -1 ? null : place;
}

/** The text with contact details blanked out, so that no digit of a phone number is read as a time. Spans stay. */
function blanked(spoken: Spoken, tokens: ReadonlySet<number>): string {
  if (tokens.size === 0) return spoken.text;
  const characters = [...tokens].flatMap((index) => spoken.tokens[index] ?? []);
  let text = spoken.text;
  for (const { start, end } of characters) text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  return text;
}

function tokensIn(spoken: Spoken, spans: readonly { start: number; end: number }[]): Set<number> {
  const tokens = new Set<number>();
  for (const [index, token] of spoken.tokens.entries())
    if (spans.some((span) => token.start < span.end && token.end > span.start)) tokens.add(index);
  return tokens;
}

/** Where a name is expected, "Tom", "April" or "Sun" alone may be one. */
function withoutNames(spoken: Spoken, times: ReadonlySet<number>): Set<number> {
  const alone = (index: number) => !times.has(index - 1) && !times.has(index + 1);
  return new Set(
    [...times].filter(
      (index) => !(alone(index) && /^(?:tom|april|may|june|august|sun|wed|jan|mar)$/.test(spoken.tokens[index]?.raw.toLowerCase() ?? "")),
    ),
  );
}

function union(...sets: (ReadonlySet<number> | undefined)[]): Set<number> {
  return new Set(sets.flatMap((set) => [...(set ?? [])]));
}

/** Intents that show that a bare word group is no name. */
const noNameWith: readonly Intent[] = [
  "person",
  "complaint",
  "cancel",
  "reschedule",
  "start-over",
  "price",
  "hours",
  "duration",
  "goodbye",
  "more-options",
  "earlier",
  "later",
  "someone-else",
  "policy",
  "availability",
];

function answeredName(
  spoken: Spoken,
  packs: readonly LanguagePack[],
  how: {
    asksName: boolean;
    usual: readonly LanguagePack[];
    contact: ReadonlySet<number>;
    taken: ReadonlySet<number>;
    busy: ReadonlySet<Intent>;
  },
) {
  if (noNameWith.some((intent) => how.busy.has(intent)) && how.contact.size === 0) return null;
  return readName({ spoken, packs, usual: how.usual, asked: how.asksName, withContact: how.contact.size > 0, taken: how.taken });
}

function guestOf(contact: { phone?: string; email?: string }, name: string | undefined): Guest {
  const guest: Guest = {};
  if (name !== undefined) guest.name = name;
  if (contact.phone !== undefined) guest.phone = contact.phone;
  if (contact.email !== undefined) guest.email = contact.email;
  return guest;
}
