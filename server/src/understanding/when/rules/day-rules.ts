import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { mergeDays } from "../day-spec.ts";
import type { DaySpec } from "../day-spec.ts";
import type { Kind, Term } from "../terms.ts";

/** Names of days and spans of days, without their times. */
export const dayRules: readonly Rule[] = [
  // 10 August 2012 · 8/Oct/2012 · 10th of August
  rule("long dash|slash anyMonth dash|slash digits", (terms) => monthDay(terms)),
  rule("the? number|nth stop? dash|slash anyMonth dash|slash long", (terms, around) => withYear(terms, around)),
  rule("the? number|nth of? the? anyMonth comma|of? long", (terms, around) => withYear(terms, around)),
  rule("anyMonth the? number|nth comma? long", (terms, around) => withYear(terms, around)),
  // the 13th and 14th of July are left to the range rules; here one day
  rule("the? nth of? the? anyMonth", (terms, around) => dayThenMonth(terms, around)),
  rule("the? digits stop? of? the? anyMonth", (terms, around) => dayThenMonth(terms, around)),
  rule("digits dash|slash anyMonth", (terms) => monthDay(terms)),
  rule("the? numeral of? anyMonth", (terms, around) => dayThenMonth(terms, around)),
  rule("anyMonth the|of? the? nth", (terms) => monthDay(terms)),
  rule("anyMonth dash|slash? digits", (terms) => monthDay(terms)),
  rule("anyMonth numeral", (terms) => monthDay(terms)),
  // the 5th of next month
  rule("the? number|nth of? the? modifier unit", (terms) => dayOfMonthUnit(terms)),
  rule("the? number|nth of? the? unit modifier", (terms) => dayOfMonthUnit(terms)),
  // first week of March, last weekend of July, fourth Wednesday of December, first Friday of next month
  rule("the? nth|modifier unit|weekday of|in the? month", (terms) => nthOf(terms)),
  rule("the? nth unit|weekday month", (terms) => nthOf(terms)),
  rule("the? nth|modifier unit|weekday of|in|the the? unit", (terms) => dayOfThisMonth(terms)),
  rule("the? nth weekday pod of|in the? modifier unit", (terms) => nthWithPod(terms)),
  rule("the? nth weekday pod of|in the? month", (terms) => nthWithPod(terms)),
  rule("the? nth|modifier unit|weekday of|in the? modifier unit", (terms) => nthOf(terms)),
  rule("the? nth|modifier unit|weekday of|in the? unit modifier", (terms) => nthOf(terms)),
  rule("nth nth", (terms, around) => (around.pack.ordinalDot ? bareDayMonth(terms) : null)),
  // weekday and day number
  rule("weekday comma? the? nth", (terms) => weekdayAndNumber(terms)),
  rule("weekday comma? the? digits", (terms, around) => weekdayAndDigits(terms, around)),
  rule("weekday comma? the numeral", (terms) => weekdayAndNumber(terms)),
  rule("weekday numeral", (terms, around) => (around.pack.language === "en" ? null : weekdayAndNumber(terms))),
  // 12/3 · 11.9. · Monday 19.06
  rule("modifier? slashPair comma? long", (terms, around) => pairDay(terms, around)),
  rule("slashPair", (terms, around) => pairDay(terms, around)),
  rule("dotPair stop?", (terms, around) => dotDay(terms, around)),
  rule("number number", (terms, around) => (around.pack.language === "fr" && !around.before && !around.after ? bareDayMonth(terms) : null)),
  rule("the? digits slash digits", (terms, around) => numbersDay(terms, around)),
  rule("the|in|on? digits dash digits", (terms, around) => dashedDay(terms, around)),
  rule("the digits of digits", (terms, around) => numbersDay(terms, around)),
  // units and weekdays with this, next, last, after next
  rule("modifier unit after the? modifier", (terms) => afterNext(terms)),
  rule("the? unit|weekday after the? modifier", (terms) => afterNext(terms)),
  rule("the? modifier weekday", (terms, around) => whichWeekday(terms, around)),
  rule("the? modifier unit", (terms, around) => whichUnit(terms, around)),
  rule("the? modifier anyMonth", (terms) => whichMonth(terms)),
  rule("the? weekday the|of? modifier", (terms, around) =>
    around.after?.kind === "unit" || around.after?.kind === "weekday" ? null : whichWeekday(terms, around),
  ),
  rule("the? unit modifier", (terms, around) => (around.after?.kind === "unit" ? null : whichUnit(terms, around))),
  rule("anyMonth modifier", (terms) => whichMonth(terms)),
  rule("early|middle|late dash? of? the? day", (terms) => partOf(terms)),
  rule("early|middle|late dash? of? the? month", (terms) => partOf(terms)),
  rule("later of? the? day", (terms) => restOf(terms)),
  rule("early|middle|late of? the? unit", (terms) => partOf(terms)),
  // the week of the 18th, the weekend of 3 July
  rule("the? unit of|on|in|from? the? day", (terms, around) => (isCounted(around) ? null : spanAround(terms))),
  rule("the? unit of|from the? nth", (terms) => spanAround(terms)),
  rule("weekday", (terms) => ({ kind: "day", meaning: { day: { weekday: terms[0]?.value ?? 1 } } })),
  rule("month comma|slash|dash|of? long", (terms, around) => monthAndYear(terms, around)),
  rule("month", (terms) => ({ kind: "day", meaning: { day: { month: terms[0]?.value ?? 1, span: "month" } } })),
  rule("in|until|by|before|after|to weakMonth", (terms, around) => weakMonthDay(terms, around)),
  // the 15th
  rule("the? ordinal", (terms, around) => ordinalDay(terms, around)),
  rule("the|on wordOrdinal", (terms, around) => wordOrdinalDay(terms, around)),
  rule("on digits", (terms, around) => (opensDate(around) ? numberedDay(terms, around) : null)),
  rule("the digits", (terms, around) => numberedDay(terms, around)),
  rule("the numeral", (terms, around) => (around.pack.language === "en" || around.after !== undefined ? null : numberedDay(terms, around))),
  rule("unit number|nth", (terms, around) => namedNumber(terms, around)),
  rule("of digits", (terms, around) => (terms[0]?.value === 1 ? articleDay(terms, around) : null)),
  rule("unit", (terms, around) => loneUnit(terms, around)),
];

/** Days said in pieces that stand side by side: "Tuesday" and "next week", "Friday" and "8 July". */
export const dayJoinRules: readonly Rule[] = [
  rule("early|late day", (terms, around) => (around.after?.kind === "pod" ? null : partOf(terms))),
  rule("day comma|of|on|in|the* day", (terms) => joined(terms)),
  rule("day comma|of|on|in|the* day", (terms) => joined(terms)),
  rule("day comma? long", (terms, around) => {
    const day = terms[0]?.meaning?.day;
    const year = terms.at(-1)?.value ?? 0;
    return (day?.month !== undefined || day?.holiday !== undefined) && day.year === undefined && isYear(year, around)
      ? dayOutcome({ ...day, year })
      : null;
  }),
];

const numberKinds: readonly Kind[] = ["digits", "numeral", "ordinal", "wordOrdinal"];

function dayOutcome(day: DaySpec): Outcome {
  if (day.day !== undefined && (day.day < 1 || day.day > 31)) return null;
  return { kind: "day", meaning: { day } };
}

function joined(terms: readonly Term[]): Outcome {
  const a = terms[0]?.meaning?.day;
  const b = terms.at(-1)?.meaning?.day;
  const merged = a && b ? mergeDays(a, b) : null;
  return merged && dayOutcome(merged);
}

function monthDay(terms: readonly Term[]): Outcome {
  const month = find(terms, "month", "weakMonth")?.value;
  const day = find(terms, ...numberKinds)?.value;
  const year = find(terms, "long")?.value;
  if (month === undefined || day === undefined) return null;
  return dayOutcome({ month, day, ...(year !== undefined && { year }) });
}

function isYear(value: number, around: Around): boolean {
  return value >= around.year - 1 && value <= around.year + 3;
}

/** "27 Aug 1440": four digits that are no year near now are a clock time. */
function withYear(terms: readonly Term[], around: Around): Outcome {
  const year = find(terms, "long")?.value ?? 0;
  const plain = find(terms, "comma") !== undefined && year >= 1900 && year <= 2100;
  return plain || isYear(year, around) ? monthDay(terms) : null;
}

/** "7 May 8" leaves the 8 alone; "at 5 may I" is no date. */
function dayThenMonth(terms: readonly Term[], around: Around): Outcome {
  const weak = find(terms, "weakMonth");
  if (weak && around.before?.kind === "at") return null;
  // "5 to 6 of April 22": the number after the month is its day.
  if (find(terms, "of") && find(terms, "digits") && around.after?.kind === "digits") return null;
  return monthDay(terms);
}

function dayOfMonthUnit(terms: readonly Term[]): Outcome {
  const unit = find(terms, "unit");
  const modifier = find(terms, "modifier");
  const day = find(terms, ...numberKinds)?.value;
  if (unit?.value !== 4 || !modifier || day === undefined || modifier.value < 0) return null;
  return dayOutcome({ day, monthFromNow: Math.min(modifier.value, 1) });
}

const lastModifier = -1;

function nthOf(terms: readonly Term[]): Outcome {
  const first = find(terms, "ordinal", "wordOrdinal", "modifier");
  if (first?.kind === "modifier" && first.value === lastModifier && find(terms, "unit")?.value === 2) return lastDayOf(terms);
  const nth = first?.kind === "modifier" ? (first.value === lastModifier ? -1 : null) : (first?.value ?? null);
  const what = terms.find((term) => term.kind === "unit" || term.kind === "weekday");
  const where = nthWhere(terms, what);
  if (!what || !where || nth === null || (nth > 5 && what.value !== 2)) return null;
  if (what.kind === "weekday") return dayOutcome({ ...where, nth, weekday: what.value });
  if (what.value === 2 && first?.kind !== "modifier") return dayOutcome({ ...where, day: nth });
  if (what.value === 3) return dayOutcome({ ...where, nth, span: "week" });
  if (what.value === 7 && nth <= 2) return dayOutcome({ ...where, nth, span: "fortnight" });
  return what.value === 6 ? dayOutcome({ ...where, nth, span: "weekend" }) : null;
}

/** "the last day of November". */
function lastDayOf(terms: readonly Term[]): Outcome {
  const where = nthWhere(terms, find(terms, "unit"));
  return where && where.yearFromNow === undefined ? dayOutcome({ ...where, span: "month", part: "last" }) : null;
}

/** "the 26th day of the month". */
function dayOfThisMonth(terms: readonly Term[]): Outcome {
  const first = find(terms, "weekday", "unit");
  const day = first?.kind === "unit" ? first.value : -1;
  const month = terms.at(-1)?.value;
  const modifier = find(terms, "modifier");
  if (modifier) {
    if (month !== 4 || modifier.value !== lastModifier) return null;
    if (first?.kind === "weekday") return dayOutcome({ monthFromNow: 0, nth: -1, weekday: first.value });
    return day === 2 ? dayOutcome({ monthFromNow: 0, span: "month", part: "last" }) : null;
  }
  if (first?.kind === "weekday")
    return month === 4 ? dayOutcome({ monthFromNow: 0, nth: find(terms, ...numberKinds)?.value ?? 1, weekday: first.value }) : null;
  const nth = find(terms, ...numberKinds)?.value ?? 0;
  if (day === 3 && month === 4 && nth <= 5) return dayOutcome({ monthFromNow: 0, nth, span: "week" });
  return day === 2 && month === 4 ? dayOutcome({ day: find(terms, ...numberKinds)?.value ?? 0 }) : null;
}

/** "the first Monday evening of next month". */
function nthWithPod(terms: readonly Term[]): Outcome {
  const pod = find(terms, "pod")?.meaning?.pod;
  const day = nthOf(terms)?.meaning?.day;
  return day && pod ? { kind: "dayPod", meaning: { day, pod } } : null;
}

function nthWhere(terms: readonly Term[], what: Term | undefined): DaySpec | null {
  const month = find(terms, "month");
  if (month) return { month: month.value };
  const unit = terms.findLast((term) => term.kind === "unit");
  const modifier = terms.findLast((term) => term.kind === "modifier");
  if (!unit || unit === what || !modifier || modifier.value < 0) return null;
  const ahead = Math.min(modifier.value, 1);
  return unit.value === 4 ? { monthFromNow: ahead } : unit.value === 5 ? { yearFromNow: ahead } : null;
}

function weekdayAndNumber(terms: readonly Term[]): Outcome {
  return dayOutcome({ weekday: find(terms, "weekday")?.value ?? 1, day: find(terms, ...numberKinds)?.value ?? 0 });
}

const numberFollowers = new Set<Kind>([
  "ampm",
  "dash",
  "unit",
  "oclock",
  "to",
  "half",
  "quarter",
  "past",
  "noun",
  "slash",
  "pod",
  "digits",
  "until",
]);

/** "Sunday 31" is a day number; "Tuesday 3 pm", "Friday 1-4" are not. */
function weekdayAndDigits(terms: readonly Term[], around: Around): Outcome {
  if (around.after && numberFollowers.has(around.after.kind)) return null;
  return weekdayAndNumber(terms);
}

function pairDay(terms: readonly Term[], around: Around): Outcome {
  const pair = find(terms, "slashPair");
  const year = find(terms, "long")?.value;
  if (!pair || (year !== undefined && !isYear(year, around))) return null;
  const day = twoNumbers(Math.floor(pair.value / 100), pair.value % 100, around.dayFirst);
  return day && dayOutcome({ ...day, ...(year !== undefined && { year }) });
}

function twoNumbers(a: number, b: number, dayFirst: boolean): DaySpec | null {
  if (a < 1 || b < 1) return null;
  const dayLeads = b > 12 ? false : a > 12 || dayFirst;
  const [day, month] = dayLeads ? [a, b] : [b, a];
  return month <= 12 && day <= 31 ? { day, month } : null;
}

const clockLeads = new Set<Kind>(["at", "around"]);

/** "11.9." is a date, "18.30" a time; "08.10" after a full date is a time, and so it is after "at". */
function dotDay(terms: readonly Term[], around: Around): Outcome {
  const pair = terms[0];
  const before = around.before;
  if (!pair?.text.includes(".") || around.after?.kind === "ampm" || around.after?.kind === "oclock" || around.after?.kind === "noun")
    return null;
  const until = before?.kind === "until" && pair.value % 100 <= 12;
  const closed = terms.length > 1 && (around.after !== undefined || until);
  const a = Math.floor(pair.value / 100);
  const b = pair.value % 100;
  if (!closed && before && clockLeads.has(before.kind) && b < 60 && /\.\d\d$/.test(pair.text)) return null;
  if (!closed && isNumberedDay(before) && /\.\d\d$/.test(pair.text)) return null;
  const day = twoNumbers(a, b, around.dayFirst);
  if (!day || !(closed || terms.length > 1 || /\d\.\d\d?$/.test(pair.text))) return null;
  return b > 12 && around.dayFirst && before?.kind !== "the" && before?.kind !== "on" ? null : dayOutcome(day);
}

/** "17 02", all that is said. */
function bareDayMonth(terms: readonly Term[]): Outcome {
  const [a, b] = terms;
  const day = a && b ? twoNumbers(a.value, b.value, true) : null;
  return day && dayOutcome(day);
}

function isNumberedDay(term: Term | undefined): boolean {
  return term?.kind === "day" && (term.meaning?.day?.day !== undefined || term.meaning?.day?.offset !== undefined);
}

/** "2 / 15", "el 17 del 11". */
function numbersDay(terms: readonly Term[], around: Around): Outcome {
  const [a, b] = terms.filter((term) => term.kind === "digits");
  if (!a || !b || around.after?.kind === "month" || around.after?.kind === "of") return null;
  const day = twoNumbers(a.value, b.value, around.dayFirst);
  return day && dayOutcome(day);
}

const rangeSurroundings = new Set<Kind>([
  "from",
  "between",
  "of",
  "day",
  "month",
  "ampm",
  "unit",
  "noun",
  "oclock",
  "in",
  "modifier",
  "pod",
  "dayPod",
  "digits",
  "dash",
  "at",
  "weekday",
  "numeral",
]);

/** "22-4", "4-22" written in one: a date where only one of the two can be the month. */
function dashedDay(terms: readonly Term[], around: Around): Outcome {
  const [a, b] = terms.filter((term) => term.kind === "digits");
  const dash = find(terms, "dash");
  const alone = !around.before && !around.after && around.pack.language !== "en";
  if (!a || !b || !dash?.glued || !b.glued || (around.before && rangeSurroundings.has(around.before.kind))) return null;
  if ((around.after && rangeSurroundings.has(around.after.kind)) || (a.value > 12 === b.value > 12 && !a.text.startsWith("0") && !alone))
    return null;
  const day = twoNumbers(a.value, b.value, around.dayFirst);
  return day && dayOutcome(day);
}

/** Values of modifiers: 0 this, 1 next, 2 following on that, 3 coming, -1 last. */
function afterNext(terms: readonly Term[]): Outcome {
  const [first, second] = [find(terms, "modifier"), terms.findLast((term) => term.kind === "modifier")];
  if (second?.value !== 1 || (first !== second && first?.value !== 0 && first?.value !== 1)) return null;
  const weekday = find(terms, "weekday");
  if (weekday) return dayOutcome({ weekday: weekday.value, which: "after-next" });
  const unit = find(terms, "unit")?.value;
  if (unit === 3) return dayOutcome({ span: "week", week: 2 });
  if (unit === 4) return dayOutcome({ span: "month", monthFromNow: 2 });
  return unit === 6 ? dayOutcome({ span: "weekend", which: "after-next" }) : null;
}

function whichWeekday(terms: readonly Term[], around: Around): Outcome {
  const modifier = find(terms, "modifier")?.value ?? 0;
  const weekday = find(terms, "weekday")?.value ?? 1;
  const which =
    modifier === 4 ? "after-next" : modifier === 0 ? "this" : modifier === 1 || modifier === 2 ? "next" : modifier === 3 ? "coming" : null;
  if (!which) return null;
  return around.after?.kind === "of" && around.after.text === "week" ? null : dayOutcome({ weekday, which });
}

function whichUnit(terms: readonly Term[], around: Around): Outcome {
  const modifier = find(terms, "modifier")?.value ?? 0;
  const unit = find(terms, "unit")?.value;
  if (modifier < 0) return null;
  const ahead = modifier === 0 ? 0 : 1;
  if (unit === 2) return whichDay(terms, modifier, around);
  if (unit === 3) return dayOutcome({ span: "week", week: modifier === 4 ? 2 : ahead });
  if (unit === 4) return dayOutcome({ span: "month", monthFromNow: modifier === 4 ? 2 : ahead });
  if (unit === 5) return ahead === 0 ? null : dayOutcome({ span: "year", yearFromNow: ahead });
  return unit === 6
    ? dayOutcome(modifier === 1 || modifier === 2 ? { span: "weekend", which: "next" } : { span: "weekend", which: "this" })
    : null;
}

/** "the next day" counts from the day spoken of, "this day" is today. */
function whichDay(terms: readonly Term[], modifier: number, around: Around): Outcome {
  if (modifier === 0 && around.after && numberKinds.includes(around.after.kind)) return null;
  if (modifier === 0) return around.pack.language === "en" ? null : dayOutcome({ offset: 0 });
  return dayOutcome({ that: true, plusDays: 1 });
}

function whichMonth(terms: readonly Term[]): Outcome {
  const modifier = find(terms, "modifier")?.value ?? 0;
  const month = find(terms, "month", "weakMonth")?.value ?? 1;
  return modifier < 0 ? null : dayOutcome({ month, span: "month" });
}

/** "late next week", "end of March"; of a single day the morning or the evening. */
function partOf(terms: readonly Term[]): Outcome {
  const part = terms[0]?.kind === "early" ? "start" : terms[0]?.kind === "middle" ? "middle" : "end";
  const unit = find(terms, "unit");
  const month = find(terms, "month");
  if (month) return dayOutcome({ month: month.value, span: "month", part });
  if (unit)
    return unit.value === 3
      ? dayOutcome({ span: "week", week: 0, part })
      : unit.value === 4
        ? dayOutcome({ span: "month", monthFromNow: 0, part })
        : null;
  const day = find(terms, "day")?.meaning?.day;
  if (
    day &&
    part !== "middle" &&
    (day.day !== undefined || day.offset !== undefined || (day.weekday !== undefined && day.nth === undefined))
  )
    return { kind: "dayPod", meaning: { day, pod: part === "start" ? "early_morning" : "evening" } };
  return day?.span === "week" || day?.span === "month" ? dayOutcome({ ...day, part }) : null;
}

/** "2 weeks from 15 January". */
function isCounted(around: Around): boolean {
  return around.before !== undefined && ["digits", "numeral", "one"].includes(around.before.kind);
}

/** "later this week": from today to its end. */
function restOf(terms: readonly Term[]): Outcome {
  const day = find(terms, "day")?.meaning?.day;
  return day && (day.week === 0 || day.monthFromNow === 0) ? dayOutcome({ ...day, part: "rest" }) : null;
}

function spanAround(terms: readonly Term[]): Outcome {
  const unit = find(terms, "unit")?.value;
  const day = find(terms, "day")?.meaning?.day ?? { day: find(terms, "ordinal", "wordOrdinal")?.value ?? 0 };
  if (day.day === undefined || (unit !== 3 && unit !== 6)) return null;
  return dayOutcome({ ...day, span: unit === 3 ? "week" : "weekend" });
}

function monthAndYear(terms: readonly Term[], around: Around): Outcome {
  const year = find(terms, "long")?.value ?? 0;
  return isYear(year, around) ? dayOutcome({ month: terms[0]?.value ?? 1, year, span: "month" }) : null;
}

function weakMonthDay(terms: readonly Term[], around: Around): Outcome {
  if (around.after?.kind === "word") return null;
  return dayOutcome({ month: find(terms, "weakMonth")?.value ?? 1, span: "month" });
}

const ordinalLeads = new Set<Kind>([
  "on",
  "by",
  "until",
  "from",
  "before",
  "after",
  "to",
  "day",
  "weekday",
  "between",
  "and",
  "dash",
  "or",
  "comma",
]);

/** "The 2nd works", "the 2nd"; "the 2nd floor" was refused by the words that follow it. */
function ordinalDay(terms: readonly Term[], around: Around): Outcome {
  if (around.after?.kind === "noun" || around.after?.kind === "unit") return null;
  return dayOutcome({ day: find(terms, "ordinal")?.value ?? 0 });
}

/** "on the fourth"; "the third" alone may be a choice among three, so it needs a lead. */
function wordOrdinalDay(terms: readonly Term[], around: Around): Outcome {
  const lead = terms[0]?.kind === "on" ? "on" : around.before?.kind;
  const value = find(terms, "wordOrdinal")?.value ?? 0;
  if (
    around.after?.kind === "noun" ||
    around.after?.kind === "unit" ||
    (around.after?.kind === "word" && (value <= 3 || around.pack.language === "en"))
  )
    return null;
  if (value <= 10 && around.expects !== "date" && !(lead && ordinalLeads.has(lead)) && around.pack.language === "en") return null;
  if (around.pack.language !== "en" && around.after !== undefined && around.before === undefined) return null;
  return dayOutcome({ day: find(terms, "wordOrdinal")?.value ?? 0 });
}

/** "día 15", "dia quinze". */
function namedNumber(terms: readonly Term[], around: Around): Outcome {
  const unit = terms[0];
  if (unit?.value !== 2 || unit.text.endsWith("s") || around.pack.language === "en" || around.before?.kind === "digits") return null;
  return dayOutcome({ day: terms[1]?.value ?? 0 });
}

/** "del 15", "du 13" with nothing that makes it a range or a month. */
function articleDay(terms: readonly Term[], around: Around): Outcome {
  const after = around.after?.kind;
  if (after && ["to", "dash", "until", "month", "of", "noun", "unit", "at", "and", "slash", "pod"].includes(after)) return null;
  return dayOutcome({ day: terms[1]?.value ?? 0 });
}

const digitFollowers = new Set<Kind>(["word", "noun", "unit", "half", "quarter", "dash", "slash", "oclock", "ampm", "clock", "greeting"]);

/** "on 15, 8 pm", "8 pm on 15". */
function opensDate({ before, after }: Around): boolean {
  return after?.kind === "comma" || after?.kind === "at" || before?.kind === "clock";
}

/** "on the 12", "el 15": an article before digits. In English the next word must not be what is counted ("the 2 of us"). */
function numberedDay(terms: readonly Term[], around: Around): Outcome {
  const article = terms[0];
  const value = terms.at(-1)?.value ?? 0;
  if (article?.value === 2) return null;
  const after = around.after?.kind;
  if (after === "noun" || after === "unit" || after === "ampm" || after === "oclock") return null;
  if (article?.value !== 1 && after && (digitFollowers.has(after) || after === "of") && around.before?.kind !== "on") return null;
  return dayOutcome({ day: value });
}

/** "the weekend", "at the weekend"; "the week" in languages that say so of this week. */
function loneUnit(terms: readonly Term[], around: Around): Outcome {
  if (terms[0]?.value === 6) return dayOutcome({ span: "weekend" });
  const lead = around.before?.kind;
  return terms[0]?.value === 3 &&
    lead !== undefined &&
    ["the", "of", "in"].includes(lead) &&
    around.pack.language !== "en" &&
    around.after === undefined
    ? dayOutcome({ span: "week", week: 0 })
    : null;
}
