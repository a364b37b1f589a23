import { clockOf, shifted, withHalf, withPod } from "../clock.ts";
import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { mergeDays } from "../day-spec.ts";
import type { Clock, Kind, Term } from "../terms.ts";
import type { PartOfDay } from "../when-value.ts";
import { hourInPod } from "./hour-in-pod.ts";
import { dotClock, hourClock, longClock, pairClock } from "./clock-rules.ts";

/** Parts of day: early and late, "this morning", and hours made sure by them ("9 in the evening"). */
export const podRules: readonly Rule[] = [
  rule("on tomorrowMorning", () => ({ kind: "pod", meaning: { pod: "morning" } })),
  rule("tomorrowMorning tomorrowMorning", () => ({ kind: "dayPod", meaning: { day: { offset: 1 }, pod: "morning" } })),
  rule("day|modifier tomorrowMorning", (terms) => morningAfterDay(terms)),
  rule("in|the|of|at* the tomorrowMorning", () => ({ kind: "pod", meaning: { pod: "morning" } })),
  rule("tomorrowMorning", (terms, around) =>
    around.before?.kind === "in" || around.before?.kind === "of" || (around.before?.kind === "at" && around.pack.language !== "de")
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
  rule("clock comma? dayPod", (terms) => hourInPod(find(terms, "clock")?.meaning?.clock, terms)),
  rule("number comma? pod|dayPod", (terms, around) => (isCount(terms, around) ? null : hourInPod(hourClock(terms), terms))),
  rule("pod|dayPod comma|at|around|the* number number", (terms) => hourInPod(pairClock(terms), terms)),
  rule("pod|dayPod comma|at|around|the* clock", (terms) => hourInPod(find(terms, "clock")?.meaning?.clock, terms)),
  rule("pod|dayPod comma|at|around|the* dotPair", (terms) => hourInPod(dotClock(terms), terms)),
  rule("pod|dayPod comma|at|around|the* number", (terms, around) =>
    isFollowed(around) || (isArticle(terms.at(-1), around) && !find(terms, "at")) ? null : hourInPod(hourClock(terms), terms),
  ),
];

/** Bare hours where the words before them can only lead to a time. */
export const hourRules: readonly Rule[] = [
  rule("at|around the? number", (terms, around) => bareHour(terms, around)),
  rule("the number", (terms, around) => (terms[0]?.value === 2 && around.after?.kind !== "word" ? bareHour(terms, around) : null)),
  rule("digits day", (terms, around) => hourBeforeDay(terms, around)),
  rule("long on|comma? day", (terms, around) => (around.before ? null : longBeforeDay(terms))),
  rule("day|weekday long", (terms, around) => compactClock(terms, around)),
  rule("day comma|dash? dotPair", (terms) => withDay(terms, dotClock(terms))),
  rule("day comma? number number", (terms, around) => (isFollowed(around) ? null : withDay(terms, pairClock(terms)))),
];

/** A day with the time said beside it. */
export const joinRules: readonly Rule[] = [
  rule("number ampm", (terms) => lateHalf(terms)),
  rule("clock minus one? quarter", (terms) => quarterTo(terms)),
  rule("day from clock", (terms, around) => (around.after && ["to", "until", "dash"].includes(around.after.kind) ? joined(terms) : null)),
  rule("dotPair", (terms, around) => plainDotClock(terms, around)),
  rule("day comma|at|on|of|in|the|dash|around|stop|mark* clock", (terms) => joined(terms)),
  rule("clock comma|on|of|in|the|to* day", (terms, around) => (find(terms, "to") && around.pack.language !== "en" ? null : joined(terms))),
  rule("day comma|on|of|in|the* pod", (terms) => joined(terms)),
  rule("pod comma|on|of|in|the* day", (terms) => joined(terms)),
  rule("day comma|on|of|in|the|at* dayPod", (terms) => joined(terms)),
  rule("dayPod comma|on|of|in|the* day", (terms) => joined(terms)),
  rule("dayPod comma|at|in|the|around|mark* clock", (terms) => joined(terms)),
  rule("clock comma|on|of|in|the* dayPod", (terms) => joined(terms)),
  rule("dayClock comma|on|of|in|the* pod", (terms) => joined(terms)),
  rule("pod comma|on|of|in|the* dayClock", (terms) => joined(terms)),
  rule("early|late dayPod", (terms) => earlyOrLate(terms)),
  rule("day ampm", (terms, around) => dayHalf(terms, around)),
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

function earlyOrLate(terms: readonly Term[]): Outcome {
  const term = find(terms, "pod", "dayPod");
  const pod = term?.meaning?.pod;
  if (!term || !pod) return null;
  const kind = term.kind;
  return { kind, meaning: { ...term.meaning, pod: (find(terms, "early") ? early : late)[pod] ?? pod } };
}

function whichPod(terms: readonly Term[]): Outcome {
  const modifier = terms[0]?.value ?? 0;
  const pod = terms[1]?.meaning?.pod;
  if (modifier < 0 || !pod) return null;
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

function isFollowed(around: Around): boolean {
  return around.after !== undefined && followers.has(around.after.kind);
}

const places = new Set(["live", "living", "based", "located", "address", "vivo", "habite", "wohne", "abito", "moro", "woon"]);

function bareHour(terms: readonly Term[], around: Around): Outcome {
  if (isFollowed(around) || linksRange(around)) return null;
  if (["fr", "pt", "it"].includes(around.pack.language) && around.after?.kind === "word" && terms.at(-1)?.kind === "numeral") return null;
  if (places.has(around.before?.text ?? "")) return null;
  const clock = hourClock(terms);
  const hour = terms.at(-1);
  if (!clock || !hour || (find(terms, "around") && hour.value > 24)) return null;
  return { kind: "clock", meaning: { clock } };
}

/** "dalle 5 alle 6", "9 à 11": the word for "at" joins a range here. */
function linksRange(around: Around): boolean {
  if (!["fr", "it", "pt", "es"].includes(around.pack.language)) return false;
  return around.before !== undefined && ["digits", "numeral", "clock", "dotPair"].includes(around.before.kind);
}

/** "3 tomorrow", all that opens an utterance. */
function hourBeforeDay(terms: readonly Term[], around: Around): Outcome {
  const offset = terms[1]?.meaning?.day?.offset;
  if (around.before || offset === undefined || offset > 2 || around.pack.language !== "en") return null;
  return withDay(terms, hourClock(terms));
}

/** "1500 on Monday". */
function longBeforeDay(terms: readonly Term[]): Outcome {
  return find(terms, "long")?.text.length === 4 ? withDay(terms, longClock(terms)) : null;
}

/** "27 Aug 1440", "Sunday 1925": four digits after a day that are no year. */
function compactClock(terms: readonly Term[], around: Around): Outcome {
  const long = find(terms, "long");
  const day = find(terms, "day")?.meaning?.day;
  if (!long || !day || long.text.length !== 4) return null;
  if (
    (day.month !== undefined || day.holiday !== undefined) &&
    day.year === undefined &&
    long.value >= around.year &&
    long.value <= around.year + 2
  )
    return null;
  const clock = clockOf(Math.floor(long.value / 100), long.value % 100, false, true);
  return clock && { kind: "dayClock", meaning: { day, clock } };
}

function withDay(terms: readonly Term[], clock: Clock | null): Outcome {
  const day = find(terms, "day")?.meaning?.day;
  return day && clock ? { kind: "dayClock", meaning: { day, clock } } : null;
}

function joined(terms: readonly Term[]): Outcome {
  const a = terms[0]?.meaning ?? {};
  const b = terms.at(-1)?.meaning ?? {};
  const day = a.day && b.day ? mergeDays(a.day, b.day) : (a.day ?? b.day);
  if (!day) return null;
  const pod = a.pod ?? b.pod;
  const clock = a.clock ?? b.clock;
  if (clock) return { kind: "dayClock", meaning: { day, clock: pod ? withPod(clock, pod) : clock, dayLeads: a.day !== undefined } };
  return pod ? { kind: "dayPod", meaning: { day, pod } } : null;
}

/** "las 8 de la noche menos cuarto". */
function quarterTo(terms: readonly Term[]): Outcome {
  const clock = terms[0]?.meaning?.clock;
  return clock ? { kind: "clock", meaning: { clock: shifted(clock, -15) } } : null;
}

/** "10.30" that no date can be, on its own: a quarter of an hour in waking hours. */
function plainDotClock(terms: readonly Term[], around: Around): Outcome {
  const clock = dotClock(terms);
  if (!clock || clock.minutes % 15 !== 0 || clock.minutes < 360 || clock.minutes > 1380 || around.after?.kind === "noun") return null;
  return { kind: "clock", meaning: { clock } };
}

/** "5 March 10 am": the hour, once the date has taken its own number. */
function lateHalf(terms: readonly Term[]): Outcome {
  const clock = hourClock(terms);
  const half = terms[1]?.value ?? 3;
  return clock && half < 3 ? { kind: "clock", meaning: { clock: withHalf(clock, half) } } : null;
}

/** "Tuesday AM", where no verb follows ("Tuesday am I …"). */
function dayHalf(terms: readonly Term[], around: Around): Outcome {
  const day = terms[0]?.meaning?.day;
  const half = terms[1]?.value;
  if (!day || (around.after?.kind === "word" && half === 1)) return null;
  return { kind: "dayPod", meaning: { day, pod: half === 1 ? "morning" : "afternoon" } };
}
