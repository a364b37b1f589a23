import { clockOf, shifted, withHalf } from "../clock.ts";
import { find, rule, valuesOf } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import type { Clock, Term } from "../terms.ts";
import { hourInPod } from "./hour-in-pod.ts";

/** Clock times: digits and words, am and pm, quarters and halves, "N to H". */
export const clockRules: readonly Rule[] = [
  // 5 pm · 5:15 pm · 330 pm · 8 10 pm · six thirty pm
  rule("number number number ampm", (terms) => timed(zeroClock(terms), terms)),
  rule("number number oclock? ampm", (terms, around) => (namesDay(around) ? null : timed(pairClock(terms), terms))),
  rule("clock oclock? ampm", (terms) => timed(find(terms, "clock")?.meaning?.clock, terms)),
  rule("dotPair oclock? ampm", (terms) => timed(dotClock(terms), terms)),
  rule("long ampm", (terms) => timed(longClock(terms), terms)),
  rule("number oclock? ampm", (terms, around) => (namesDay(around) ? null : timed(hourClock(terms), terms))),
  // 15:30 Uhr · 18.00 h · 0700h
  rule("clock oclock", (terms) => outcome(find(terms, "clock")?.meaning?.clock)),
  rule("clock unit", (terms) => (isHour(terms) ? outcome(find(terms, "clock")?.meaning?.clock) : null)),
  rule("dotPair oclock", (terms) => outcome(dotClock(terms))),
  rule("dotPair unit", (terms) => (isHour(terms) ? outcome(dotClock(terms)) : null)),
  rule("long oclock|unit", (terms) => (terms[1]?.kind === "oclock" || isHour(terms) ? outcome(longClock(terms)) : null)),
  // 7 hours ten: sept heures dix, 14 uur 15, 15 Uhr 30, 8 heures et demie
  rule("number number oclock", (terms) => outcome(pairClock(terms))),
  rule("number oclock|unit and? number", hoursAndMinutes),
  rule("number oclock|unit and? half|quarter|threeQuarters", hoursAndPart),
  rule("number oclock", (terms) => outcome(hourClock(terms))),
  rule("number unit", (terms, around) => (isHour(terms) && isHourClock(terms, around) ? outcome(hourClock(terms)) : null)),
  // half past five · half past · quarter to six · 20 minutes past 3 · ten to
  rule("half past number|clock|ordinal", (terms) => outcome(add(lastClock(terms), 30))),
  rule("one? quarter after|past number|clock", (terms) => outcome(add(lastClock(terms), 15))),
  rule("one? quarter to|minus|before the? number|clock", (terms) => outcome(add(lastClock(terms), -15))),
  rule("one? quarter of number", (terms, around) =>
    around.pack.language === "en" && around.after?.kind !== "unit" ? outcome(add(lastClock(terms), -15)) : null,
  ),
  rule("threeQuarters number|clock|ordinal", (terms) => outcome(add(lastClock(terms), -15))),
  rule("number unit? after|past half number", (terms, around) => minutesAndHalf(terms, around, 1)),
  rule("number unit? minus|before half number", (terms, around) => minutesAndHalf(terms, around, -1)),
  rule("number unit? past number|clock", (terms) => minutesAround(terms, 1)),
  rule("number unit? after number|clock", (terms, around) => (sayMinutes(terms, around) ? minutesAround(terms, 1) : null)),
  rule("number unit? minus|before number|clock", (terms, around) => (sayMinutes(terms, around) ? minutesAround(terms, -1) : null)),
  rule("number unit? to the? number|clock", toHour),
  rule("half number|ordinal", (terms, around) => outcome(halfHour(terms, around))),
  rule("quarter number|ordinal", (terms, around) => (around.pack.language === "de" ? outcome(add(lastClock(terms), -45)) : null)),
  // las tres y cuarto · otto e mezza · onze et demie · as tres menos cuarto
  rule("number|clock and? half|quarter|threeQuarters", (terms, around) =>
    hasAnd(terms) || around.pack.language !== "en" ? hoursAndPart(terms, around) : null,
  ),
  rule("number|clock minus the? one? quarter", (terms) => outcome(add(firstClock(terms), -15))),
  rule("number|clock minus number", (terms) => outcome(add(firstClock(terms), -(terms.at(-1)?.value ?? 0)))),
  rule("number|clock of clock", (terms) => twelve(terms)),
  rule("clock and? number", clockAndMinutes),
  rule("number and number", numberAndMinutes),
  rule("at the? number number", (terms) => outcome(pairClock(terms))),
  rule("numeral numeral", (terms, around) => spokenPair(terms, around)),
  rule("number number", startingPair),
  rule("number around ampm", (terms) => timed(hourClock(terms), terms)),
  rule("number around", (terms) => (isIsh(terms) ? outcome(hourClock(terms)) : null)),
  rule("number number in|of|at the? pod", (terms, around) => (around.before?.kind === "month" ? null : hourInPod(pairClock(terms), terms))),
  rule("clock ampm", (terms) => timed(find(terms, "clock")?.meaning?.clock, terms)),
  rule("at ordinal", (terms, around) => (around.pack.ordinalDot && terms[1]?.text.endsWith(".") ? outcome(hourClock(terms)) : null)),
  rule("number in|of|at the? pod", (terms, around) =>
    around.before?.kind === "digits" || around.before?.kind === "month" || around.before?.kind === "the" || around.before?.kind === "to"
      ? null
      : hourInPod(hourClock(terms), terms),
  ),
  rule("at long", (terms) => outcome(longClock(terms))),
  rule("numeral dash numeral", (terms, around) => (terms[1]?.glued === true ? spokenPair([terms[0], terms[2]], around) : null)),
  rule("at dotPair", (terms, around) => (around.after?.kind === "noun" ? null : outcome(dotClock(terms)))),
];

function outcome(clock: Clock | null | undefined): Outcome {
  return clock ? { kind: "clock", meaning: { clock } } : null;
}

function timed(clock: Clock | null | undefined, terms: readonly Term[]): Outcome {
  const half = find(terms, "ampm")?.value ?? 1;
  return outcome(clock && (half === 3 ? clock : withHalf(clock, half)));
}

function add(clock: Clock | null | undefined, minutes: number): Clock | null {
  return clock ? shifted({ ...clock, loose: true }, minutes) : null;
}

function isSpoken(term: Term | undefined): boolean {
  return term?.kind === "numeral";
}

/** A bare hour; "05" is five in the morning. */
export function hourClock(terms: readonly Term[]): Clock | null {
  const term = find(terms, "digits", "numeral", "ordinal");
  return term ? clockOf(term.value, 0, true, term.text.startsWith("0")) : null;
}

function lastClock(terms: readonly Term[]): Clock | null {
  const last = terms.at(-1);
  return last?.meaning?.clock ?? (last ? clockOf(last.value, 0, true) : null);
}

function firstClock(terms: readonly Term[]): Clock | null {
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
function zeroClock(terms: readonly Term[]): Clock | null {
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

function isHour(terms: readonly Term[]): boolean {
  return find(terms, "unit")?.value === 1;
}

/** "15 heures", "3 uur" are clock times; "in 3 uur" was read before; in English only "0700h", "18 h" are. */
function isHourClock(terms: readonly Term[], around: Around): boolean {
  return around.pack.hoursAreClock || find(terms, "unit")?.text === "h";
}

/** "Feb 5 AM": the number belongs to the month. */
function namesDay(around: Around): boolean {
  return around.before?.kind === "month";
}

function hoursAndMinutes(terms: readonly Term[], around: Around): Outcome {
  const [hour, minute] = valuesOf(terms, "digits", "numeral");
  if (hour === undefined || minute === undefined) return null;
  if (terms[1]?.kind === "unit" && (!isHour(terms) || !isHourClock(terms, around))) return null;
  const last = terms.at(-1);
  if (last?.kind === "numeral" ? minute < 5 : last?.text.length !== 2) return null;
  if (around.before?.kind === "between" || (around.after && ["month", "oclock", "unit"].includes(around.after.kind))) return null;
  return outcome(clockOf(hour, minute, true));
}

function hoursAndPart(terms: readonly Term[], around: Around): Outcome {
  if (find(terms, "unit") && (!isHour(terms) || !isHourClock(terms, around))) return null;
  const part = find(terms, "quarter") ? 15 : find(terms, "half") ? 30 : 45;
  return outcome(add(firstClock(terms), part));
}

function minutesAround(terms: readonly Term[], sign: number): Outcome {
  const unit = find(terms, "unit");
  const minutes = terms[0]?.value ?? 0;
  if ((unit && unit.value !== 0) || minutes > 59 || minutes < 1) return null;
  return outcome(add(lastClock(terms), sign * minutes));
}

/** "five before half six" (de, nl): five minutes off the half hour. */
function minutesAndHalf(terms: readonly Term[], around: Around, sign: number): Outcome {
  const unit = find(terms, "unit");
  if (unit && unit.value !== 0) return null;
  return outcome(add(halfHour(terms, around), sign * (terms[0]?.value ?? 0)));
}

function halfHour(terms: readonly Term[], around: Around): Clock | null {
  const hour = terms.at(-1);
  if (!hour || hour.value < 1 || hour.value > 12) return null;
  return add(clockOf(hour.value, 0, true), around.pack.halfMeans === "past" ? 30 : -30);
}

const roundMinutes = new Set([5, 10, 15, 20, 25]);

/** "20 after 3", "ten before 3": only round minutes or the word "minutes", else it is a bound ("2 after 3 pm"). */
function sayMinutes(terms: readonly Term[], around: Around): boolean {
  if (around.before?.kind === "from" || around.before?.kind === "between") return false;
  return find(terms, "unit")?.value === 0 || roundMinutes.has(terms[0]?.value ?? 0);
}

/**
 * "20 to 8" is 7:40, "5 to 7" may be a range: minutes where they are said, or where the first number is round and no hour that
 * comes before the second ("at 5 to 7" is minutes again).
 */
function toHour(terms: readonly Term[], around: Around): Outcome {
  const first = terms[0]?.value ?? 0;
  const second = lastClock(terms);
  const lead = around.before?.kind;
  if (!second || lead === "from" || lead === "between" || lead === "month" || lead === "dash") return null;
  if (find(terms, "unit")) return find(terms, "unit")?.value === 0 ? minutesAround(terms, -1) : null;
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

/** "3ish". */
function isIsh(terms: readonly Term[]): boolean {
  return terms[1]?.text === "ish" && terms[1].glued;
}

/** "6 15 would suit me": two numbers that open an utterance as hour and minutes. */
function startingPair(terms: readonly Term[], around: Around): Outcome {
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

function hourOn12(clock: Clock): number {
  return ((Math.floor(clock.minutes / 60) + 11) % 12) + 1;
}

function hasAnd(terms: readonly Term[]): boolean {
  return find(terms, "and") !== undefined;
}

/** "las 12 del mediodía". */
function twelve(terms: readonly Term[]): Outcome {
  const named = terms.at(-1)?.meaning?.clock;
  const hour = firstClock(terms);
  if (!hour?.open || !named || named.minutes % 720 !== 0) return null;
  if (Math.floor(hour.minutes / 60) === 12) return outcome({ ...named, minutes: named.minutes + (hour.minutes % 60) });
  return outcome(withHalf(hour, named.minutes === 720 ? 2 : 1));
}

/** "midi trente", "mezzogiorno e dieci", "15 Uhr und 10". */
function clockAndMinutes(terms: readonly Term[], around: Around): Outcome {
  const clock = terms[0]?.meaning?.clock;
  const minute = terms.at(-1);
  if (!clock || !minute || clock.minutes % 60 !== 0 || minute.value > 59 || around.pack.language === "en") return null;
  if (around.before?.kind === "between" || !isSpoken(minute) || minute.value < 5) return null;
  return outcome(add(clock, minute.value));
}

/** "3 e 20", "once y cuarenta y cinco". */
function numberAndMinutes(terms: readonly Term[], around: Around): Outcome {
  const [hour, minute] = terms.filter((term) => term.kind === "digits" || term.kind === "numeral");
  if (!hour || !minute || !["es", "pt", "it"].includes(around.pack.language)) return null;
  if (around.before?.kind === "between" || minute.value < 10 || hour.value > 24 || minute.value % 5 !== 0) return null;
  return outcome(clockOf(hour.value, minute.value, true));
}

/** "six thirty" needs no "at"; "two three" is no time. */
function spokenPair(terms: readonly (Term | undefined)[], around: Around): Outcome {
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
