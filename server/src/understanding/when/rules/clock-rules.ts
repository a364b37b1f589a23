import { find, rule } from "../rewrite.ts";
import type { Rule } from "../rewrite.ts";
import {
  add,
  dotClock,
  firstClock,
  hourClock,
  isHour,
  isHourClock,
  isIsh,
  isNamedTime,
  isMinute,
  lastClock,
  longClock,
  namesDay,
  outcome,
  pairClock,
  timed,
  zeroClock,
} from "./clock-shapes.ts";
import { isLength } from "./lengths.ts";
import { dotInPod, hourInPod } from "./hour-in-pod.ts";
import {
  clockAndMinutes,
  halfHour,
  hasAnd,
  hourNamed,
  hourOrSo,
  leadsHalf,
  hoursAndMinutes,
  hoursAndPart,
  hoursThenMinutes,
  minutesAndHalf,
  minutesAround,
  numberAndMinutes,
  opensDate,
  sayMinutes,
  spokenPair,
  takesAway,
  startingPair,
  toHour,
  twelve,
} from "./spoken-clock.ts";

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
  rule("long oclock|unit", (terms, around) =>
    terms[1]?.kind === "oclock" || (isHour(terms) && (around.pack.language !== "it" || isHourClock(terms, around)))
      ? outcome(longClock(terms))
      : null,
  ),
  // 7 hours ten: sept heures dix, 14 uur 15, 15 Uhr 30, 8 heures et demie
  rule("unit number|dotPair|clock", hourNamed),
  rule("around|at? numeral unit or number", hourOrSo),
  rule("number number oclock", (terms) => outcome(pairClock(terms))),
  rule("number oclock|unit and? number unit", (terms, around) => (isMinute(terms.at(-1)) ? hoursThenMinutes(terms, around) : null)),
  rule("number oclock|unit and? number", hoursAndMinutes),
  rule("number oclock|unit and? half|quarter|threeQuarters", hoursAndPart),
  rule("number oclock", (terms) => outcome(hourClock(terms))),
  rule("at? oclock number|clock", (terms) => (terms.some((term) => term.text === "punkt") ? outcome(lastClock(terms)) : null)),
  rule("number unit", (terms, around) =>
    isHour(terms) && isHourClock(terms, around) && !isLength(terms, around) ? outcome(hourClock(terms)) : null,
  ),
  // half past five · half past · quarter to six · 20 minutes past 3 · ten to
  rule("half past number|clock|ordinal", (terms) => outcome(add(lastClock(terms), 30))),
  rule("one? quarter after|past number|clock", (terms) => outcome(add(lastClock(terms), 15))),
  rule("one? quarter to|minus|before the? number|clock", (terms) => (takesAway(terms) ? null : outcome(add(lastClock(terms), -15)))),
  rule("one? quarter of number", (terms, around) =>
    around.pack.language === "en" && around.after?.kind !== "unit" ? outcome(add(lastClock(terms), -15)) : null,
  ),
  rule("threeQuarters number|clock|ordinal", (terms) => outcome(add(lastClock(terms), -15))),
  rule("number unit? after|past half number", (terms, around) => minutesAndHalf(terms, around, 1)),
  rule("number unit? minus|before half number", (terms, around) => (takesAway(terms) ? null : minutesAndHalf(terms, around, -1))),
  rule("number unit? past number|clock", (terms) => minutesAround(terms, 1)),
  rule("number unit? after number|clock", (terms, around) => (sayMinutes(terms, around) ? minutesAround(terms, 1) : null)),
  rule("number unit? minus|before the? number|clock", (terms, around) =>
    !takesAway(terms) && sayMinutes(terms, around) ? minutesAround(terms, -1) : null,
  ),
  rule("number unit? to the? number|clock", toHour),
  rule("half number|ordinal", (terms, around) => outcome(halfHour(terms, around))),
  rule("quarter number|ordinal", (terms, around) => (around.pack.language === "de" ? outcome(add(lastClock(terms), -45)) : null)),
  // las tres y cuarto · otto e mezza · onze et demie · as tres menos cuarto
  rule("number|clock and? half|quarter|threeQuarters", (terms, around) =>
    hasAnd(terms) || !leadsHalf(around) ? hoursAndPart(terms, around) : null,
  ),
  rule("number|clock minus the? one? quarter", (terms) => outcome(add(firstClock(terms), -15))),
  rule("number|clock minus number", (terms) => outcome(add(firstClock(terms), -(terms.at(-1)?.value ?? 0)))),
  rule("number|clock of clock", (terms) => twelve(terms)),
  rule("clock and? number", clockAndMinutes),
  rule("number and number unit", (terms, around) =>
    isMinute(terms.at(-1)) && around.before?.kind === "at" ? hoursThenMinutes(terms, around) : null,
  ),
  rule("number and number", numberAndMinutes),
  rule("clock of clock", (terms) => twelve(terms)),
  rule("dotPair", (terms, around) => (isNamedTime(terms, around) ? outcome(dotClock(terms)) : null)),
  rule("at the? number number", (terms, around) => (opensDate(around) ? null : outcome(pairClock(terms)))),
  rule("numeral numeral", (terms, around) => spokenPair(terms, around)),
  rule("number number", startingPair),
  rule("number around ampm", (terms) => timed(hourClock(terms), terms)),
  rule("number around", (terms) => (isIsh(terms) ? outcome(hourClock(terms)) : null)),
  rule("number number in|of|at the? pod", (terms, around) => (around.before?.kind === "month" ? null : hourInPod(pairClock(terms), terms))),
  rule("clock ampm", (terms) => timed(find(terms, "clock")?.meaning?.clock, terms)),
  rule("at ordinal", (terms, around) => (around.pack.ordinalDot && terms[1]?.text.endsWith(".") ? outcome(hourClock(terms)) : null)),
  rule("dotPair in|of|at the? pod", (terms) => dotInPod(terms)),
  rule("number in|of|at the? pod", (terms, around) =>
    (around.pack.language === "fr" && around.before?.kind === "weekday" && terms[1]?.kind === "in") ||
    around.before?.kind === "digits" ||
    around.before?.kind === "month" ||
    around.before?.kind === "the" ||
    around.before?.kind === "to"
      ? null
      : hourInPod(hourClock(terms), terms),
  ),
  rule("at long", (terms) => outcome(longClock(terms))),
  rule("numeral dash numeral", (terms, around) => (terms[1]?.glued === true ? spokenPair([terms[0], terms[2]], around) : null)),
  rule("at dotPair", (terms, around) =>
    around.after?.kind === "noun" || around.before?.kind === "dotPair" ? null : outcome(dotClock(terms)),
  ),
];
