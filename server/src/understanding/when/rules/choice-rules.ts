import { find, rule } from "../rewrite.ts";
import type { Outcome, Rule } from "../rewrite.ts";
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
  rule("number or at|the|around* clock", (terms) => either(terms)),
  rule("clock comma? or at|the|around* number", (terms, around) =>
    around.after && notCounted.has(around.after.kind) ? null : either(terms),
  ),
  rule("not on|the|of* day", (terms) => negated(terms)),
  rule("not on|the|of* dayRange", (terms) => neither(terms)),
  rule("not in|on|the* pod", (terms) => negated(terms)),
  rule("day fails", (terms) => negated(terms)),
  rule("day not", (terms, around) => (around.after === undefined || ends.has(around.after.kind) ? negated(terms) : null)),
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
  const { day, pod } = terms[1]?.meaning ?? {};
  if (day?.weekday === undefined || Object.keys(day).length > 1) return null;
  return { kind: "weekdays", meaning: { weekdays: [day.weekday], ...(pod && { pod }) } };
}
