import { dayNumberFrom, weekdayOf } from "../calendar-day.ts";
import type { DaySpec } from "../day-spec.ts";
import { find } from "../rewrite.ts";
import type { Around, Outcome } from "../rewrite.ts";
import { dayOutcome, isYear } from "./month-days.ts";
import type { Kind, Term } from "../terms.ts";

export function pairDay(terms: readonly Term[], around: Around): Outcome {
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
export function dotDay(terms: readonly Term[], around: Around): Outcome {
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
export function bareDayMonth(terms: readonly Term[]): Outcome {
  const [a, b] = terms;
  const day = a && b ? twoNumbers(a.value, b.value, true) : null;
  return day && dayOutcome(day);
}

function isNumberedDay(term: Term | undefined): boolean {
  return term?.kind === "day" && (term.meaning?.day?.day !== undefined || term.meaning?.day?.offset !== undefined);
}

/** "el 25 de 10 a 12": hours of that day. */
const rangeLinks = new Set<Kind>(["to", "until", "dash", "at"]);

/** "2 / 15", "el 17 del 11". */
export function numbersDay(terms: readonly Term[], around: Around): Outcome {
  const [a, b] = terms.filter((term) => term.kind === "digits");
  if (!a || !b || around.after?.kind === "month" || around.after?.kind === "of") return null;
  if (find(terms, "of")?.value === 0 && around.after && rangeLinks.has(around.after.kind)) return null;
  const day = twoNumbers(a.value, b.value, around.dayFirst);
  return day && dayOutcome(day);
}

/** "el 12 del 10 del 2027". */
export function fullNumbersDay(terms: readonly Term[], around: Around): Outcome {
  const year = find(terms, "long")?.value ?? 0;
  const day = numbersDay(terms.slice(0, 4), { ...around, after: undefined })?.meaning?.day;
  return day && isYear(year, around) ? dayOutcome({ ...day, year }) : null;
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

const dateSurroundings = new Set<Kind>(["weekday", "at", "pod", "dayPod", "on", "comma", "clock", "from"]);

/** "maandag 30-11", "26-11 om 14:00": no hours, since they would run backwards; "ma 7-12" where the 7th of December is a Monday. */
function isDashedDate(a: number, b: number, { before, after, pack, year }: Around): boolean {
  if (pack.language === "en" || a < 1 || a > 31 || b < 1 || b > 12) return false;
  if (!(before && dateSurroundings.has(before.kind)) && !(after && dateSurroundings.has(after.kind))) return false;
  if (before?.kind === "from" || (after && ["unit", "oclock", "month", "noun"].includes(after.kind))) return false;
  if (a > 12) return true;
  return pack.language === "nl" && before?.kind === "weekday" && [year, year + 1].some((y) => isWeekday(y, b, a, before.value));
}

function isWeekday(year: number, month: number, day: number, weekday: number): boolean {
  const found = dayNumberFrom(year, month, day);
  return found !== null && weekdayOf(found) === weekday;
}

/** "22-4", "4-22" written in one: a date where only one of the two can be the month. */
export function dashedDay(terms: readonly Term[], around: Around): Outcome {
  const [a, b] = terms.filter((term) => term.kind === "digits");
  const dash = find(terms, "dash");
  const alone = !around.before && !around.after && around.pack.language !== "en";
  if (!a || !b || !dash?.glued || !b.glued) return null;
  if (isDashedDate(a.value, b.value, around)) return dayOutcome({ day: a.value, month: b.value });
  if (around.before && rangeSurroundings.has(around.before.kind)) return null;
  if ((around.after && rangeSurroundings.has(around.after.kind)) || (a.value > 12 === b.value > 12 && !a.text.startsWith("0") && !alone))
    return null;
  const day = twoNumbers(a.value, b.value, around.dayFirst);
  return day && dayOutcome(day);
}
