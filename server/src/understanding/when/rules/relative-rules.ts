import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { weekdayInEight } from "./counted-from-rules.ts";
import { daysIn, daysOf, minutesOf } from "./counted-units.ts";
import { belongsToNext } from "./named-spans.ts";
import type { Kind, Term } from "../terms.ts";
import type { LanguageCode } from "../when-value.ts";

/** Spans counted from now: "in two hours", "3 weeks later", "the next 3 days". */
export const relativeRules: readonly Rule[] = [
  rule("weekday in|at number", weekdayInEight),
  // "in less than two weeks from today"
  rule("within amount unit from the? day", (terms) =>
    terms[0]?.value === lessThan && terms.at(-1)?.meaning?.day?.offset === 0 ? plainCount(terms.slice(0, 3)) : null,
  ),
  rule("in|within one? quarter of? one? unit", (terms) => counted(terms, 0.25)),
  rule("past|between|by one? quarter of? one? unit", (terms, around) => (leadsCount(terms, around) ? counted(terms, 0.25) : null)),
  rule("past|between|by threeQuarters of? one? unit", (terms, around) => (leadsCount(terms, around) ? counted(terms, 0.75) : null)),
  rule("in|within|between|past one? unit and one? half", (terms) => counted(terms, 1.5)),
  rule("in|within one? threeQuarters of? one? unit", (terms) => counted(terms, 0.75)),
  rule("in|within|past|between one|numeral? half dash? one? unit", (terms) => counted(terms, 0.5)),
  rule("in|within count and one? half unit", (terms) => counted(terms, halfMore(terms))),
  rule("past|between|by number and one|numeral? half unit", (terms, around) =>
    leadsCount(terms, around) ? counted(terms, halfMore(terms)) : null,
  ),
  rule("past|between|by dotPair unit", (terms, around) => (leadsCount(terms, around) ? counted(terms, decimal(terms)) : null)),
  rule("past one|numeral unit or numeral", (terms, around) =>
    around.pack.language === "nl" ? counted(terms, terms.at(-1)?.value ?? 0) : null,
  ),
  rule("in|within|past|between count unit and one? half", (terms) => counted(terms, halfMore(terms))),
  rule("in|within|past|between count unit and one? quarter", (terms, around) =>
    ["in", "within"].includes(terms[0]?.kind ?? "") || leadsCount(terms, around) ? counted(terms, countOf(terms) + 0.25) : null,
  ),
  rule("in|within|past|between count unit and threeQuarters", (terms, around) =>
    ["in", "within"].includes(terms[0]?.kind ?? "") || leadsCount(terms, around) ? counted(terms, countOf(terms) + 0.75) : null,
  ),
  rule("in|within the? modifier? count unit and? count unit", (terms, around) => (opensRange(terms, around) ? null : twoCounts(terms))),
  rule("between|past|by count unit and count unit", (terms, around) => (leadsCount(terms, around) ? twoCounts(terms) : null)),
  rule("count unit and? count unit later|after", twoCounts),
  rule("in count unit later", (terms) => counted(terms, Math.max(find(terms, "digits", "numeral", "few", "one")?.value ?? 0, 1))),
  rule("in|within the? modifier? one? amount|long modifier? unit modifier", (terms, around) =>
    followsUnit(terms, around) ? plainCount(terms) : null,
  ),
  rule("in|within the? modifier? one? amount|long modifier? unit", (terms) => plainCount(terms)),
  rule("in|within one unit", (terms) => counted(terms, 1)),
  rule("within the unit", (terms) => (find(terms, "unit")?.value === 1 ? counted(terms, 1) : null)),
  rule("in|within dotPair unit", (terms) => counted(terms, decimal(terms))),
  rule("past|between|by amount unit", (terms, around) =>
    !leadsCount(terms, around) || (countsHours(terms) && (isCounted(around) || isAfterQuarter(around)))
      ? null
      : counted(terms, find(terms, "digits", "numeral", "few")?.value ?? 0),
  ),
  // "half an hour later" may count from a time spoken of before.
  rule("half one? unit later", (terms) => (terms.at(-1)?.text === "later" ? null : counted(terms, 0.5))),
  rule("amount unit later", (terms) => counted(terms, terms[0]?.value ?? 0)),
  rule("amount unit after", (terms, around) =>
    around.after === undefined || ["word", "mark", "stop"].includes(around.after.kind) ? counted(terms, terms[0]?.value ?? 0) : null,
  ),
  rule("one unit later", (terms) => counted(terms, 1)),
  rule("fromNow one? amount unit", (terms) => plainCount(terms)),
  rule("fromNow one unit", (terms) => counted(terms, 1)),
  rule("the? modifier amount unit", (terms, around) => (followsDay(terms, around) ? null : nextDays(terms))),
  rule("the|at? amount modifier unit", (terms, around) => (around.pack.language === "en" || isSingular(terms) ? null : nextDays(terms))),
  rule("in|within|the? amount unit modifier", (terms, around) => (followsUnit(terms, around) ? nextDays(terms) : null)),
  rule("in|within the? modifier unit", (terms) => nextHour(terms)),
  rule("the? modifier unit", (terms) => nextHour(terms)),
];

const postposing = new Set<LanguageCode>(["es", "fr", "it", "pt"]);

/** "les 3 jours suivants", but not nl "om 5 uur aanstaande donderdag" or fr "dans 3 jours ce serait bien". */
function followsUnit(terms: readonly Term[], around: Around): boolean {
  return postposing.has(around.pack.language) && !belongsToNext(terms) && around.after?.kind !== "weekday";
}

const named = new Set<Kind>(["weekday", "unit", "month", "day"]);

/** "jeudi prochain 10h", "la semaine prochaine 10h": the word for "next" belongs to the day before it. */
function followsDay(terms: readonly Term[], { before, pack }: Around): boolean {
  return postposing.has(pack.language) && terms[0]?.kind === "modifier" && before !== undefined && named.has(before.kind);
}

/** "om kwart over 3 volgende week": one week, and the number is an hour. */
function isSingular(terms: readonly Term[]): boolean {
  const text = find(terms, "unit")?.text ?? "";
  return singular.has(text) && (find(terms, "digits", "numeral")?.value ?? 0) > 1;
}

const singular = new Set("week|dag|woche|tag|semana|dia|semaine|jour|settimana|giorno|maand|monat|mes|mois|mese".split("|"));

function decimal(terms: readonly Term[]): number {
  return Number(find(terms, "dotPair")?.text.replace(",", ".") ?? 0);
}

/** nl "over 3 weken", it "fra 3 giorni", "entro 3 giorni". */
function leadsCount(terms: readonly Term[], around: Around): boolean {
  return around.pack.language === (terms[0]?.kind === "past" ? "nl" : "it");
}

/** "5 over 3 uur" is a clock time, "om 5 over 3 dagen" counts days. */
function countsHours(terms: readonly Term[]): boolean {
  return (find(terms, "unit")?.value ?? 0) < 2;
}

function isCounted(around: Around): boolean {
  return around.before !== undefined && ["digits", "numeral"].includes(around.before.kind);
}

function isAfterQuarter(around: Around): boolean {
  return around.before?.kind === "quarter" || around.before?.kind === "half";
}

/** "the next hour". */
function nextHour(terms: readonly Term[]): Outcome {
  const minutes = minutesOf(find(terms, "unit")?.value ?? -1, 1);
  const modifier = find(terms, "modifier")?.value ?? 0;
  return minutes === null || modifier < 1 ? null : { kind: "instant", meaning: { fromNow: minutes, spanning: true } };
}

function halfMore(terms: readonly Term[]): number {
  return countOf(terms) + 0.5;
}

function countOf(terms: readonly Term[]): number {
  return find(terms, "digits", "numeral", "few")?.value ?? 1;
}

/** "in the next 3 days" is a span, "in 3 days" a day; es "por 3 días" is how long. */
function plainCount(terms: readonly Term[]): Outcome {
  if (terms[0]?.text === "por" && !find(terms, "modifier")) return null;
  const count = find(terms, "digits", "numeral", "few", "long")?.value ?? 0;
  return find(terms, "modifier") ? nextDays(terms) : counted(terms, count);
}

function counted(terms: readonly Term[], count: number): Outcome {
  const unit = find(terms, "unit")?.value ?? -1;
  const minutes = minutesOf(unit, count);
  if (minutes !== null) return { kind: "instant", meaning: { fromNow: minutes, spanning: isLimit(terms) } };
  const day = daysOf(unit, count);
  if (day && find(terms, "within")?.value === lessThan) return { kind: "dayRange", meaning: { day: { offset: 0 }, end: { day } } };
  return day && { kind: "day", meaning: { day: { ...day, ...(isLimit(terms) && { within: true }) } } };
}

/** "in less than two weeks": from now until then. */
const lessThan = 3;

/** "within 3 days", it "entro 3 giorni": any day until then. */
function isLimit(terms: readonly Term[]): boolean {
  return find(terms, "within") !== undefined || terms[0]?.kind === "by";
}

/** "dans trois jours 10h-12h": days from now, then hours of that day. */
function opensRange(terms: readonly Term[], { after }: Around): boolean {
  const last = terms.at(-1);
  if (find(terms, "and") || last?.value !== 1) return false;
  return (
    (last.text.length === 1 && terms.some((term) => term.kind === "unit" && term.value > 1)) ||
    (after !== undefined && linking.has(after.kind))
  );
}

const linking = new Set<Kind>(["dash", "to", "until", "at"]);

function twoCounts(terms: readonly Term[]): Outcome {
  const units = terms.filter((term) => term.kind === "unit").map((term) => term.value);
  const counts = terms
    .filter((term) => ["digits", "numeral", "few", "one"].includes(term.kind))
    .map((term) => Math.max(term.value, term.kind === "one" ? 1 : 0));
  const [a = 0, b = 0] = counts;
  const [first = -1, second = -1] = units;
  const spanning = find(terms, "within", "modifier") !== undefined;
  const days = [daysIn[first], daysIn[second]];
  if (days[0] !== undefined && days[1] !== undefined) return { kind: "day", meaning: { day: { offset: days[0] * a + days[1] * b } } };
  const minutes = [minutesOf(first, a) ?? (days[0] ?? NaN) * a * 1440, minutesOf(second, b)];
  const sum = (minutes[0] ?? NaN) + (minutes[1] ?? NaN);
  return Number.isFinite(sum) ? { kind: "instant", meaning: { fromNow: sum, spanning } } : null;
}

/** "within the next 3 days", but not fr "dans les 3 prochains jours". */
function fromToday(terms: readonly Term[]): boolean {
  const within = find(terms, "within");
  return within !== undefined && within.value !== 1;
}

/** "the next 3 days" from tomorrow on, "the next two hours" from now on. */
function nextDays(terms: readonly Term[]): Outcome {
  const modifier = find(terms, "modifier")?.value ?? 0;
  const count = find(terms, "digits", "numeral", "few")?.value ?? 0;
  const unit = find(terms, "unit")?.value ?? -1;
  const days = daysIn[unit];
  const minutes = minutesOf(unit, count);
  if (modifier >= 1 && minutes !== null && count >= 1) return { kind: "instant", meaning: { fromNow: minutes, spanning: true } };
  if (modifier < 1 || count < 1 || days === undefined) return null;
  return { kind: "dayRange", meaning: { day: { offset: fromToday(terms) ? 0 : 1 }, end: { day: { offset: days * count } } } };
}
