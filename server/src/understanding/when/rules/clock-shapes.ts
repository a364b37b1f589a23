import { clockOf, shifted, withHalf } from "../clock.ts";
import { find } from "../rewrite.ts";
import type { Around, Outcome } from "../rewrite.ts";
import type { Clock, Kind, Term } from "../terms.ts";

export function outcome(clock: Clock | null | undefined): Outcome {
  return clock ? { kind: "clock", meaning: { clock } } : null;
}

export function timed(clock: Clock | null | undefined, terms: readonly Term[]): Outcome {
  const half = find(terms, "ampm")?.value ?? 1;
  return outcome(clock && (half === 3 ? clock : withHalf(clock, half)));
}

export function add(clock: Clock | null | undefined, minutes: number): Clock | null {
  return clock ? shifted({ ...clock, loose: true }, minutes) : null;
}

/** A bare hour; "05" is five in the morning. */
export function hourClock(terms: readonly Term[]): Clock | null {
  const term = find(terms, "digits", "numeral", "ordinal");
  return term ? clockOf(term.value, 0, true, term.text.startsWith("0")) : null;
}

export function lastClock(terms: readonly Term[]): Clock | null {
  const last = terms.at(-1);
  return last?.meaning?.clock ?? (last ? clockOf(last.value, 0, true) : null);
}

export function firstClock(terms: readonly Term[]): Clock | null {
  const first = terms[0];
  return first?.meaning?.clock ?? (first ? clockOf(first.value, 0, true) : null);
}

/** "8 10", "six thirty": the minute has two digits, or is a numeral of ten or more. */
export function pairClock(terms: readonly Term[]): Clock | null {
  const [hour, minute] = terms.filter((term) => term.kind === "digits" || term.kind === "numeral");
  if (!hour || !minute || (minute.kind === "digits" ? minute.text.length !== 2 : minute.value < 10)) return null;
  return clockOf(hour.value, minute.value, true);
}

/** "six oh two", digit by digit: "seis cero dos". */
export function zeroClock(terms: readonly Term[]): Clock | null {
  const [hour, zero, minute] = terms;
  return hour && minute && zero?.value === 0 && minute.value < 10 ? clockOf(hour.value, minute.value, true) : null;
}

/** 1440, 0900, 330. */
export function longClock(terms: readonly Term[]): Clock | null {
  const term = find(terms, "long");
  if (!term) return null;
  const clock = clockOf(Math.floor(term.value / 100), term.value % 100, false, term.text.length === 4);
  return clock && { ...clock, open: clock.open && term.text.length === 3 };
}

/** 18.30 as a time: two digits of minutes. */
export function dotClock(terms: readonly Term[]): Clock | null {
  const term = find(terms, "dotPair");
  if (!term || !/\.\d\d$/.test(term.text)) return null;
  return clockOf(Math.floor(term.value / 100), term.value % 100, false, term.text.startsWith("0"));
}

export function isHour(terms: readonly Term[]): boolean {
  return find(terms, "unit")?.value === 1;
}

/** "De tijd is 20.10", "heure : 20.10": the words before it say that it is a time. */
export function isNamedTime(terms: readonly Term[], { text }: Around): boolean {
  return timeNamed.test(text.slice(0, terms[0]?.start));
}

const timeNamed = /(?:tijd(?:stip)?|uhrzeit|\btime|heure|orario|hor[aá]rio|\bhora|\bora)\s*(?:is|ist|est|es|è|é|wordt|:|=)?\s*$/i;

const followsOre = new Set<Kind>(["digits", "numeral", "clock", "dotPair", "long"]);

export function isMinute(term: Term | undefined): boolean {
  return term?.kind === "unit" && term.value === 0;
}

/** "15 heures", "3 uur" are clock times; "in 3 uur" was read before; in English only "0700h", "18 h" are. */
export function isHourClock(terms: readonly Term[], around: Around): boolean {
  // Italian names the hour first: "3 dicembre 2026 ore 18".
  if (
    around.pack.language === "it" &&
    around.after &&
    followsOre.has(around.after.kind) &&
    ["ore", "h"].includes(find(terms, "unit")?.text ?? "")
  )
    return false;
  return around.pack.hoursAreClock || find(terms, "unit")?.text === "h";
}

/** "Feb 5 AM": the number belongs to the month. */
export function namesDay(around: Around): boolean {
  return around.before?.kind === "month" && around.pack.language === "en";
}

/** "3ish". */
export function isIsh(terms: readonly Term[]): boolean {
  return terms[1]?.text === "ish" && terms[1].glued;
}

export function hourOn12(clock: Clock): number {
  return ((Math.floor(clock.minutes / 60) + 11) % 12) + 1;
}
