import { find } from "../rewrite.ts";
import type { Around, Outcome } from "../rewrite.ts";
import { dayOutcome, numberKinds } from "./month-days.ts";
import type { Kind, Term } from "../terms.ts";

/** Values of modifiers: 0 this, 1 next, 2 following on that, 3 coming, -1 last. */
export function afterNext(terms: readonly Term[]): Outcome {
  const [first, second] = [find(terms, "modifier"), terms.findLast((term) => term.kind === "modifier")];
  if (second?.value !== 1 || (first !== second && first?.value !== 0 && first?.value !== 1)) return null;
  const weekday = find(terms, "weekday");
  if (weekday) return dayOutcome({ weekday: weekday.value, which: "after-next" });
  const unit = find(terms, "unit")?.value;
  if (unit === 3) return dayOutcome({ span: "week", week: 2 });
  if (unit === 4) return dayOutcome({ span: "month", monthFromNow: 2 });
  return unit === 6 ? dayOutcome({ span: "weekend", which: "after-next" }) : null;
}

export function whichWeekday(terms: readonly Term[], around: Around): Outcome {
  const modifier = find(terms, "modifier")?.value ?? 0;
  const weekday = find(terms, "weekday")?.value ?? 1;
  const which =
    modifier === 4 ? "after-next" : modifier === 0 ? "this" : modifier === 1 || modifier === 2 ? "next" : modifier === 3 ? "coming" : null;
  if (!which) return null;
  return around.after?.kind === "of" && around.after.text === "week" ? null : dayOutcome({ weekday, which });
}

export function whichUnit(terms: readonly Term[], around: Around): Outcome {
  const modifier = find(terms, "modifier")?.value ?? 0;
  const unit = find(terms, "unit")?.value;
  if (modifier < 0) return null;
  const ahead = modifier === 0 ? 0 : 1;
  if (unit === 2) return modifier > 0 && isPlural(terms) ? comingDays(3) : whichDay(terms, modifier, around);
  if (unit === 3 && modifier > 0 && isPlural(terms)) return comingDays(21);
  if (unit === 3) return dayOutcome({ span: "week", week: modifier === 4 ? 2 : ahead });
  if (unit === 4) return dayOutcome({ span: "month", monthFromNow: modifier === 4 ? 2 : ahead });
  if (unit === 5) return ahead === 0 ? null : dayOutcome({ span: "year", yearFromNow: ahead });
  return unit === 6
    ? dayOutcome({ span: "weekend", which: modifier === 1 || modifier === 2 ? "next" : modifier === 3 ? "coming" : "this" })
    : null;
}

/** "mardi dernier", "last Friday" without its month: a day that is over. */
export function isPast(terms: readonly Term[]): boolean {
  return (find(terms, "modifier")?.value ?? 0) < 0;
}

const preceding = new Set(
  "ce|cet|cette|ces|este|esta|estos|ese|esa|questo|questa|quest'|questi|neste|nesta|deste|desta|esse|essa|nesse|nessa".split("|"),
);

/** "dans trois jours ce serait …": a word for "this" belongs to what follows it. Only "actual", "corrente" come after. */
export function belongsToNext(terms: readonly Term[]): boolean {
  const last = terms.at(-1);
  return last?.kind === "modifier" && preceding.has(last.text);
}

const plurals = new Set([
  "days",
  "weeks",
  "dias",
  "semanas",
  "jours",
  "semaines",
  "tage",
  "tagen",
  "wochen",
  "giorni",
  "settimane",
  "dagen",
  "weken",
]);

function isPlural(terms: readonly Term[]): boolean {
  return plurals.has(find(terms, "unit")?.text ?? "");
}

/** "the coming days", "the next weeks": about three of them, from tomorrow on. */
function comingDays(count: number): Outcome {
  return { kind: "dayRange", meaning: { day: { offset: 1 }, end: { day: { offset: count } } } };
}

/** "the next day" counts from the day spoken of, "this day" is today. */
function whichDay(terms: readonly Term[], modifier: number, around: Around): Outcome {
  if (modifier === 0 && around.after && numberKinds.includes(around.after.kind)) return null;
  if (modifier === 0) return around.pack.language === "en" ? null : dayOutcome({ offset: 0 });
  return dayOutcome({ that: true, plusDays: 1 });
}

export function whichMonth(terms: readonly Term[]): Outcome {
  const modifier = find(terms, "modifier")?.value ?? 0;
  const month = find(terms, "month", "weakMonth")?.value ?? 1;
  return modifier < 0 ? null : dayOutcome({ month, span: "month" });
}

/** "late next week", "end of March"; of a single day the morning or the evening. */
export function partOf(terms: readonly Term[]): Outcome {
  const part = terms[0]?.kind === "early" ? "start" : terms[0]?.kind === "middle" || terms[0]?.kind === "half" ? "middle" : "end";
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
export function isCounted(around: Around): boolean {
  return around.before !== undefined && ["digits", "numeral", "one"].includes(around.before.kind);
}

/** "later this week": from today to its end. */
export function restOf(terms: readonly Term[]): Outcome {
  const unit = find(terms, "unit")?.value;
  if (unit === 3) return dayOutcome({ span: "week", week: 0, part: "rest" });
  if (unit === 4) return dayOutcome({ span: "month", monthFromNow: 0, part: "rest" });
  const day = find(terms, "day")?.meaning?.day;
  return day && (day.week === 0 || day.monthFromNow === 0) ? dayOutcome({ ...day, part: "rest" }) : null;
}

/** "KW 48", "week 48", "semaine 48". */
export function weekNumber(terms: readonly Term[], { before, after }: Around): Outcome {
  const [unit, number] = terms;
  if (unit?.value !== 3 || !number || number.value < 1 || number.value > 53 || plurals.has(unit.text)) return null;
  if (before?.kind === "modifier" || (before && counting.has(before.kind)) || (after && followers.has(after.kind))) return null;
  return dayOutcome({ weekOfYear: number.value, span: "week" });
}

const counting = new Set<Kind>(["digits", "numeral", "one", "few", "ordinal", "wordOrdinal"]);
const followers = new Set<Kind>(["month", "unit", "of", "oclock", "ampm", "dash", "to", "until", "slash", "noun", "stop"]);

export function spanAround(terms: readonly Term[]): Outcome {
  const unit = find(terms, "unit")?.value;
  const day = find(terms, "day")?.meaning?.day ?? { day: find(terms, "ordinal", "wordOrdinal", "digits")?.value ?? 0 };
  if (day.day === undefined || (unit !== 3 && unit !== 6)) return null;
  const { weekday: _, ...date } = day;
  return dayOutcome({ ...date, span: unit === 3 ? "week" : "weekend" });
}

/** "the weekend", "at the weekend"; "the week" in languages that say so of this week. */
export function loneUnit(terms: readonly Term[], around: Around): Outcome {
  if (terms[0]?.value === 6) return dayOutcome({ span: "weekend" });
  const lead = around.before?.kind;
  return terms[0]?.value === 3 &&
    around.before?.text !== "por" &&
    around.pack.language !== "de" &&
    lead !== undefined &&
    ["the", "of", "in"].includes(lead) &&
    around.pack.language !== "en" &&
    around.after === undefined
    ? dayOutcome({ span: "week", week: 0 })
    : null;
}
