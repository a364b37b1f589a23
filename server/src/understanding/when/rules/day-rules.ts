import { mergeDays } from "../day-spec.ts";
import type { DaySpec } from "../day-spec.ts";
import { find, rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import {
  dayOfMonthUnit,
  dayOutcome,
  dayThenMonth,
  isYear,
  monthAndYear,
  monthDay,
  opensHour,
  weakMonthDay,
  withYear,
} from "./month-days.ts";
import {
  afterNext,
  belongsToNext,
  isCounted,
  isPast,
  loneUnit,
  partOf,
  restOf,
  spanAround,
  weekNumber,
  whichMonth,
  whichUnit,
  whichWeekday,
} from "./named-spans.ts";
import { dayOfThisMonth, feiraOf, firstOfMonth, halfOf, nthBetween, nthDayPod, nthOf, nthWithPod } from "./nth-in-month.ts";
import { isDayWord } from "./day-word.ts";
import { bareDayMonth, dashedDay, dotDay, fullNumbersDay, numbersDay, pairDay } from "./number-pairs.ts";
import {
  articleDay,
  isCounting,
  namedByModifier,
  namedNumber,
  namesMore,
  numberedDay,
  opensDate,
  ordinalDay,
  weekdayAndDigits,
  weekdayAndNumber,
  wordOrdinalDay,
} from "./numbered-days.ts";
import type { Term } from "../terms.ts";

/** Names of days and spans of days, without their times. */
export const dayRules: readonly Rule[] = [
  rule("unit nth of? the? anyMonth", (terms, around) => (isDayWord(terms[0], around) ? monthDay(terms) : null)),
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
  rule("anyMonth dash|slash? digits", (terms, around) => (opensHour(terms, around) ? null : monthDay(terms))),
  rule("anyMonth numeral", (terms, around) => (terms[1]?.value === 1 && around.after?.kind === "word" ? null : monthDay(terms))),
  // the 5th of next month
  rule("the? number|nth of? the? modifier unit", (terms) => dayOfMonthUnit(terms)),
  rule("the? number|nth of? the? unit modifier", (terms) => dayOfMonthUnit(terms)),
  // the first of the month
  rule("the? nth of the? unit", (terms) => firstOfMonth(terms)),
  // first week of March, last weekend of July, fourth Wednesday of December, first Friday of next month
  rule("the? nth|modifier unit|weekday of|in the? month", (terms) => nthOf(terms)),
  rule("the? nth weekday from|of|at* clock to|until|dash|at* clock of|in the? month", (terms) => nthBetween(terms)),
  rule("the? nth weekday from|of|at* clock to|until|dash|at* clock of|in the? modifier unit", (terms) => nthBetween(terms)),
  rule("the? nth weekday from|of|at* clock to|until|dash|at* clock of|in the? unit modifier", (terms) => nthBetween(terms)),
  rule("the? weekday unit of|in the? month", feiraOf),
  rule("the? weekday unit of|in the? modifier unit", feiraOf),
  rule("the? weekday unit of|in the? unit modifier", feiraOf),
  rule("the? nth middle of? the? month", (terms) => halfOf(terms)),
  rule("the? nth unit|weekday month", (terms) => nthOf(terms)),
  rule("the? nth weekday pod of|in the? modifier unit", (terms) => nthWithPod(terms)),
  rule("the? nth dayPod of|in the? modifier unit", (terms) => nthDayPod(terms)),
  rule("the? nth dayPod of|in the? unit modifier", (terms) => nthDayPod(terms)),
  rule("the? nth dayPod of|in the? month", (terms) => nthDayPod(terms)),
  rule("the? nth weekday pod of|in the? month", (terms) => nthWithPod(terms)),
  rule("the? nth|modifier unit|weekday of|in|the the? modifier unit", (terms) => nthOf(terms)),
  rule("the? nth|modifier unit|weekday of|in the? unit modifier", (terms) => nthOf(terms)),
  rule("the? nth|modifier unit|weekday of|in|the the? unit", (terms) => dayOfThisMonth(terms)),
  rule("nth nth", (terms, around) => (around.pack.ordinalDot ? bareDayMonth(terms) : null)),
  rule("the? nth unit|weekday modifier unit", (terms) => (terms.at(-2)?.value === 0 ? nthOf(terms) : null)),
  // weekday and day number
  rule("weekday comma? the? nth", (terms) => weekdayAndNumber(terms)),
  rule("weekday comma? the? digits", (terms, around) => weekdayAndDigits(terms, around)),
  rule("weekday comma? the numeral", (terms) => weekdayAndNumber(terms)),
  rule("weekday numeral", (terms, around) => (around.pack.language === "en" || isCounting(terms, around) ? null : weekdayAndNumber(terms))),
  // 12/3 · 11.9. · Monday 19.06
  rule("modifier? slashPair comma? long", (terms, around) => pairDay(terms, around)),
  rule("slashPair", (terms, around) => pairDay(terms, around)),
  rule("dotPair stop?", (terms, around) => dotDay(terms, around)),
  rule("number number", (terms, around) => (around.pack.language === "fr" && !around.before && !around.after ? bareDayMonth(terms) : null)),
  rule("the? digits slash digits", (terms, around) => numbersDay(terms, around)),
  rule("the|in|on? digits dash digits", (terms, around) => dashedDay(terms, around)),
  rule("the digits of digits of long", (terms, around) => fullNumbersDay(terms, around)),
  rule("the digits of digits", (terms, around) => numbersDay(terms, around)),
  // units and weekdays with this, next, last, after next
  rule("modifier unit after the? modifier", (terms) => afterNext(terms)),
  rule("the? unit|weekday after the? modifier", (terms) => afterNext(terms)),
  rule("the? modifier weekday", (terms, around) => (isPast(terms) ? { kind: "word" } : whichWeekday(terms, around))),
  rule("the? modifier unit", (terms, around) => whichUnit(terms, around)),
  rule("the? modifier anyMonth", (terms) => whichMonth(terms)),
  rule("the? weekday modifier", (terms, around) => (isPast(terms) && around.after?.kind !== "unit" ? { kind: "word" } : null)),
  rule("the? weekday the|of? modifier", (terms, around) =>
    around.after?.kind === "unit" || around.after?.kind === "weekday" || belongsToNext(terms) ? null : whichWeekday(terms, around),
  ),
  rule("the? unit modifier", (terms, around) => (around.after?.kind === "unit" || belongsToNext(terms) ? null : whichUnit(terms, around))),
  rule("anyMonth modifier", (terms) => (belongsToNext(terms) ? null : whichMonth(terms))),
  rule("early|middle|late dash? of? the? day", (terms) => partOf(terms)),
  rule("early|middle|late dash? of? the? month", (terms) => partOf(terms)),
  rule("half month", (terms, around) => (around.pack.language === "nl" ? partOf(terms) : null)),
  rule("rest of? the? day|unit", (terms) => restOf(terms)),
  rule("later of|in? the? day|unit", (terms) => (find(terms, "unit")?.value === 2 ? null : restOf(terms))),
  rule("after the? day", (terms) => (terms[0]?.text === "mas tarde de" ? restOf(terms) : null)),
  rule("early|middle|late of? the? unit", (terms) => partOf(terms)),
  // the week of the 18th, the weekend of 3 July
  rule("the? unit from on|the? day", (terms, around) => (isCounted(around) ? null : spanAround(terms))),
  rule("the? unit of|on|in|from? the? day", (terms, around) => (isCounted(around) ? null : spanAround(terms))),
  rule("the? unit of|from the? nth", (terms) => spanAround(terms)),
  rule("the? unit of the? digits", (terms, around) => (isCounted(around) || namesMore(around) ? null : spanAround(terms))),
  rule("unit digits", (terms, around) => weekNumber(terms, around)),
  rule("weekday", (terms) => ({ kind: "day", meaning: { day: { weekday: terms[0]?.value ?? 1 } } })),
  rule("month comma|slash|dash|of? long", (terms, around) => monthAndYear(terms, around)),
  rule("month", (terms) => ({ kind: "day", meaning: { day: { month: terms[0]?.value ?? 1, span: "month" } } })),
  rule("in|until|by|before|after|to weakMonth", (terms, around) => weakMonthDay(terms, around)),
  // the 15th
  rule("the? ordinal", (terms, around) => ordinalDay(terms, around)),
  rule("the|on wordOrdinal", (terms, around) => wordOrdinalDay(terms, around)),
  rule("on digits", (terms, around) => (opensDate(around, terms[0]) ? numberedDay(terms, around) : null)),
  rule("the digits", (terms, around) => numberedDay(terms, around)),
  rule("the numeral", (terms, around) =>
    around.pack.language === "en" || (around.after !== undefined && !isDayWord(terms[0], around)) ? null : numberedDay(terms, around),
  ),
  rule("unit number|nth", (terms, around) => namedNumber(terms, around)),
  rule("the? unit of day", (terms, around) => (isCounted(around) ? null : spanAround(terms))),
  rule("the? modifier digits|ordinal", (terms, around) => namedByModifier(terms, around)),
  rule("the digits modifier", (terms, around) => namedByModifier(terms, around)),
  rule("day of digits", (terms, around) => shortYear(terms, around)),
  rule("of digits", (terms, around) => (terms[0]?.value === 1 ? articleDay(terms, around) : null)),
  rule("unit", (terms, around) => loneUnit(terms, around)),
];

/** Days said in pieces that stand side by side: "Tuesday" and "next week", "Friday" and "8 July". */
export const dayJoinRules: readonly Rule[] = [
  rule("early|late comma|the|on* day", (terms, around) => (around.after?.kind === "pod" ? null : partOf(terms))),
  rule("day to the? day", (terms) => nextDayAfter(terms)),
  rule("day comma|of|on|in|the* day", (terms) => joined(terms)),
  rule("day comma|of|on|in|the* day", (terms) => joined(terms)),
  rule("the? unit of|from the|on* day", (terms, around) => (isCounted(around) ? null : spanAround(terms))),
  rule("day comma? long", (terms, around) => {
    const day = terms[0]?.meaning?.day;
    const year = terms.at(-1)?.value ?? 0;
    return (day?.month !== undefined || day?.holiday !== undefined) && day.year === undefined && isYear(year, around)
      ? dayOutcome({ ...day, year })
      : null;
  }),
];

/** "le lendemain de Noël", "il giorno dopo Natale": the next day of a day that is named. */
function dayAfterDay(a: DaySpec, b: DaySpec): DaySpec | null {
  if (a.that !== true || a.plusDays === undefined || (b.holiday === undefined && b.day === undefined && b.offset === undefined))
    return null;
  return { ...b, plusDays: (b.plusDays ?? 0) + a.plusDays };
}

/** pt "no dia seguinte ao Natal". */
function nextDayAfter(terms: readonly Term[]): Outcome {
  const [a, b] = [terms[0]?.meaning?.day, terms.at(-1)?.meaning?.day];
  const after = a && b && dayAfterDay(a, b);
  return after ? dayOutcome(after) : null;
}

/** "1 de diciembre del 26". */
function shortYear(terms: readonly Term[], around: Around): Outcome {
  const day = terms[0]?.meaning?.day;
  const digits = terms.at(-1);
  if (!day || day.month === undefined || day.day === undefined || day.year !== undefined || digits?.text.length !== 2) return null;
  const year = 2000 + digits.value;
  return isYear(year, around) ? dayOutcome({ ...day, year }) : null;
}

function joined(terms: readonly Term[]): Outcome {
  const a = terms[0]?.meaning?.day;
  const b = terms.at(-1)?.meaning?.day;
  const after = a && b && dayAfterDay(a, b);
  if (after) return dayOutcome(after);
  const merged = a && b ? mergeDays(a, b) : null;
  return merged && dayOutcome(merged);
}
