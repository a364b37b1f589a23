import type { DaySpec } from "../day-spec.ts";
import { find } from "../rewrite.ts";
import type { Around, Outcome } from "../rewrite.ts";
import type { Kind, Term } from "../terms.ts";

export const numberKinds: readonly Kind[] = ["digits", "numeral", "ordinal", "wordOrdinal"];

export function dayOutcome(day: DaySpec): Outcome {
  if (day.day !== undefined && (day.day < 1 || day.day > 31)) return null;
  return { kind: "day", meaning: { day } };
}

export function monthDay(terms: readonly Term[]): Outcome {
  const month = find(terms, "month", "weakMonth")?.value;
  const day = find(terms, ...numberKinds)?.value;
  const year = find(terms, "long")?.value;
  if (month === undefined || day === undefined) return null;
  return dayOutcome({ month, day, ...(year !== undefined && { year }) });
}

/** "im Dezember 9-11 Uhr", "décembre 10 h". */
export function opensHour(terms: readonly Term[], { before, after }: Around): boolean {
  if (before?.text === "im") return true;
  return terms.length === 2 && (after?.kind === "oclock" || (after?.kind === "unit" && after.value === 1));
}

export function isYear(value: number, around: Around): boolean {
  return value >= around.year - 1 && value <= around.year + 3;
}

/** "27 Aug 1440": four digits that are no year near now are a clock time. */
export function withYear(terms: readonly Term[], around: Around): Outcome {
  const year = find(terms, "long")?.value ?? 0;
  const plain = find(terms, "comma") !== undefined && year >= 1900 && year <= 2100;
  return plain || isYear(year, around) ? monthDay(terms) : null;
}

/** "7 May 8" leaves the 8 alone; "at 5 may I" is no date. */
export function dayThenMonth(terms: readonly Term[], around: Around): Outcome {
  const weak = find(terms, "weakMonth");
  if (weak && around.before?.kind === "at") return null;
  // "5 to 6 of April 22": the number after the month is its day.
  if (find(terms, "of") && find(terms, "digits") && around.after?.kind === "digits") return null;
  return monthDay(terms);
}

export function dayOfMonthUnit(terms: readonly Term[]): Outcome {
  const unit = find(terms, "unit");
  const modifier = find(terms, "modifier");
  const day = find(terms, ...numberKinds)?.value;
  if (unit?.value !== 4 || !modifier || day === undefined || modifier.value < 0) return null;
  return dayOutcome({ day, monthFromNow: Math.min(modifier.value, 1) });
}

export function monthAndYear(terms: readonly Term[], around: Around): Outcome {
  const year = find(terms, "long")?.value ?? 0;
  return isYear(year, around) ? dayOutcome({ month: terms[0]?.value ?? 1, year, span: "month" }) : null;
}

export function weakMonthDay(terms: readonly Term[], around: Around): Outcome {
  if (around.after?.kind === "word") return null;
  return dayOutcome({ month: find(terms, "weakMonth")?.value ?? 1, span: "month" });
}
