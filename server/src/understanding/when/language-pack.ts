import type { DaySpec } from "./day-spec.ts";
import type { HolidayName } from "./holidays.ts";
import type { Kind } from "./terms.ts";
import type { LanguageCode, PartOfDay } from "./when-value.ts";

export type UnitName =
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "year"
  | "weekend"
  | "fortnight"
  | "workday"
  | "quarterHour"
  | "threeQuarterHour";

/** The units in the order of the `value` of a unit term. */
export const unitNames: readonly UnitName[] = [
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "weekend",
  "fortnight",
  "workday",
  "quarterHour",
  "threeQuarterHour",
];

/**
 * What the grammar needs to know of a language. Phrases are lists parted by "|", written as people write them; case, accents and
 * hyphens do not matter. A leading "?" marks a short form that counts only where its neighbours make it a time word,
 * a leading "#" one that counts only beside a number, a leading "^" one that counts only after a number.
 */
export interface LanguagePack {
  language: LanguageCode;
  /** "half five": 5:30 (past) or 4:30 (to). */
  halfMeans: "past" | "to";
  /** The word for hours after a number is a clock time ("15 heures", "3 uur"), not only a length. */
  hoursAreClock: boolean;
  /** A clock time below 7 written with digits is what it says (24-hour habit). */
  literalClock: boolean;
  /** Regular expression source of what makes digits an ordinal ("st|nd|rd|th"). */
  ordinalSuffix: string;
  /** "15." is an ordinal. */
  ordinalDot: boolean;
  /** 0 to 59. */
  numbers: readonly string[];
  /** 1 to 31. */
  ordinals: readonly string[];
  /** Monday first. */
  weekdays: readonly string[];
  months: readonly string[];
  pods: Partial<Record<PartOfDay, string>>;
  /** Words that hold a day and its part: "tonight", "stasera". */
  dayPods: readonly (readonly [phrases: string, day: DaySpec, pod: PartOfDay])[];
  days: readonly (readonly [phrases: string, day: DaySpec])[];
  /** Words that hold a clock time: "noon". Minutes from midnight. */
  clocks: readonly (readonly [phrases: string, minutes: number])[];
  holidays: Partial<Record<HolidayName, string>>;
  units: Partial<Record<UnitName, string>>;
  /** Function words. "phrase:2" gives the term the value 2. */
  words: Partial<Record<Kind, string>>;
  /** Words that are no time words after these words ("I sat"). */
  notAfter?: Readonly<Record<string, string>>;
  /** Words that are no time words before these words ("the second one"). */
  notBefore?: Readonly<Record<string, string>>;
  /** Where the language's parts of day lie otherwise than the usual windows. Minutes from midnight. */
  windows?: Partial<Record<PartOfDay, { earliest?: number; latest?: number }>>;
  /** Time words that are first names too: written as names before a surname ("June Smith") they are no time. */
  givenNames?: string;
  /** Words for "for" before a number of people. */
  forPeople?: string;
  /** A word that is both "for" and "before" a day ("voor vrijdag"): words that settle it, as people write them. */
  forOrBefore?: { word: string; booking: string; due: string };
  speech: Speech;
}

/** How a reading is said back. */
export interface Speech {
  /** BCP 47 tag for weekday and month names. */
  tag: string;
  pods: Record<PartOfDay, string>;
  /** Patterns: $ stands for the time or day. */
  at: string;
  after: string;
  before: string;
  between: string;
  fromDay: string;
  untilDay: string;
  days: string;
  either: string;
  fromToday: string;
  anyDay: string;
  not: string;
  only: string;
}
