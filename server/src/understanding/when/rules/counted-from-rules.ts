import type { DaySpec } from "../day-spec.ts";
import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { daysIn, minutesOf } from "./counted-units.ts";
import type { Kind, Term } from "../terms.ts";
import type { LanguageCode } from "../when-value.ts";

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
  rule("to? count unit of day", (terms, around) =>
    terms.at(-1)?.meaning?.day?.offset !== undefined && around.pack.language !== "en"
      ? countedFrom(terms, find(terms, "digits", "numeral", "few", "one")?.value ?? 1)
      : null,
  ),
  rule("count unit after|from|before clock", (terms) => countedFromClock(terms)),
  rule("the? unit after|before day", (terms, around) => (around.before?.kind === "any" ? null : dayBeside(terms))),
  rule("the? unit after", (terms, around) => (around.after === undefined || around.after.kind === "mark" ? dayAfter(terms, around) : null)),
  rule("day unit", (terms, around) =>
    around.pack.language === "en" && (terms[1]?.text === "week" || terms[1]?.text === "fortnight") ? countedFrom(terms, 1) : null,
  ),
  rule("day of|on|in* day", (terms, around) => weekdayInWeeks(terms, around)),
];

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
function dayAfter(terms: readonly Term[], { pack }: Around): Outcome {
  if (find(terms, "unit")?.value === 3 && pack.language !== "en") return { kind: "day", meaning: { day: { span: "week", week: 1 } } };
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

const eighthDays: Partial<Record<LanguageCode, readonly string[]>> = { fr: ["en"], es: ["en"], it: ["a"], pt: ["a"] };

/** "mardi en huit", "de hoy en ocho", "oggi a otto": the Tuesday after the coming one, a week from today. */
export function inEight(terms: readonly Term[], around: Around): Outcome {
  const day = find(terms, "day")?.meaning?.day;
  const count = terms.at(-1);
  if (!day || !count || (count.kind !== "numeral" && around.pack.language !== "fr") || (count.value !== 8 && count.value !== 15))
    return null;
  if (!eighthDays[around.pack.language]?.includes(terms.at(-2)?.text ?? "")) return null;
  const plusDays = count.value === 8 ? 7 : 14;
  if (day.weekday !== undefined) return { kind: "day", meaning: { day: { ...day, which: "this", plusDays } } };
  return day.offset === undefined ? null : { kind: "day", meaning: { day: { ...day, plusDays } } };
}

/** "vendredi en huit le matin": read before the number can become an hour of that morning. */
export function weekdayInEight(terms: readonly Term[], around: Around): Outcome {
  const { before, after, pack } = around;
  if (pack.language === "pt" || (before && leads.has(before.kind)) || after?.kind === "month" || after?.kind === "of") return null;
  const [weekday, ...rest] = terms;
  return weekday ? inEight([{ ...weekday, kind: "day", meaning: { day: { weekday: weekday.value } } }, ...rest], around) : null;
}

const leads = new Set<Kind>(["from", "of", "between"]);

/** "Tuesday in a week", "tomorrow in a week"; "in two weeks on Friday" is the Friday nearest to that day. */
function weekdayInWeeks(terms: readonly Term[], around: Around): Outcome {
  const day = terms[0]?.meaning?.day;
  const other = terms.at(-1)?.meaning?.day;
  if (!day || !other || terms.some((term) => term.meaning?.day?.within)) return null;
  if (other.weekday !== undefined && Object.keys(other).length === 1 && weeksIn(day) > 0)
    return { kind: "day", meaning: { day: { ...other, offset: weeksIn(day) } } };
  const days = weeksIn(other);
  if (days === 0 || day.day !== undefined || (around.pack.language === "en" && terms.length > 2)) return null;
  if (day.weekday !== undefined) return { kind: "day", meaning: { day: { ...day, which: "this", plusDays: days } } };
  const offset = day.offset ?? 7;
  return offset < 3 && Object.keys(day).length === 1 ? { kind: "day", meaning: { day: { offset: offset + days } } } : null;
}

/** Whole weeks counted from today, in days; "in 8 days" and "in 15 days" are one and two of them beside another day. */
function weeksIn({ offset = 0, ...rest }: DaySpec): number {
  if (Object.keys(rest).length > 0) return 0;
  if (offset === 8 || offset === 15) return offset - 1;
  return offset >= 7 && offset % 7 === 0 ? offset : 0;
}
