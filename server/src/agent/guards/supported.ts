import { stem } from "../../understanding/words/stem.ts";
import { terms } from "../tools/lexical-rank.ts";
import type { Claim } from "./claims.ts";
import { isBareClaim, isUnbounded } from "./bare-claims.ts";
import { dialogueWords } from "./dialogue-words.ts";
import { everydayWords } from "./everyday-words.ts";
import { isOfTheSalon } from "./of-the-salon.ts";
import { withoutSmallTalk } from "./small-talk.ts";
import { asksOfThemselves, withoutCourtesy, withoutPhrases } from "./courtesy.ts";
import {
  allowsBelowLimit,
  type Clause,
  clausesOf,
  compounds,
  countNo,
  limitsIn,
  saidOf,
  type Segment,
  shareOf,
  stemsOf,
} from "./fact-clauses.ts";
import type { FactUnit } from "./fact-unit.ts";
import type { KnownFacts } from "./fact-guard.ts";
import { isDismissal, isHollowClaim } from "./hollow-claims.ts";
import { spokenNumbersToDigits } from "./spoken-numbers.ts";
import { wholeName } from "./whole-name.ts";

/** What a sentence names, in lower case. */
export interface Named {
  practitioners: string[];
  services: string[];
  claims: Claim[];
}

/**
 * A word that says something about the salon which no fact says; null when there is none. A sentence may be made of talk
 * ("which of these suits you?"), of names and proven numbers, and of the words of one fact: all of the rest is made up, in
 * whatever language or spelling. A fact is not turned into its opposite, a kindness not told without its limits, and what is
 * said of one person or service not said of another.
 */
export function unsupportedWord(text: string, named: Named, facts: KnownFacts): string | null {
  const { language } = facts.context;
  const names = named.practitioners.length + named.services.length + named.claims.length;
  if (isUnbounded(text)) return "permission";
  const told = names === 0 ? withoutSmallTalk(text, language) : text;
  if (told === "") return null;
  const said = withoutCourtesy(told);
  if (isBareYes(text, said) && facts.asked) return text.trim();
  if (asksOfThemselves(said) && !isAboutSalon(said, named)) return null;
  const nameless = withoutNames(withoutPhrases(said), named, facts);
  if (inAnotherLanguage(nameless, facts)) return "another language";
  const content = contentWords(nameless, said, named, facts);
  const rest = content.filter((word) => !availability.has(word) || (word === "free" && isOfNoCharge(said, named)));
  if (rest.length === 0) return withoutContent(said, content, named, facts);
  if (isEcho(said, named) && rest.every((word) => saidByVisitor(word, facts))) return null;
  if (isDismissal(said) || facts.units.some(({ kind, text: fact }) => kind === "salon" && allowsBelowLimit(said, fact))) return "dismissal";
  return facts.units.some((unit) => supports(unit, content, said, named, facts)) ? null : (rest[0] ?? null);
}

/** "It is free" is a price, "Sarah is free" a time. */
function isOfNoCharge(text: string, { practitioners, claims }: Named): boolean {
  const timed = practitioners.length > 0 || claims.some(({ kind }) => kind === "time" || kind === "day");
  return (
    !timed &&
    /(?<!\p{L})(?:for free|free of charge)(?!\p{L})|(?<!\p{L})(?:it|that|this|they|which)(?:'s|'re| is| are)(?: \p{L}+)? free(?!\p{L})/u.test(
      text,
    )
  );
}

/** "Yes!" answers whatever was asked, and "we do" too: with nothing beside it, it says what no fact says. */
function isBareYes(text: string, said: string): boolean {
  const ending = said.replaceAll(/[\s.!,?]+/gu, " ").trim();
  const yes =
    /^\P{L}*(?:yes|of course|certainly|absolutely|sure|sí|claro|oui|bien sûr|ja|natürlich|sì|certo|sim|zeker|natuurlijk)(?!\p{L})/u;
  return ending === "" ? yes.test(text) : elliptical.test(ending);
}
const elliptical =
  /^(?:(?:and |so )?(?:we|they|she|he|it|the salon|the team|that)(?: (?:do|does|can(?: do)?|is|are|will|has|have|don't|doesn't|can't|isn't|aren't|offer|offers|take|takes)|'s|'re)(?: (?:that|so|it|them|this|right|possible|all|too|as well|for you|here|indeed|of course|yes))*|(?:that's|it's) (?:right|all right|so|all)|you can|you may)$/u;

/** More English than the visitor's language; what is neither has unknown words, and minutes are "min" in all. The salon's own sentences stand as they are. */
function inAnotherLanguage(text: string, { context: { language } }: KnownFacts): boolean {
  if (language === "en") return false;
  const [own, english] = [dialogueWords(language).own, dialogueWords("en").own];
  const words = text.match(/(?<![\p{L}\p{N}])(?!min(?!\p{L}))\p{L}{2,}/gu) ?? [];
  const strange = words.filter((word) => english.has(word) && !own.has(word)).length;
  return strange > words.filter((word) => own.has(word)).length;
}

/** Names have been looked at by themselves, and what stands in quotation marks and is the visitor's is no claim. */
function withoutNames(text: string, { practitioners, services }: Named, facts: KnownFacts): string {
  let left = text.replaceAll(/["“„«]([^"”“»]+)["”“»]/gu, (quoted, words: string) => (saidByVisitor(words.trim(), facts) ? " " : quoted));
  for (const name of [...services, ...practitioners, ...facts.knownNames, ...facts.categories].toSorted((a, b) => b.length - a.length)) {
    left = left.replaceAll(wholeName(name), " ");
  }
  return left;
}

/** Little words that together say what something includes or costs. */
const asContent = (text: string): string =>
  text
    .replaceAll(/(?<!\p{L})at all(?!\p{L})/gu, "")
    .replaceAll(compounds, "$1free")
    .replaceAll(/(?<!\p{L})comes with(?!\p{L})/gu, "includes")
    .replaceAll(/(?<!\p{L})(?:on (?:us|the house)|free of charge)(?!\p{L})/gu, "complimentary");

const quantity = new Set("always every everyone everybody everything never all whole both most ever".split(" "));
/** Letters and digits in one word, as in "c0l0ur"; "14h30" and "2pm" are times. */
const spelledOddly = /(?<![\p{L}\p{N}])(?!\d+h\d+)[\p{L}\p{N}]*(?:\p{L}\p{N}\p{L}|\p{N}\p{L}\p{N}|\p{L}{2}\p{N})[\p{L}\p{N}]*/gu;
const roles = new Set("stylist stylists practitioner practitioners".split(" "));
const availability = new Set("free available availability openings slot slots space spaces spot spots gap gaps fully unavailable closed away full day".split(" ")); // prettier-ignore

function contentWords(nameless: string, said: string, named: Named, { context }: KnownFacts): string[] {
  const { plain, soft } = dialogueWords(context.language);
  const words = asContent(nameless).match(/(?<![\p{L}\p{N}'])[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu) ?? []; // prettier-ignore
  const aboutSalon = isAboutSalon(said, named);
  const everyday = named.practitioners.length + named.services.length > 0 || isOfTheSalon(said, context.language) ? null : everydayWords(context.language); // prettier-ignore
  const isRole = named.practitioners.length > 0 && /(?<!\p{L})(?:is|as) (?:an?|our|the|one of)(?!\p{L})/u.test(said);
  const content = words
    .map((word) => word.replace(/'s$/u, ""))
    .flatMap((word) => (plain.has(word) ? [word] : word.split(/[-']/u)))
    .filter((word) => {
      if (quantity.has(word)) return true;
      if (everyday?.has(word)) return false;
      if (isRole && roles.has(word)) return true;
      if (soft.has(word)) return aboutSalon;
      return !plain.has(word) && !/^\d/.test(spokenNumbersToDigits(word, context.language));
    });
  content.push(...(nameless.match(spelledOddly) ?? []));
  const claiming = aboutSalon || content.some((word) => !quantity.has(word));
  return content.filter((word) => claiming || !quantity.has(word));
}

function isAboutSalon(text: string, { practitioners, services }: Named): boolean {
  if (practitioners.length + services.length > 0) return true;
  return /(?<!\p{L})(?:we|we'(?:re|ve|ll|d)|our|ours|us|she|he|they|she's|he's|they're|(?:the|this|our) (?:salon|team|staff)|this treatment|this service|there's|there is|there are|it|it's|its)(?!\p{L})/u.test(
    text,
  );
}

/** Talk and names alone can still say too much: that there are times, or who does what. */
function withoutContent(text: string, content: string[], named: Named, facts: KnownFacts): string | null {
  const slotTalk =
    named.practitioners.length > 0 || named.claims.some(({ kind }) => kind === "time" || kind === "day") || /(?<!\p{L})(?:times?|slots?|openings|appointments?|spaces?|spots?|gaps?|these|those|ones?)(?!\p{L})/u.test(text); // prettier-ignore
  if (isHollowClaim(text) || isDismissal(text) || (permits.test(text) && !text.trimEnd().endsWith("?"))) return "permission";
  const free = content.length > 0 || named.services.length > 0 || named.claims.some(({ kind }) => kind !== "day");
  if (!free && isBareClaim(text, facts.context.language)) return "claim";
  if (content.length > 0 && !slotTalk && !text.trimEnd().endsWith("?")) return content[0] ?? null;
  return unprovenPair(text, named, facts);
}

/** "We can do both at once", "you don't need …", "it's in the price": rules and promises made of talk words alone. */
const permits =
  /(?<!\p{L})(?:we (?:can|take|accept)(?! (?:look|carry on|continue|move on|talk|find|see|try|check|change|keep|start|go|search|help|reach|hold|not\b|also look))|(?:that's|that is|it's|it is|they're) (?:\p{L}+ )?in the price|you (?:can|may) (?:come|pay|leave|stay|get)|you (?:don't|do not) (?:need|have) to|(?:he|she|they|it) has an?|first on|without an? appointment|at the same time|get you in|hold (?:it|that|this) (?:until|till|for)|you've been here|half the time)(?!\p{L})/u;

/** Who performs what: every person named must perform a service named with them. */
function unprovenPair(text: string, { practitioners, services }: Named, { units }: KnownFacts): string | null {
  if (practitioners.length === 0 || services.length === 0) return null;
  const performs = (who: string): boolean => units.some((unit) => unit.kind !== "said" && unit.practitioners.has(who) && services.some((name) => unit.services.has(name))); // prettier-ignore
  return practitioners.find((who) => performs(who) === countNo(text) > 0) ?? null;
}

/** What the visitor said of themselves may be said back to them. */
function isEcho(text: string, { practitioners, services }: Named): boolean {
  const toThem =
    /^\P{L}*(?:so )?(?:you(?! (?:can|may|could|should|must|will|won't|need|don't|do not|get|never)(?!\p{L}))|you're|you'd|you've|your|i've noted|noted|i've written|congratulations|did you|do you|is that|was that|are you)(?!\p{L})/u;
  const ofUs = /(?<!\p{L})(?:we|we're|our|us|she|he|they|it's|it is|there's|there is|here)(?!\p{L})/u;
  return toThem.test(text) && !ofUs.test(text) && practitioners.length + services.length === 0;
}

function saidByVisitor(word: string, { units }: KnownFacts): boolean {
  return units.some((unit) => unit.kind === "said" && unit.text.includes(word));
}

/** A whole sentence of the salon's own, as it stands; what the menu says of a service goes after its name. */
export function isQuoted(text: string, { units }: KnownFacts): boolean {
  const [, name, rest] = /^([^:]+): (.+)$/su.exec(text) ?? [];
  const sentence = bare(withoutCourtesy(text));
  if (sentence.split(" ").length < 3) return false;
  return units.some((unit) => {
    if (unit.kind !== "salon") return false;
    if (name && rest && unit.services.size === 1 && unit.services.has(name)) return sentencesOf(unit).includes(bare(rest));
    if (unit.practitioners.size + unit.services.size > 0 && !unit.looked) return false;
    return unit.text.includes(sentence.slice(0, 12)) && sentencesOf(unit).includes(sentence);
  });
}

const sentencesOf = (unit: FactUnit): string[] => unit.text.split(/(?<=[.!?])\s+|\n+/u).map(bare);
const bare = (text: string): string => text.replaceAll("’", "'").replaceAll(/[\s.!]+$|^\s+/gu, "");

interface Read {
  clauses: Clause[];
  heads: Set<string>;
  words: Set<string>;
}
const sameMeaning = new Map([["allowed", "welcome"], ["permitted", "welcome"]]); // prettier-ignore
const little = new Set("and or if you are not why here under the a an of to us we".split(" "));
const read = new WeakMap<FactUnit, Read>();

function reading(unit: FactUnit, { context }: KnownFacts): Read {
  const known = read.get(unit);
  if (known) return known;
  const clauses = clausesOf(unit.text, context);
  const heads = new Set((unit.title.match(/\p{L}+/gu) ?? []).filter((word) => !little.has(word)).map(stem));
  const made = { clauses, heads, words: new Set([...clauses.flatMap(({ words }) => words), ...heads]) };
  read.set(unit, made);
  return made;
}

function supports(unit: FactUnit, content: string[], text: string, named: Named, facts: KnownFacts): boolean {
  if (unit.kind === "said") return false;
  const { clauses, heads, words } = reading(unit, facts);
  const stems = content.map((word) => stem(sameMeaning.get(word) ?? word));
  const itsNumber = named.claims.some(({ kind, keys }) => kind !== "day" && keys.some((key) => unit.keys.has(key)));
  const known = (word: string): boolean =>
    has(words, stem(sameMeaning.get(word) ?? word)) || (itsNumber && terms(word).some((term) => unit.topics.has(term)));
  if (!content.every(known) || !isOfThem(unit, text, named, facts)) return false;
  const own = stems.filter((word) => words.has(word) && !has(heads, word));
  const numbers = named.claims.filter(({ kind }) => kind !== "day" && kind !== "link" && kind !== "email");
  const all = stemsOf(text);
  const counts = ({ claims }: Segment): boolean => own.length === 0 && claims.some(({ keys }) => numbers.some((claim) => claim.keys.some((key) => keys.includes(key)))); // prettier-ignore
  const counted = clauses.filter(({ segments }) => segments.some(counts));
  const repeated = clauses.filter((clause) => clause.words.length > 3 && shareOf(clause.words, all) >= 0.75);
  const used = [...new Set([...clausesFor(own, clauses), ...counted, ...repeated])];
  const onTopic = unit.looked || itsNumber || all.some((word) => heads.has(word)) || unit.practitioners.size + unit.services.size > 0;
  if (!onTopic && !used.some((clause) => shareOf(clause.words, all) >= 0.6)) return false;
  const apart = unit.practitioners.size === 0 ? named.practitioners.filter((name) => !name.includes(" ")) : [];
  if (!apart.every((name) => used.some((clause) => clause.words.includes(stem(name))))) return false;
  if (used.length === 0) return countNo(text) === 0 && !quantified(text);
  const segments = used.flatMap((clause) => saidOf(clause, (segment) => drawnFrom(segment.words, own) || counts(segment) || shareOf(segment.words, all) >= 0.75)); // prettier-ignore
  const noes = segments.reduce(
    (sum, segment) => sum + (isDemand(text) && segment.limiting && !drawnFrom(segment.words, own) ? 0 : segment.negations),
    0,
  );
  if (noes !== countNo(unit.title ? text.replace(unit.title, " ") : text)) return false;
  if (noes > 0 && !used.every(({ words }) => inOrder(own.filter((word) => words.includes(word)), words))) return false; // prettier-ignore
  return isDemand(text) || segments.every((segment) => keepsLimits(segment, text, named, facts));
}

/** "Cancel", "cancelling": a stem is no dictionary form. */
const has = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || (word.length >= 5 && [...words].some((each) => each.length >= 5 && (each.startsWith(word) || word.startsWith(each))));

const drawnFrom = (words: string[], own: string[]): boolean => words.some((word) => own.includes(word));

const quantified = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some((word) => quantity.has(word));

/** What is known of one person, service or day is said of that one. */
function isOfThem(unit: FactUnit, text: string, { practitioners, services, claims }: Named, { spokenOf, categories }: KnownFacts): boolean {
  const mentions = (name: string): boolean => unit.text.includes(name);
  const ofKind = categories.some((name) => text.includes(name));
  if (unit.practitioners.size > 0) {
    const who = practitioners.length > 0 ? practitioners : /(?<!\p{L})(?:she|he|her|his|they)(?!\p{L})/u.test(text) ? spokenOf : [];
    if (who.length === 0 || !who.every((name) => unit.practitioners.has(name))) return false;
  } else if (!practitioners.every(mentions) || /(?<!\p{L})(?:she|he|she's|he's)(?!\p{L})/u.test(text)) return false;
  if (unit.services.size > 0) return services.length > 0 ? services.every((name) => unit.services.has(name)) : !unit.onlyNamed && !ofKind;
  if (unit.title.startsWith("opening") && unit.days.size > 0)
    return claims.some(({ kind, keys }) => kind === "day" && keys.some((key) => unit.days.has(key)));
  return services.every(mentions) && categories.every((name) => !text.includes(name) || mentions(name));
}

/** The clauses that together hold these words, the fullest first. */
function clausesFor(stems: string[], clauses: Clause[]): Clause[] {
  const used: Clause[] = [];
  let left = [...stems];
  while (left.length > 0) {
    const count = (clause: Clause): number => left.filter((word) => clause.words.includes(word)).length;
    const [best] = clauses.toSorted((a, b) => count(b) - count(a));
    if (!best || count(best) === 0) break;
    used.push(best);
    left = left.filter((word) => !best.words.includes(word));
  }
  return used;
}

/** What is asked of the visitor may be told without its exceptions; all else not. */
const demand = /(?<!\p{L})(?:needs?|must|requires?|asks?|please|charge|tell us|talk to|ring us)(?!\p{L})/u;

const isDemand = (text: string): boolean => demand.test(text) && !/(?<!\p{L})(?:free|off|refund\w*|nothing|welcome)(?!\p{L})/u.test(text);

function keepsLimits({ words, limits, claims: own }: Segment, text: string, { claims, practitioners }: Named, facts: KnownFacts): boolean {
  const named = facts.practitioners.filter((name) => !name.includes(" ") && words.includes(stem(name)));
  const said = limitsIn(text);
  return (
    limits.every((limit) => said.includes(limit)) &&
    own.every(({ keys }) => claims.some((claim) => claim.keys.some((key) => keys.includes(key)))) &&
    named.every((name) => practitioners.includes(name))
  );
}

function inOrder(some: string[], all: string[]): boolean {
  let from = 0;
  return some.every((word) => {
    const at = all.indexOf(word, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}
