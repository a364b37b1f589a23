import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { dotClock, hourClock, pairClock } from "./clock-shapes.ts";
import { dotInPod, hourInPod } from "./hour-in-pod.ts";
import type { Kind, Term } from "../terms.ts";
import type { PartOfDay } from "../when-value.ts";

/** Parts of day: early and late, "this morning", and hours made sure by them ("9 in the evening"). */
export const podRules: readonly Rule[] = [
  rule("on tomorrowMorning", () => ({ kind: "pod", meaning: { pod: "morning" } })),
  rule("tomorrowMorning tomorrowMorning", () => ({ kind: "dayPod", meaning: { day: { offset: 1 }, pod: "morning" } })),
  rule("day|modifier tomorrowMorning", (terms) => morningAfterDay(terms)),
  rule("in|the|of|at* the tomorrowMorning", (terms) =>
    terms.at(-2)?.text === "het" ? null : { kind: "pod", meaning: { pod: "morning" } },
  ),
  rule("tomorrowMorning", (terms, around) =>
    around.before?.kind === "in" ||
    (around.before?.kind === "of" && around.pack.language !== "nl") ||
    (around.before?.kind === "at" && around.pack.language !== "de")
      ? null
      : { kind: "day", meaning: { day: { offset: 1 } } },
  ),
  rule("in|of|at tomorrowMorning", () => ({ kind: "pod", meaning: { pod: "morning" } })),
  rule("early|late of|in|the* pod", (terms) => earlyOrLate(terms)),
  rule("early|late in|of|the* dayPod", (terms) => earlyOrLate(terms)),
  rule("pod|dayPod early|late", (terms) => earlyOrLate(terms)),
  rule("modifier pod", (terms) => whichPod(terms)),
  rule("in|of|at|on|the* pod", (terms) => (terms.length > 1 ? asPod(terms) : null)),
  rule("number number comma? pod|dayPod", (terms, around) => (around.before?.kind === "month" ? null : hourInPod(pairClock(terms), terms))),
  rule("number of dayPod", (terms) => hourInPod(hourClock(terms), terms)),
  rule("clock of|in|at|the* pod", (terms) => hourInPod(find(terms, "clock")?.meaning?.clock, terms)),
  rule("clock of|in|at|the* dayPod", (terms) => hourInPod(find(terms, "clock")?.meaning?.clock, terms)),
  rule("clock comma? pod", (terms) => hourInPod(find(terms, "clock")?.meaning?.clock, terms)),
  rule("dotPair comma? pod|dayPod", (terms) => dotInPod(terms)),
  rule("clock comma? dayPod", (terms) => hourInPod(find(terms, "clock")?.meaning?.clock, terms)),
  rule("number comma? pod|dayPod", (terms, around) => (isCount(terms, around) ? null : hourInPod(hourClock(terms), terms))),
  rule("pod|dayPod comma|at|around|the* number number", (terms) => hourInPod(pairClock(terms), terms)),
  rule("pod|dayPod comma|at|around|the* clock", (terms) => hourInPod(find(terms, "clock")?.meaning?.clock, terms)),
  rule("pod|dayPod comma|at|around|the* dotPair", (terms) => hourInPod(dotClock(terms), terms)),
  rule("pod|dayPod comma|at|around|the* number", (terms, around) =>
    isFollowed(around) || (isArticle(terms.at(-1), around) && !find(terms, "at")) ? null : hourInPod(hourClock(terms), terms),
  ),
];

/** es mañana, de Morgen: after a day it is the morning. */
function morningAfterDay(terms: readonly Term[]): Outcome {
  const day = find(terms, "day")?.meaning?.day;
  const modifier = find(terms, "modifier");
  if (modifier) return modifier.value === 0 ? { kind: "dayPod", meaning: { day: { offset: 0 }, pod: "morning" } } : null;
  return day ? { kind: "dayPod", meaning: { day, pod: "morning" } } : null;
}

const early: Partial<Record<PartOfDay, PartOfDay>> = {
  morning: "early_morning",
  afternoon: "early_afternoon",
  evening: "early_evening",
  night: "evening",
};

const late: Partial<Record<PartOfDay, PartOfDay>> = {
  morning: "late_morning",
  afternoon: "late_afternoon",
  evening: "late_evening",
  night: "late_evening",
};

export function earlyOrLate(terms: readonly Term[]): Outcome {
  const term = find(terms, "pod", "dayPod");
  const pod = term?.meaning?.pod;
  if (!term || !pod) return null;
  const kind = term.kind;
  return { kind, meaning: { ...term.meaning, pod: (find(terms, "early") ? early : late)[pod] ?? pod } };
}

function whichPod(terms: readonly Term[]): Outcome {
  const modifier = terms[0]?.value ?? 0;
  const pod = terms[1]?.meaning?.pod;
  if (modifier < 0) return { kind: "word" };
  if (!pod) return null;
  return { kind: "dayPod", meaning: { day: { offset: modifier === 0 || modifier === 3 ? 0 : 1 }, pod } };
}

function asPod(terms: readonly Term[]): Outcome {
  const pod = find(terms, "pod")?.meaning?.pod;
  return pod ? { kind: "pod", meaning: { pod } } : null;
}

/** "één" is also "a": "vanavond een tafel", "une soirée". */
function isArticle(term: Term | undefined, around: Around): boolean {
  return term?.kind === "numeral" && term.value === 1 && around.pack.language !== "en";
}

/** "a table for 2 tonight": a number after "for" counts people. */
function isCount(terms: readonly Term[], around: Around): boolean {
  if (isArticle(terms[0], around) && find(terms, "comma") === undefined) return true;
  return around.before?.text === "for" && terms.at(-1)?.text === "tonight" && (terms[0]?.value ?? 0) < 7;
}

const followers = new Set<Kind>(["unit", "noun", "month", "weakMonth", "ampm", "slash", "digits", "half", "quarter", "past"]);

export function isFollowed(around: Around): boolean {
  return around.after !== undefined && followers.has(around.after.kind);
}
