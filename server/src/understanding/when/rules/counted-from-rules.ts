import type { DaySpec } from "../day-spec.ts";
import { find, rule } from "../rewrite.ts";
import type { Outcome, Rule } from "../rewrite.ts";
import { daysIn, minutesOf } from "./counted-units.ts";
import type { Term } from "../terms.ts";

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
