import { clockOf, withHalf } from "../clock.ts";
import { find, valuesOf } from "../rewrite.ts";
import type { Around, Outcome } from "../rewrite.ts";
import { add, dotClock, firstClock, hourOn12, isHour, isHourClock, lastClock, outcome, pairClock } from "./clock-shapes.ts";
import { isLength } from "./lengths.ts";
import type { Clock, Term } from "../terms.ts";
import type { LanguageCode } from "../when-value.ts";

function isSpoken(term: Term | undefined): boolean {
  return term?.kind === "numeral";
}

export function hoursAndMinutes(terms: readonly Term[], around: Around): Outcome {
  const [hour, minute] = valuesOf(terms, "digits", "numeral");
  if (hour === undefined || minute === undefined) return null;
  if (terms[1]?.kind === "unit" && (!isHour(terms) || !isHourClock(terms, around) || isLength(terms, around))) return null;
  const last = terms.at(-1);
  if (last?.kind === "numeral" ? minute < 5 : last?.text.length !== 2) return null;
  if (around.before?.kind === "between" || (around.after && ["month", "oclock", "unit"].includes(around.after.kind))) return null;
  if (!hasAnd(terms) && opensDate(around)) return null;
  return outcome(clockOf(hour, minute, true));
}

/** "21 horas y 15 minutos", "um 3 Uhr und 5 Minuten". */
export function hoursThenMinutes(terms: readonly Term[], around: Around): Outcome {
  const [hour, minute] = valuesOf(terms, "digits", "numeral");
  if (terms[1]?.kind === "unit" && (!isHour(terms) || !isHourClock(terms, around) || isLength(terms, around))) return null;
  return hour === undefined || minute === undefined ? null : outcome(clockOf(hour, minute, true));
}

/** "18 uur 12-dec-2026", "a las 18 14 de febrero": the second number is that of a day. */
export function opensDate({ after, pack }: Around): boolean {
  if (after?.kind === "month" || ((after?.kind === "dash" || after?.kind === "slash") && after.glued)) return true;
  return after?.kind === "of" && after.text === "de" && pack.language !== "fr";
}

export function hoursAndPart(terms: readonly Term[], around: Around): Outcome {
  if (find(terms, "unit") && (!isHour(terms) || !isHourClock(terms, around) || isLength(terms, around))) return null;
  const part = find(terms, "quarter") ? 15 : find(terms, "half") ? 30 : 45;
  return outcome(add(firstClock(terms), part));
}

/** "las cinco menos diez": the minutes come after the hour, unlike "dez para as cinco". */
export function takesAway(terms: readonly Term[]): boolean {
  return find(terms, "minus")?.value === 0;
}

/** "el 5 después de las 3", "dia 5 à uma": the number is that of a day. */
function isDayNumber({ before }: Around): boolean {
  if (before === undefined) return false;
  return before.kind === "month" || ((before.kind === "the" || before.kind === "on") && before.value === 1) || isDayUnit(before);
}

function isDayUnit({ kind, value }: Term): boolean {
  return kind === "unit" && value === 2;
}

export function minutesAround(terms: readonly Term[], sign: number): Outcome {
  const unit = find(terms, "unit");
  const minutes = terms[0]?.value ?? 0;
  if ((unit && unit.value !== 0) || minutes > 59 || minutes < 1) return null;
  return outcome(add(lastClock(terms), sign * minutes));
}

/** "five before half six" (de, nl): five minutes off the half hour. */
export function minutesAndHalf(terms: readonly Term[], around: Around, sign: number): Outcome {
  const unit = find(terms, "unit");
  if (unit && unit.value !== 0) return null;
  return outcome(add(halfHour(terms, around), sign * (terms[0]?.value ?? 0)));
}

/** "half five", "halb fünf", "half vijf"; elsewhere the half follows its hour ("le nove e mezza, 3 dicembre"). */
const halfLeads = new Set<LanguageCode>(["en", "de", "nl"]);

/** The half and the quarter come before their hour. */
export function leadsHalf({ pack }: Around): boolean {
  return halfLeads.has(pack.language);
}

export function halfHour(terms: readonly Term[], around: Around): Clock | null {
  const hour = terms.at(-1);
  if (!hour || hour.value < 1 || hour.value > 12 || !halfLeads.has(around.pack.language)) return null;
  return add(clockOf(hour.value, 0, true), around.pack.halfMeans === "past" ? 30 : -30);
}

const roundMinutes = new Set([5, 10, 15, 20, 25]);

/** "20 after 3", "ten before 3": only round minutes or the word "minutes", else it is a bound ("2 after 3 pm"). */
export function sayMinutes(terms: readonly Term[], around: Around): boolean {
  if (around.before?.kind === "from" || around.before?.kind === "between" || isDayNumber(around)) return false;
  return find(terms, "unit")?.value === 0 || roundMinutes.has(terms[0]?.value ?? 0);
}

/**
 * "20 to 8" is 7:40, "5 to 7" may be a range: minutes where they are said, or where the first number is round and no hour that
 * comes before the second ("at 5 to 7" is minutes again).
 */
export function toHour(terms: readonly Term[], around: Around): Outcome {
  const first = terms[0]?.value ?? 0;
  const second = lastClock(terms);
  const lead = around.before?.kind;
  if (!second || lead === "from" || lead === "between" || lead === "dash" || isDayNumber(around)) return null;
  if (find(terms, "unit")) return find(terms, "unit")?.value === 0 ? minutesAround(terms, -1) : null;
  if (around.pack.language !== "en") return null;
  if (
    roundMinutes.has(first) &&
    first >= hourOn12(second) &&
    terms.every((term) => term.kind !== "digits") &&
    around.pack.language === "en"
  )
    return minutesAround(terms, -1);
  if (first === 5 && hourOn12(second) < 5) return minutesAround(terms, -1);
  if (!roundMinutes.has(first) || find(terms, "to")?.text === "-") return null;
  if (around.after?.kind === "of" || around.after?.kind === "month") return null;
  const hour = Math.floor(second.minutes / 60);
  const hour12 = hourOn12(second);
  const couldBeRange =
    lead !== "at" && lead !== "around" && first <= 12 && (first < hour12 || (find(terms, "clock") !== undefined && hour <= 12));
  if (couldBeRange && !(first === 10 && hour12 < 10)) return null;
  if (
    first <= 12 &&
    lead !== "at" &&
    lead !== "around" &&
    !find(terms, "clock") &&
    around.after?.kind !== "pod" &&
    around.after?.kind !== "in"
  )
    return null;
  return minutesAround(terms, -1);
}

/** "6 15 would suit me": two numbers that open an utterance as hour and minutes. */
export function startingPair(terms: readonly Term[], around: Around): Outcome {
  const [hour, minute] = terms;
  if (around.before || around.pack.language !== "en" || hour?.kind !== "digits" || minute?.kind !== "digits") return null;
  if (
    minute.value % 5 !== 0 ||
    around.after?.kind === "noun" ||
    around.after?.kind === "unit" ||
    around.after?.kind === "digits" ||
    around.after?.kind === "mark"
  )
    return null;
  return outcome(pairClock(terms));
}

/** nl "een uur of vier": about four. */
export function hourOrSo(terms: readonly Term[], around: Around): Outcome {
  if (around.pack.language !== "nl" || !isHour(terms) || find(terms, "numeral")?.value !== 1) return null;
  return outcome(lastClock(terms));
}

const hourNames = new Set(["ore", "h"]);

/** it "ore 10", "ore 10.30", "h 10". */
export function hourNamed(terms: readonly Term[], around: Around): Outcome {
  const last = terms.at(-1);
  if (around.pack.language !== "it" || !hourNames.has(terms[0]?.text ?? "") || isNumber(around.before)) return null;
  return outcome(last?.kind === "dotPair" ? dotClock([last]) : lastClock(terms));
}

function isNumber(term: Term | undefined): boolean {
  return term?.kind === "digits" || term?.kind === "numeral";
}

export function hasAnd(terms: readonly Term[]): boolean {
  return find(terms, "and") !== undefined;
}

/** "las 12 del mediodía". */
export function twelve(terms: readonly Term[]): Outcome {
  const named = terms.at(-1)?.meaning?.clock;
  const hour = firstClock(terms);
  if (!hour?.open || !named || named.minutes % 720 !== 0) return null;
  if (Math.floor(hour.minutes / 60) === 12) return outcome({ ...named, minutes: named.minutes + (hour.minutes % 60) });
  return outcome(withHalf(hour, named.minutes === 720 ? 2 : 1));
}

/** "midi trente", "mezzogiorno e dieci", "15 Uhr und 10". */
export function clockAndMinutes(terms: readonly Term[], around: Around): Outcome {
  const clock = terms[0]?.meaning?.clock;
  const minute = terms.at(-1);
  if (!clock || !minute || clock.minutes % 60 !== 0 || minute.value > 59 || around.pack.language === "en") return null;
  if (around.before?.kind === "between" || !isSpoken(minute) || minute.value < 5) return null;
  return outcome(add(clock, minute.value));
}

/** "3 e 20", "once y cuarenta y cinco". */
export function numberAndMinutes(terms: readonly Term[], around: Around): Outcome {
  const [hour, minute] = terms.filter((term) => term.kind === "digits" || term.kind === "numeral");
  if (!hour || !minute || !["es", "pt", "it"].includes(around.pack.language)) return null;
  if (around.before?.kind === "between" || isDayNumber(around) || hour.value > 24) return null;
  const led = around.before?.kind === "at" && terms.every((term) => term.kind !== "digits");
  if (led ? minute.value < 1 : minute.value < 10 || minute.value % 5 !== 0) return null;
  return outcome(clockOf(hour.value, minute.value, true));
}

/** "six thirty" needs no "at"; "two three" is no time. */
export function spokenPair(terms: readonly (Term | undefined)[], around: Around): Outcome {
  const [hour, minute] = terms;
  if (
    !hour ||
    !minute ||
    hour.value < 1 ||
    hour.value > 12 ||
    (minute.value < 10 && !/^oh? /.test(minute.text)) ||
    around.before?.kind === "month"
  )
    return null;
  return outcome(clockOf(hour.value, minute.value, true));
}
