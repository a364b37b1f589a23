import { clockOf } from "../clock.ts";
import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import type { Kind, Meaning, Moment, Term } from "../terms.ts";
import { dotClock, longClock } from "./clock-rules.ts";

const ends = "day|clock|pod|dayClock|dayPod|digits|numeral|nth|dotPair|long|instant";

/** From A to B, and bounds with one side. */
export const rangeRules: readonly Rule[] = [
  rule("clock|dayClock clock", (terms) => clocksInOrder(terms)),
  rule("slashPair of? the? day", (terms) => pairOfDays(terms)),
  rule("from|between? the? digits dash|to|and the? digits in|of|the* day", (terms) => daysOfMonth(terms)),
  rule(
    `from|between|of? at|the|around|on|of* ${ends} comma? to|until|dash|and|slash|at from|at|the|around|on|by* ${ends}`,
    (terms, around) => range(terms, around),
  ),
  rule(`between at|the|around|on* ${ends} dash at|the|around* ${ends}`, (terms, around) => range(terms, around)),
];

export const boundRules: readonly Rule[] = [
  rule("day|clock|dayClock or|and later|after", (terms) => bounded(terms[0], "after")),
  rule("day|clock|dayClock or|and before", (terms) => bounded(terms[0], "before")),
  rule(`not before|until at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "after")),
  rule(`not after at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  rule(`on or before at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  rule(`at or after at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "after")),
  rule(`atEarliest after|from? at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "after")),
  rule(`atLatest before|by|until? at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  rule("day|clock|dayClock atLatest", (terms) => bounded(terms[0], "before")),
  rule("day|clock|dayClock atEarliest", (terms) => bounded(terms[0], "after")),
  rule(`after at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "after", true)),
  rule(`from at|around|the|on* ${ends}`, (terms, around) =>
    fromNeedsTime(terms, around) ? null : bounded(timeOf(terms, around), "after"),
  ),
  rule(`before at|around|the|on* ${ends}`, (terms, around) => (isForDay(terms) ? null : bounded(timeOf(terms, around), "before", true))),
  rule(`until at|around|the|on|from* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  rule(`finishBy at|around|the|on* ${ends}`, (terms, around) => finished(terms, around)),
  rule(`by at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
];

/** "19:40 20:50": two sure times side by side. */
function clocksInOrder(terms: readonly Term[]): Outcome {
  const [a, b] = [terms[0]?.meaning, terms[1]?.meaning];
  if (!a?.clock || !b?.clock || a.clock.open || b.clock.open || a.clock.loose || b.clock.loose || b.clock.minutes <= a.clock.minutes)
    return null;
  return { kind: a.day ? "mixedRange" : "clockRange", meaning: { ...a, end: { clock: b.clock } } };
}

/** "29 / 30 August". */
function pairOfDays(terms: readonly Term[]): Outcome {
  const day = terms.at(-1)?.meaning?.day;
  const pair = terms[0]?.value ?? 0;
  if (day?.span !== "month" || day.month === undefined) return null;
  const { span: _, ...month } = day;
  return { kind: "dayRange", meaning: { day: { ...month, day: Math.floor(pair / 100) }, end: { day: { ...month, day: pair % 100 } } } };
}

/** "4-23 in next month", "from 3 to 12 of September". */
function daysOfMonth(terms: readonly Term[]): Outcome {
  const month = terms.at(-1)?.meaning?.day;
  const [from = 0, to = 0] = terms.filter((term) => term.kind === "digits").map((term) => term.value);
  if (month?.span !== "month" || from < 1 || to > 31) return null;
  const { span: _, ...where } = month;
  return { kind: "dayRange", meaning: { day: { ...where, day: from }, end: { day: { ...where, day: to } } } };
}

const momentKinds: ReadonlySet<Kind> = new Set([
  "day",
  "clock",
  "pod",
  "dayClock",
  "dayPod",
  "digits",
  "numeral",
  "ordinal",
  "wordOrdinal",
  "dotPair",
  "long",
  "instant",
] as const);
const bareKinds: readonly Kind[] = ["digits", "numeral", "ordinal", "wordOrdinal"];
const notCounted = new Set<Kind>(["noun", "unit", "ampm", "month", "weakMonth", "half", "quarter"]);

function range(terms: readonly Term[], around: Around): Outcome {
  const sides = terms.filter((term) => momentKinds.has(term.kind));
  const [a, b] = sides;
  const link = terms.find((term, i) => i > 0 && ["to", "until", "dash", "and", "slash"].includes(term.kind)) ?? linkingAt(terms, around);
  const lead = find(terms.slice(0, 1), "from", "between", "of");
  if (!a || !b || !link || (around.after && bareKinds.includes(b.kind) && notCounted.has(around.after.kind))) return null;
  if (a.kind === "long" && isYear(a, around) && around.before?.kind !== "day") return null;
  if (link.kind === "and" && lead?.kind !== "between") return null;
  if (link.kind === "slash" && (!(a.kind === b.kind || (a.kind === "dayClock" && b.kind === "clock")) || bareKinds.includes(a.kind)))
    return null;
  const asDay = numbersAreDays(a, b, terms, lead, link, around);
  if (asDay === null) return null;
  const from = momentOf(a, asDay);
  const to = momentOf(b, asDay);
  if (link.kind === "slash" && a.kind === "day" && b.kind === "day" && from?.day?.day === undefined) return either([a, b]);
  return from && to ? rangeOf(from, to, link) : null;
}

const atLinks = new Set(["fr", "it", "es", "pt"]);

/** "de 9 h à 11 h", "dalle 5 alle 6": in some languages the word for "at" also joins a range. */
function linkingAt(terms: readonly Term[], around: Around): Term | undefined {
  if (!atLinks.has(around.pack.language)) return undefined;
  const first = terms.findIndex((term) => momentKinds.has(term.kind));
  return terms.find((term, i) => i > first && term.kind === "at");
}

const closing = new Set<Kind>(["stop", "mark", "comma", "on", "in", "day", "pod", "dayPod"]);

/** "I'm free 2 to 4": two hours that end what is said. */
function isPlainSpan(a: Term, b: Term, link: Term, around: Around): boolean {
  if (around.pack.language !== "en" || link.kind === "slash" || link.kind === "and" || (around.after && !closing.has(around.after.kind)))
    return false;
  const lead = around.before?.kind;
  return (
    a.value >= 1 &&
    a.value <= 12 &&
    b.value >= 1 &&
    b.value <= 12 &&
    ((lead === undefined && link.kind !== "dash") || lead === "word" || lead === "comma" || lead === "any")
  );
}

/** Whether bare numbers in a range are days of the month or hours; null where the range is no range of time at all. */
function numbersAreDays(a: Term, b: Term, terms: readonly Term[], lead: Term | undefined, link: Term, around: Around): boolean | null {
  const bareA = bareKinds.includes(a.kind);
  const bareB = bareKinds.includes(b.kind);
  if (!bareA && !bareB) return false;
  if (!bareA || !bareB) {
    const other = bareA ? b : a;
    if (other.kind === "pod" || other.kind === "instant") return null;
    if (other.meaning?.clock && other.meaning.dayLeads && other === b && other.meaning.day?.day !== undefined) return true;
    if (other.meaning?.clock || other.kind === "dotPair" || other.kind === "long") return false;
    return other.meaning?.day?.day !== undefined ? true : null;
  }
  if (around.before?.meaning?.day?.span === "month" && !around.before.meaning.clock) return true;
  if (isOrdinal(a) || isOrdinal(b)) return true;
  const articles = terms.filter((term) => term.kind === "the" && term.value === 1);
  if (
    find(terms, "at") ||
    lead?.value === 2 ||
    (link.kind === "at" && lead?.value !== 1) ||
    terms.some((term) => term.value === 2 && term.kind === "the")
  )
    return false;
  if (lead?.value === 1 || link.value === 1 || articles.length > 0) return true;
  if (around.before?.kind === "day" || around.before?.kind === "dayPod" || around.before?.kind === "pod") return false;
  if (around.after?.kind === "pod" || around.after?.kind === "dayPod" || (around.after?.kind === "in" && lead)) return false;
  if (around.after?.kind === "day" && (lead || find(terms, "dash") || find(terms, "to"))) return false;
  if (lead) return a.value <= 24 && b.value <= 24 && around.after?.kind !== "word" ? false : null;
  return isPlainSpan(a, b, link, around) ? false : null;
}

function isOrdinal(term: Term): boolean {
  return term.kind === "ordinal" || term.kind === "wordOrdinal";
}

function momentOf(term: Term, asDay: boolean): Moment | null {
  if (bareKinds.includes(term.kind)) {
    if (asDay) return term.value >= 1 && term.value <= 31 ? { day: { day: term.value } } : null;
    const clock = clockOf(term.value, 0, true, term.text.startsWith("0"));
    return clock && { clock };
  }
  if (term.kind === "dotPair") {
    const clock = dotClock([term]);
    return clock && { clock };
  }
  if (term.kind === "long") {
    const clock = longClock([term]);
    return clock && { clock };
  }
  const { day, clock, pod } = term.meaning ?? {};
  return day || clock || pod ? { ...(day && { day }), ...(clock && { clock }), ...(pod && { pod }) } : null;
}

function rangeOf(from: Moment, to: Moment, link: Term): Outcome {
  // "tomorrow until 4": the end of that day's time, not of a range of days.
  if (link.kind === "until" && from.day && !from.clock && !from.pod && to.clock && !to.day)
    return { kind: "mixedRange", meaning: { ...from, clock: to.clock, bound: "before" } };
  const meaning: Meaning = { ...from, end: to };
  if (from.clock && to.clock && !from.day && !to.day) return { kind: "clockRange", meaning };
  if (from.day && to.day && !from.clock && !to.clock && !from.pod && !to.pod) return { kind: "dayRange", meaning };
  if (!from.day && to.day && !to.clock && !to.pod) return null;
  return { kind: "mixedRange", meaning };
}

/** The term a bound is about; a bare number is an hour. */
function timeOf(terms: readonly Term[], around: Around): Term | undefined {
  const last = terms.at(-1);
  if (!last || ![...bareKinds, "dotPair", "long"].includes(last.kind)) return last;
  if (last.kind === "wordOrdinal") return undefined;
  if (last.kind === "long" && isYear(last, around)) return { ...last, kind: "day", meaning: { day: { year: last.value, span: "year" } } };
  if (around.after && notCounted.has(around.after.kind)) return undefined;
  if (last.kind === "numeral" && last.value === 1 && around.after?.kind === "word") return undefined;
  const moment = momentOf(last, last.kind === "ordinal");
  if (last.kind === "digits" && find(terms, "from")?.value === 1)
    return last.value <= 31 ? { ...last, kind: "day", meaning: { day: { day: last.value } } } : undefined;
  return moment ? { ...last, kind: moment.day ? "day" : "clock", meaning: moment } : undefined;
}

/** Four digits near the present year that make no likely clock time ("later than 2018"). */
function isYear(term: Term, around: Around): boolean {
  return Math.abs(term.value - around.year) <= 8 && term.value % 5 !== 0;
}

/** "from" before a bare number alone is no bound ("from 3 of us"). */
function fromNeedsTime(terms: readonly Term[], around: Around): boolean {
  const last = terms.at(-1);
  return last !== undefined && bareKinds.includes(last.kind) && around.after?.kind === "word";
}

function bounded(term: Term | undefined, bound: "after" | "before", exclusive = false): Outcome {
  const meaning = term?.meaning;
  if (!term || !meaning || term.kind === "instant") return null;
  const kind: Kind = meaning.day ? (meaning.clock || meaning.pod ? "mixedRange" : "dayRange") : "clockRange";
  if (!meaning.day && !meaning.clock) return null;
  return { kind, meaning: { ...meaning, bound, exclusive } };
}

/** Dutch "voor maandag" is "for Monday" more often than "before Monday". */
function isForDay(terms: readonly Term[]): boolean {
  const term = terms.at(-1);
  return find(terms, "before")?.value === 1 && term?.meaning?.day !== undefined;
}

/** "I must be done by 4". */
function finished(terms: readonly Term[], around: Around): Outcome {
  const outcome = bounded(timeOf(terms, around), "before");
  return outcome?.meaning?.clock ? { ...outcome, meaning: { ...outcome.meaning, finished: true } } : outcome;
}

export const choiceRules: readonly Rule[] = [
  rule("day comma? or|and the|on* day", (terms) => either(terms)),
  rule("day comma? or|and|slash the|on* dayPod", (terms) => either(terms)),
  rule("dayClock comma? or the|on* dayClock", (terms) => either(terms)),
  rule("day comma|slash|or dayRange", (terms) => oneMore(terms)),
  rule("day comma|slash|or dayRange", (terms) => oneMore(terms)),
  rule("day comma|slash|or dayRange", (terms) => oneMore(terms)),
  rule("dayRange comma|or day", (terms) => oneMore(terms.toReversed())),
  rule("weekdays or|and|comma weekdays", (terms) => bothGroups(terms)),
  rule("dayPod comma? or|and the|on* dayPod", (terms) => either(terms)),
  rule("clock comma? or at|the|around* clock", (terms) => either(terms)),
  rule("number or at|the|around* clock", (terms) => either(terms)),
  rule("clock comma? or at|the|around* number", (terms, around) =>
    around.after && notCounted.has(around.after.kind) ? null : either(terms),
  ),
  rule("not on|the|of* day", (terms) => negated(terms)),
  rule("not on|the|of* dayRange", (terms) => neither(terms)),
  rule("not in|on|the* pod", (terms) => negated(terms)),
  rule("day fails", (terms) => negated(terms)),
  rule("not soon", () => ({ kind: "word" })),
  rule("any|only|on|not* weekdays only?", (terms) => onlyWeekdays(terms)),
  rule("any day", (terms) => anyWeekday(terms)),
  rule("day only", (terms) => ({ kind: "day", meaning: { ...terms[0]?.meaning } })),
];

function either(terms: readonly Term[]): Outcome {
  const [a, b] = [terms[0], terms.at(-1)];
  if (!a || !b) return null;
  const from = momentOf(a, false);
  const to = momentOf(b, false);
  if (!from || !to) return null;
  const kind: Kind = from.clock ? "clockRange" : to.pod ? "mixedRange" : "dayRange";
  return { kind, meaning: { ...from, ...(to.pod && { pod: from.pod ?? to.pod }), end: to, either: true } };
}

/** "Monday, Wednesday or Friday". */
function oneMore(terms: readonly Term[]): Outcome {
  const { day } = terms[0]?.meaning ?? {};
  const rest = terms.at(-1)?.meaning;
  if (!day || !rest?.either) return null;
  return { kind: "dayRange", meaning: { ...rest, also: [...(rest.also ?? []), day] } };
}

/** "Saturdays or Sundays". */
function bothGroups(terms: readonly Term[]): Outcome {
  const weekdays = terms.filter((term) => term.kind === "weekdays").flatMap((term) => weekdayGroups[term.value] ?? [term.value]);
  return { kind: "weekdays", meaning: { weekdays } };
}

function negated(terms: readonly Term[]): Outcome {
  const term = find(terms, "day", "pod");
  return term ? { kind: term.kind, meaning: { ...term.meaning, negated: true } } : null;
}

/** "not Monday or Tuesday". */
function neither(terms: readonly Term[]): Outcome {
  const { day, end, either: isChoice } = terms.at(-1)?.meaning ?? {};
  const weekdays = [day?.weekday, end?.day?.weekday].filter((weekday) => weekday !== undefined);
  return isChoice && weekdays.length === 2 ? { kind: "weekdays", meaning: { weekdays, negated: true } } : null;
}

const weekdayGroups: Record<number, readonly number[]> = { 8: [1, 2, 3, 4, 5], 9: [6, 7] };

/** "Tuesdays", "weekdays only"; 8 stands for Monday to Friday, 9 for the weekend. */
function onlyWeekdays(terms: readonly Term[]): Outcome {
  const named = find(terms, "weekdays");
  if (!named || named.meaning) return null;
  const { value } = named;
  return { kind: "weekdays", value, meaning: { weekdays: weekdayGroups[value] ?? [value], ...(find(terms, "not") && { negated: true }) } };
}

function anyWeekday(terms: readonly Term[]): Outcome {
  const day = terms[1]?.meaning?.day;
  return day?.weekday !== undefined && Object.keys(day).length === 1 ? { kind: "weekdays", meaning: { weekdays: [day.weekday] } } : null;
}
