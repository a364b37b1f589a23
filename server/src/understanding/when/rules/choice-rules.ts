import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { momentOf, notCounted } from "./range-ends.ts";
import type { Kind, Term } from "../terms.ts";

export const choiceRules: readonly Rule[] = [
  rule("day comma? or|and the|on|in* day", (terms) => either(terms)),
  rule("day dash? comma? or|and|slash the|on* dayPod", (terms) => either(terms)),
  rule("dayClock comma? or the|on* dayClock", (terms) => either(terms)),
  rule("day comma|slash|or dayRange", (terms) => oneMore(terms)),
  rule("day comma|slash|or dayRange", (terms) => oneMore(terms)),
  rule("day comma|slash|or dayRange", (terms) => oneMore(terms)),
  rule("dayRange comma|or day", (terms) => oneMore(terms.toReversed())),
  rule("weekdays or|and|comma weekdays", (terms) => bothGroups(terms)),
  rule("weekdays or|and|comma the? day", (terms) => groupAndDay(terms)),
  rule("dayPod comma? or|and the|on* dayPod", (terms) => either(terms)),
  rule("clock comma? or at|the|around* clock", (terms) => either(terms)),
  rule("dayClock comma? or at|the|around* clock", (terms) => eitherTime(terms)),
  rule("dayClock comma? or at|the|around* number", (terms, around) =>
    around.after && notCounted.has(around.after.kind) ? null : eitherTime(terms),
  ),
  rule("the? digits or|and the|on* day", (terms, around) => eitherNumber(terms, around)),
  rule("day or the? digits", (terms, around) => orNumber(terms, around)),
  rule("number or at|the|around* clock", (terms) => either(terms)),
  rule("clock comma? or at|the|around* number", (terms, around) =>
    around.after && notCounted.has(around.after.kind) ? null : either(terms),
  ),
  rule("not on|the|of|any|one* day", (terms) => negated(terms)),
  rule("not on|the|of|any* dayRange", (terms) => neither(terms)),
  rule("not on|the|of|any* dayPod", (terms, around) => withoutDay(terms, around)),
  rule("not in|on|the* pod", (terms) => negated(terms)),
  rule("day|pod|weekdays fails", (terms) => negated(terms)),
  rule("fails in|on|the* day|weekdays", (terms) => negated(terms)),
  rule("day|pod|weekdays not", (terms, around) => (around.after === undefined || ends.has(around.after.kind) ? negated(terms) : null)),
  rule("minus the|on|in* day", (terms) => (terms[0]?.value === 0 ? negated(terms) : null)),
  rule("not soon", () => ({ kind: "word" })),
  rule("any|only|on|not* weekdays only?", (terms) => onlyWeekdays(terms)),
  rule("any day|dayPod", (terms) => anyWeekday(terms)),
  rule("day only", (terms) => ({ kind: "day", meaning: { ...terms[0]?.meaning } })),
];

export function either(terms: readonly Term[]): Outcome {
  const [a, b] = [terms[0], terms.at(-1)];
  if (!a || !b) return null;
  const from = momentOf(a, false);
  const to = momentOf(b, false);
  if (!from || !to) return null;
  const kind: Kind = from.clock ? "clockRange" : to.pod ? "mixedRange" : "dayRange";
  return { kind, meaning: { ...from, ...(to.pod && { pod: from.pod ?? to.pod }), end: to, either: true } };
}

/** "Friday at 4 or 5". */
function eitherTime(terms: readonly Term[]): Outcome {
  const [first, last] = [terms[0]?.meaning, terms.at(-1)];
  const to = last && momentOf(last, false);
  if (!first?.day || !first.clock || !to?.clock) return null;
  return { kind: "mixedRange", meaning: { day: first.day, clock: first.clock, end: { clock: to.clock }, either: true } };
}

/** "el 3 o 4 de diciembre": the first day has the month of the second. */
function eitherNumber(terms: readonly Term[], around: Around): Outcome {
  const first = find(terms, "digits");
  const day = terms.at(-1)?.meaning?.day;
  if (!first || first.value < 1 || first.value > 31 || day?.day === undefined || day.weekday !== undefined || around.pack.language === "en")
    return null;
  return { kind: "dayRange", meaning: { day: { ...day, day: first.value }, end: { day }, either: true } };
}

/** "el 3 o 4". */
function orNumber(terms: readonly Term[], around: Around): Outcome {
  const day = terms[0]?.meaning?.day;
  const second = terms.at(-1);
  if (day?.day === undefined || !second || second.value < 1 || second.value > 31) return null;
  if (around.pack.language === "en" || (around.after && notCounted.has(around.after.kind))) return null;
  return { kind: "dayRange", meaning: { day, end: { day: { ...day, weekday: undefined, day: second.value } }, either: true } };
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

/** "los lunes y miércoles". */
function groupAndDay(terms: readonly Term[]): Outcome {
  const [group, day] = [terms[0], terms.at(-1)?.meaning?.day];
  if (!group || day?.weekday === undefined || Object.keys(day).length > 1) return null;
  const known = group.meaning?.weekdays ?? weekdayGroups[group.value] ?? [group.value];
  return { kind: "weekdays", meaning: { weekdays: [...known, day.weekday] } };
}

/** What may follow "not Monday" where the "not" comes last ("el martes no"). */
const ends = new Set<Kind>(["comma", "stop", "mark", "correcting"]);

function negated(terms: readonly Term[]): Outcome {
  const term = find(terms, "day", "pod", "weekdays");
  if (term?.kind === "weekdays") {
    const weekdays = term.meaning?.weekdays ?? weekdayGroups[term.value] ?? [term.value];
    return { kind: "weekdays", meaning: { weekdays, negated: true } };
  }
  return term ? { kind: term.kind, meaning: { ...term.meaning, negated: true } } : null;
}

/** "not Monday or Tuesday", "not Monday or Tuesday next week". */
function neither(terms: readonly Term[]): Outcome {
  const { day, end, either: isChoice } = terms.at(-1)?.meaning ?? {};
  const weekdays = [day?.weekday, end?.day?.weekday].filter((weekday) => weekday !== undefined);
  const week = end?.day?.week ?? day?.week;
  return isChoice && weekdays.length === 2
    ? { kind: "weekdays", meaning: { weekdays, negated: true, ...(week !== undefined && { day: { week, span: "week" } }) } }
    : null;
}

/** "any day but Monday, in the afternoon": of "not Monday afternoon" the day is left out, and no afternoon wished for. */
function withoutDay(terms: readonly Term[], { text }: Around): Outcome {
  const named = terms.at(-1);
  if (!named?.meaning?.day) return null;
  const { pod, ...rest } = named.meaning;
  const apart = text.slice(named.start, named.end).includes(",");
  return { kind: "dayPod", meaning: { ...rest, negated: true, ...(apart && pod && { end: { pod } }) } };
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
  const { day, pod } = terms[1]?.meaning ?? {};
  if (day?.weekday === undefined || Object.keys(day).length > 1) return null;
  return { kind: "weekdays", meaning: { weekdays: [day.weekday], ...(pod && { pod }) } };
}
