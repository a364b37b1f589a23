import { readClaims, type Claim, type ClaimContext } from "./claims.ts";
import type { FactUnit } from "./fact-unit.ts";
import { terms } from "../tools/lexical-rank.ts";
import { type Act, claimsPerson, unprovenAct } from "./acts.ts";
import { claimsSight } from "./photo-claims.ts";
import { withoutPhotoTalk } from "./photo-talk.ts";
import { asksForSecrets, claimsBooking, claimsChange, claimsHold, claimsStanding, namesStranger, offersFree, presses, saysAvailable, saysUnavailable } from "./promises.ts"; // prettier-ignore
import { claimsWaiting } from "./waitlist-claims.ts";
import { isQuoted, type Named, unsupportedWord } from "./supported.ts";
import { wholeName } from "./whole-name.ts";

/** booking: says that something is booked or held which is not; unproven: a fact that nobody in this conversation stated. */
export type Verdict = { proven: true } | { proven: false; why: "booking" | "unproven"; words: string };

export interface KnownFacts {
  context: ClaimContext;
  units: FactUnit[];
  /** All names the salon knows, lower case. */
  practitioners: string[];
  services: string[];
  categories: string[];
  /** First names and such that may stand after "with": the guest's own. */
  knownNames: string[];
  holdOpen: boolean;
  /** An appointment stands and nothing else is under way. */
  bookingStands: boolean;
  /** The visitor has just asked something. */
  asked: boolean;
  /** What has been done, as far as it may be said. */
  acts: ReadonlySet<Act>;
  /** Whom "she" and "he" can mean, lower case: every way of saying one name. */
  spokenOf: string[];
}

/**
 * Judges a sentence of a vendor's model. Every number, time, day, price, duration and address in it must stand in one fact
 * together with the day, the practitioner and the service it is said of; every word that is no talk must stand in one fact
 * too, and what is said to be done must have been done. Strict on purpose: a sentence dropped in doubt
 * costs a little polish, one let through would be a lie.
 */
export function judgeSentence(sentence: string, facts: KnownFacts): Verdict {
  const text = sentence.toLowerCase().replaceAll("’", "'");
  if (isQuoted(text, facts)) return { proven: true };
  if (claimsSight(text, facts.context.language, facts.practitioners)) return { proven: false, why: "unproven", words: sentence };
  if (claimsBooking(text) && !facts.bookingStands) return { proven: false, why: "booking", words: sentence };
  if (claimsChange(text)) return { proven: false, why: "booking", words: sentence };
  if (claimsWaiting(text) && !facts.acts.has("listed")) return { proven: false, why: "booking", words: sentence };
  if (claimsHold(text) && !facts.holdOpen) return { proven: false, why: "booking", words: sentence };
  const claims = readClaims(sentence, facts.context);
  const anchors = anchorsOf(text, claims, facts);
  if (claimsStanding(text) && !facts.bookingStands && !standsFor(anchors, facts)) return { proven: false, why: "booking", words: sentence };
  const told = withoutPhotoTalk(text, facts.context.language, facts.acts.has("handed-over"));
  const wrong =
    claims.find((claim) => !isProven(claim, anchors, text, facts))?.words ??
    namesStranger(sentence, facts) ??
    unprovenAvailability(text, claims, anchors, facts) ??
    unprovenGift(text, facts) ??
    unprovenAct(told, facts.acts) ??
    (claimsPerson(text, facts.practitioners) || asksForSecrets(text) || presses(text) ? sentence : null) ??
    (/\p{L}/u.test(told) ? unsupportedWord(told, namedIn(anchors, claims), facts) : null);
  return wrong === null ? { proven: true } : { proven: false, why: "unproven", words: wrong };
}

/** An appointment that was looked up, on the day and with the practitioner that are named. */
function standsFor(anchors: Anchor[], { units }: KnownFacts): boolean {
  const fits = (kind: Anchor["kind"], own: Set<string>): boolean => anchors.every((anchor) => anchor.kind !== kind || anchor.keys.some((key) => own.has(key))); // prettier-ignore
  return units.some(
    (unit) =>
      unit.kind === "salon" && !unit.looked && unit.days.size > 0 && unit.practitioners.size > 0 && fits("day", unit.days) && fits("practitioner", unit.practitioners), // prettier-ignore
  );
}

function namedIn(anchors: Anchor[], claims: Claim[]): Named {
  const names = (kind: Anchor["kind"]): string[] => anchors.filter((anchor) => anchor.kind === kind).flatMap(({ keys }) => keys);
  return { practitioners: names("practitioner"), services: names("service"), claims };
}

interface Anchor {
  kind: "day" | "practitioner" | "service";
  keys: string[];
  at: number;
}

function anchorsOf(text: string, claims: Claim[], { practitioners, services }: KnownFacts): Anchor[] {
  const named = (names: string[], kind: Anchor["kind"]): Anchor[] =>
    names.flatMap((name) => [...text.matchAll(wholeName(name))].map((match) => ({ kind, keys: [name], at: match.index })));
  const told = claims.filter((claim) => claim.kind === "day");
  // "Wednesday 13 January" is one day: the date says it.
  const dated = (day: Claim): boolean => told.some((date) => date !== day && date.at > day.at && date.at - day.at - day.words.length <= 3 && !date.keys.some((key) => key.startsWith("weekday:"))); // prettier-ignore
  const days = told.filter((day) => !dated(day)).map(({ keys, at }) => ({ kind: "day" as const, keys, at }));
  return [...days, ...named(practitioners, "practitioner"), ...longestOnly(named(services, "service"))].toSorted((a, b) => a.at - b.at);
}

/** "Balayage refresh" is not also a mention of "balayage". */
function longestOnly(anchors: Anchor[]): Anchor[] {
  const inside = (a: Anchor, b: Anchor): boolean => a !== b && a.at >= b.at && a.at < b.at + nameLength(b) && nameLength(a) < nameLength(b);
  return anchors.filter((anchor) => !anchors.some((other) => inside(anchor, other)));
}

function nameLength(anchor: Anchor): number {
  return anchor.keys[0]?.length ?? 0;
}

function isProven(claim: Claim, anchors: Anchor[], text: string, facts: KnownFacts): boolean {
  // What only the visitor said may be asked back or regretted, never offered.
  const echo = saysUnavailable(text) || (text.trimEnd().endsWith("?") && /\b(?:you meant?|did you|do you|is that|was that)\b/.test(text));
  return facts.units.some(
    (unit) =>
      claim.keys.some((key) => unit.keys.has(key)) &&
      (unit.kind !== "said" || echo) &&
      (claim.kind === "day" || isAbout(unit, text)) &&
      // When a person can be seen is known from the slots alone.
      (claim.kind !== "time" || unit.kind !== "salon" || !anchors.some(({ kind }) => kind === "practitioner")) &&
      (claim.kind !== "price" || !unit.fromPrice || saysFrom(text)) &&
      agrees(unit, claim, anchors),
  );
}

/** A sentence of the salon's proves a number only where it is repeated, not wherever the same number turns up. */
function isAbout(unit: FactUnit, text: string): boolean {
  if (unit.topics.size === 0) return true;
  return terms(text.replaceAll(little, " ")).some((term) => unit.topics.has(term) && !commonplace.has(term) && !/\d/.test(term));
}

const little = /(?<!\p{L})(?:by|as|at|but|up|so|can|may|more|make|before|after|only|about|with|all|one|than|then|us|not|just|most|over|under|when|while)(?!\p{L})/gu; // prettier-ignore

/** Words of nearly every sentence in a salon: sharing one says nothing. */
const commonplace = new Set(
  terms("free available availability time times day days hour hours minute minutes appointment appointments book booking booked come coming see one two three four five six seven eight nine ten pm am slot slots monday tuesday wednesday thursday friday saturday sunday before after only always also take takes price costs service services treatment treatments salon guest guests team person people everyone other others look looking last lasts month months week weeks use first second".replaceAll(" ", "\n")), // prettier-ignore
);

/** The nearest day, practitioner and service before and after a claim must be this fact's own, where it has any. */
function agrees(unit: FactUnit, claim: Claim, anchors: Anchor[]): boolean {
  const fits = (kind: Anchor["kind"], own: Set<string>): boolean => {
    if (own.size === 0) return true;
    if (kind === "service" && unit.onlyNamed && !anchors.some((anchor) => anchor.kind === kind)) return false;
    const others = anchors.filter((anchor) => anchor.kind === kind && anchor.at !== claim.at);
    const near = [others.findLast(({ at }) => at < claim.at), others.find(({ at }) => at > claim.at)].filter(
      (anchor) => anchor !== undefined,
    );
    return near.length === 0 || near.some((anchor) => anchor.keys.some((key) => own.has(key)));
  };
  return fits("day", unit.days) && fits("practitioner", unit.practitioners) && fits("service", unit.services);
}

function saysFrom(text: string): boolean {
  return /(?<!\p{L})(?:from|start\w*|upwards|at least|minimum|ab|desde|à partir|dès|da|a partire|a partir|vanaf)(?!\p{L})/u.test(text);
}

function unprovenAvailability(text: string, claims: Claim[], anchors: Anchor[], { units }: KnownFacts): string | null {
  const who = anchors.filter((anchor) => anchor.kind === "practitioner");
  const days = anchors.filter((anchor) => anchor.kind === "day");
  if (who.length + days.length === 0) return null;
  const matches = (unit: FactUnit): boolean =>
    (days.length === 0 || days.some((day) => day.keys.some((key) => unit.days.has(key)))) &&
    (who.length === 0 || unit.practitioners.size === 0 || who.some((name) => name.keys.some((key) => unit.practitioners.has(key))));
  const timed =
    claims.some((claim) => claim.kind === "time") || /\b(?:at that time|then|in the (?:morning|afternoon|evening))\b/.test(text);
  // Nothing at that time is not nothing that day.
  const contradicted = !timed && units.some((unit) => unit.kind === "slot" && matches(unit));
  if (saysUnavailable(text)) return !contradicted && units.some((unit) => unit.kind === "taken" && matches(unit)) ? null : "unavailable";
  // A named time has been proven on its own, by a slot or by the opening hours.
  if (!saysAvailable(text) || text.trimEnd().endsWith("?") || timed) return null;
  return units.some((unit) => unit.kind === "slot" && matches(unit)) ? null : "available";
}

function unprovenGift(text: string, { units }: KnownFacts): string | null {
  const gift = offersFree(text);
  return gift === null || units.some((unit) => unit.kind === "salon" && unit.text.includes(gift)) ? null : gift;
}
