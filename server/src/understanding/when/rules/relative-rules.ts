import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import type { DaySpec } from "../day-spec.ts";
import type { Term } from "../terms.ts";

/** Spans counted from now: "in two hours", "3 weeks later", "the next 3 days". */
export const relativeRules: readonly Rule[] = [
  rule("past|between|by amount unit", (terms, around) =>
    !leadsCount(terms, around) || isCounted(around) || isAfterQuarter(around)
      ? null
      : counted(terms, find(terms, "digits", "numeral", "few")?.value ?? 0),
  ),
  rule("in|within one? quarter of? one? unit", (terms) => counted(terms, 0.25)),
  rule("in|within one? threeQuarters of? one? unit", (terms) => counted(terms, 0.75)),
  rule("in|within one? half one? unit", (terms) => counted(terms, 0.5)),
  rule("in|within count and one? half unit", (terms) => counted(terms, halfMore(terms))),
  rule("in|within count unit and one? half", (terms) => counted(terms, halfMore(terms))),
  rule("in|within the? modifier? count unit and? count unit", twoCounts),
  rule("between|past|by count unit and count unit", (terms, around) => (leadsCount(terms, around) ? twoCounts(terms) : null)),
  rule("count unit and? count unit later|after", twoCounts),
  rule("in count unit later", (terms) => counted(terms, Math.max(find(terms, "digits", "numeral", "few", "one")?.value ?? 0, 1))),
  rule("in|within the? modifier? one? amount|long modifier? unit modifier?", (terms) => plainCount(terms)),
  rule("in|within one unit", (terms) => counted(terms, 1)),
  rule("in|within dotPair unit", (terms) => counted(terms, Number(find(terms, "dotPair")?.text.replace(",", ".") ?? 0))),
  rule("amount unit later", (terms) => counted(terms, terms[0]?.value ?? 0)),
  rule("amount unit after", (terms, around) =>
    around.after === undefined || ["word", "mark", "stop"].includes(around.after.kind) ? counted(terms, terms[0]?.value ?? 0) : null,
  ),
  rule("one unit later", (terms) => counted(terms, 1)),
  rule("fromNow one? amount unit", (terms) => plainCount(terms)),
  rule("fromNow one unit", (terms) => counted(terms, 1)),
  rule("the? modifier amount unit", (terms) => nextDays(terms)),
  rule("the|at? amount modifier unit", (terms, around) => (around.pack.language === "en" ? null : nextDays(terms))),
  rule("the? amount unit modifier", (terms) => nextDays(terms)),
  rule("in|within the? modifier unit", (terms) => nextHour(terms)),
  rule("the? modifier unit", (terms) => nextHour(terms)),
];

/** Spans counted from a day that is named: "a week on Tuesday", "two days after tomorrow", "Tuesday week". */
export const countedFromDayRules: readonly Rule[] = [
  rule("day after|from day", (terms) => offsetFrom(terms)),
  rule("number weekdays later|after", (terms, around) =>
    terms[2]?.kind === "after" && around.after?.kind === "day" ? null : nthComing(terms),
  ),
  rule("number weekdays after day", (terms) => nthAfter(terms)),
  rule("count unit day", (terms, around) =>
    around.pack.language === "en" && around.before?.kind !== "in" && terms[1]?.value !== 2
      ? countedFrom(terms, find(terms, "digits", "numeral", "few", "one")?.value ?? 1)
      : null,
  ),
  rule("day before|after the? day", (terms) => besideDay(terms)),
  rule("count unit before day", (terms) => countedFrom(terms, -(find(terms, "digits", "numeral", "few")?.value ?? 1))),
  rule("count unit after|from|on|later|past day", (terms) =>
    countedFrom(terms, find(terms, "digits", "numeral", "few", "one")?.value ?? 1),
  ),
  rule("count unit after|from|before clock", (terms) => countedFromClock(terms)),
  rule("the? unit after|before day", (terms, around) => (around.before?.kind === "any" ? null : dayBeside(terms))),
  rule("the? unit after", (terms, around) => (around.after === undefined || around.after.kind === "mark" ? dayAfter(terms) : null)),
  rule("day unit", (terms, around) =>
    around.pack.language === "en" && (terms[1]?.text === "week" || terms[1]?.text === "fortnight") ? countedFrom(terms, 1) : null,
  ),
  rule("day in number", (terms, around) => (around.pack.language === "fr" ? inEight(terms) : null)),
  rule("day day", (terms) => weekdayInWeeks(terms)),
];

const daysIn: Record<number, number> = { 2: 1, 3: 7, 7: 14 };

/** nl "over 3 weken", it "fra 3 giorni", "entro 3 giorni". */
function leadsCount(terms: readonly Term[], around: Around): boolean {
  return around.pack.language === (terms[0]?.kind === "past" ? "nl" : "it");
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
  return (find(terms, "digits", "numeral", "few")?.value ?? 1) + 0.5;
}

/** "in the next 3 days" is a span, "in 3 days" a day. */
function plainCount(terms: readonly Term[]): Outcome {
  const count = find(terms, "digits", "numeral", "few", "long")?.value ?? 0;
  return find(terms, "modifier") ? nextDays(terms) : counted(terms, count);
}

function counted(terms: readonly Term[], count: number): Outcome {
  const unit = find(terms, "unit")?.value ?? -1;
  const minutes = minutesOf(unit, count);
  if (minutes !== null) return { kind: "instant", meaning: { fromNow: minutes, spanning: find(terms, "within") !== undefined } };
  const day = daysOf(unit, count);
  return day && { kind: "day", meaning: { day: { ...day, ...(find(terms, "within") && { within: true }) } } };
}

function minutesOf(unit: number, count: number): number | null {
  return unit === 0 ? Math.round(count) : unit === 1 ? Math.round(count * 60) : null;
}

function daysOf(unit: number, count: number): DaySpec | null {
  if (unit === 4) return { offset: 0, plusMonths: Math.floor(count), plusDays: Math.round((count % 1) * 30) };
  if (unit === 5) return { offset: 0, plusMonths: Math.round(count * 12) };
  if (unit === 8) return { offset: 0, workdays: Math.round(count) };
  const days = daysIn[unit];
  return days === undefined ? null : { offset: Math.round(days * count) };
}

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

/** "the next 3 days" from tomorrow on, "the next two hours" from now on. */
function nextDays(terms: readonly Term[]): Outcome {
  const modifier = find(terms, "modifier")?.value ?? 0;
  const count = find(terms, "digits", "numeral", "few")?.value ?? 0;
  const unit = find(terms, "unit")?.value ?? -1;
  const days = daysIn[unit];
  const minutes = minutesOf(unit, count);
  if (modifier >= 1 && minutes !== null && count >= 1) return { kind: "instant", meaning: { fromNow: minutes, spanning: true } };
  if (modifier < 1 || count < 1 || days === undefined) return null;
  return { kind: "dayRange", meaning: { day: { offset: find(terms, "within") ? 0 : 1 }, end: { day: { offset: days * count } } } };
}

function countedFrom(terms: readonly Term[], count: number): Outcome {
  const unit = find(terms, "unit")?.value ?? -1;
  const day = find(terms, "day")?.meaning?.day;
  const days = daysIn[unit];
  const n = count === 0 ? 1 : count;
  if (!day) return null;
  const base: DaySpec = day.weekday !== undefined && day.which === undefined && day.day === undefined ? { ...day, which: "this" } : day;
  if (unit === 4) return { kind: "day", meaning: { day: { ...base, plusMonths: (day.plusMonths ?? 0) + n } } };
  return days === undefined ? null : { kind: "day", meaning: { day: { ...base, plusDays: (day.plusDays ?? 0) + days * n } } };
}

/** "three Fridays from now". */
function nthComing(terms: readonly Term[]): Outcome {
  const [count, weekday] = [terms[0]?.value ?? 1, terms[1]?.value ?? 8];
  return weekday <= 7 && count >= 1 ? { kind: "day", meaning: { day: { weekday, which: "coming", plusDays: 7 * (count - 1) } } } : null;
}

/** "3 Mondays after 25 May". */
function nthAfter(terms: readonly Term[]): Outcome {
  const [count, weekday] = [terms[0]?.value ?? 1, terms[1]?.value ?? 8];
  const day = terms.at(-1)?.meaning?.day;
  if (weekday > 7 || count < 1 || !day) return null;
  return { kind: "day", meaning: { day: { ...day, beside: { weekday, after: true }, plusDays: 7 * (count - 1) } } };
}

/** "the Friday before Christmas". */
function besideDay(terms: readonly Term[]): Outcome {
  const [beside, day] = [terms[0]?.meaning?.day, terms.at(-1)?.meaning?.day];
  if (beside?.span === "weekend" && beside.which === undefined && day && (day.day !== undefined || day.holiday !== undefined))
    return { kind: "day", meaning: { day: { ...day, beside: { weekday: 6, after: find(terms, "after") !== undefined, days: 2 } } } };
  if (beside?.weekday === undefined || Object.keys(beside).length > 1 || !day || (day.day === undefined && day.holiday === undefined))
    return null;
  return {
    kind: "day",
    meaning: { day: { ...day, weekday: undefined, beside: { weekday: beside.weekday, after: find(terms, "after") !== undefined } } },
  };
}

/** "in three weeks from tomorrow". */
function offsetFrom(terms: readonly Term[]): Outcome {
  const offset = terms[0]?.meaning?.day?.offset ?? 0;
  const day = terms.at(-1)?.meaning?.day;
  if (offset < 2 || !day || (day.offset === undefined && day.weekday === undefined && day.day === undefined)) return null;
  return { kind: "day", meaning: { day: { ...day, plusDays: (day.plusDays ?? 0) + offset } } };
}

/** "the day after Christmas". */
function dayBeside(terms: readonly Term[]): Outcome {
  const day = find(terms, "day")?.meaning?.day;
  const unit = find(terms, "unit")?.value;
  const after = find(terms, "after") !== undefined;
  if (!day) return null;
  if (unit === 3 && (day.day !== undefined || day.holiday !== undefined))
    return { kind: "day", meaning: { day: { ...day, span: "week", plusDays: after ? 7 : -7 } } };
  if (unit === 6 && (day.day !== undefined || day.holiday !== undefined))
    return { kind: "day", meaning: { day: { ...day, beside: { weekday: 6, after, days: 2 } } } };
  if (unit !== 2) return null;
  return { kind: "day", meaning: { day: { ...day, plusDays: (day.plusDays ?? 0) + (after ? 1 : -1) } } };
}

/** "the day after": counted from the day spoken of, or from today. */
function dayAfter(terms: readonly Term[]): Outcome {
  return find(terms, "unit")?.value === 2 ? { kind: "day", meaning: { day: { that: true, plusDays: 1 } } } : null;
}

function countedFromClock(terms: readonly Term[]): Outcome {
  const clock = find(terms, "clock")?.meaning?.clock;
  const unit = find(terms, "unit")?.value ?? -1;
  const count = Math.max(find(terms, "digits", "numeral", "few", "one")?.value ?? 0, 1);
  const minutes = minutesOf(unit, count);
  if (!clock || minutes === null || find(terms, "from", "after") === undefined) return null;
  return { kind: "clock", meaning: { clock: { ...clock, minutes: (clock.minutes + minutes) % 1440 } } };
}

/** "mardi en huit": the Tuesday after the coming one. */
function inEight(terms: readonly Term[]): Outcome {
  const day = terms[0]?.meaning?.day;
  const count = terms[2]?.value;
  if (day?.weekday === undefined || (count !== 8 && count !== 15)) return null;
  return { kind: "day", meaning: { day: { ...day, which: "this", plusDays: count === 8 ? 7 : 14 } } };
}

/** "Tuesday in a week". */
function weekdayInWeeks(terms: readonly Term[]): Outcome {
  const day = terms[0]?.meaning?.day;
  const weeks = terms[1]?.meaning?.day?.offset ?? 0;
  if (day?.weekday === undefined || day.day !== undefined || weeks < 7 || weeks % 7 !== 0) return null;
  return { kind: "day", meaning: { day: { ...day, which: "this", plusDays: weeks } } };
}
