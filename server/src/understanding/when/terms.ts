import type { DaySpec } from "./day-spec.ts";
import type { PartOfDay } from "./when-value.ts";

/** The kinds of term an utterance is made of. */
export const kinds = [
  /** Anything the grammar does not know. */
  "word",
  /** A thing that is counted ("people", "percent"): a number before it is no time. */
  "noun",
  "mark",
  "comma",
  "stop",
  "dash",
  "slash",
  "digits",
  "numeral",
  "one",
  /** "a couple", "a few": counts, but no hours. */
  "few",
  "long",
  "ordinal",
  "wordOrdinal",
  "slashPair",
  "dotPair",
  "half",
  "quarter",
  "threeQuarters",
  "ampm",
  "oclock",
  "unit",
  "weekday",
  "month",
  "weakMonth",
  "modifier",
  "the",
  "of",
  "at",
  "in",
  "on",
  "and",
  "or",
  "from",
  "to",
  "until",
  "by",
  "between",
  "before",
  "after",
  "around",
  "past",
  "minus",
  "later",
  "tomorrowMorning",
  "not",
  "any",
  "only",
  "early",
  "middle",
  "late",
  "day",
  "clock",
  "pod",
  "dayClock",
  "dayPod",
  "dayRange",
  "clockRange",
  "mixedRange",
  "instant",
  "leaving",
  "correcting",
  "greeting",
  "soon",
  "days",
  "atLatest",
  "atEarliest",
  "fails",
  "weekdays",
  "within",
  "moving",
  "fromNow",
  "finishBy",
  "onwards",
  "rest",
] as const;

export type Kind = (typeof kinds)[number];

/** A clock time. `open`: am or pm has not been said. `loose`: said in words or as a bare hour, not written as HH:MM. */
export interface Clock {
  minutes: number;
  open: boolean;
  loose: boolean;
  /** am or pm was said of it, or its part of day. */
  halved?: boolean;
}

/** One end of a span of time. */
export interface Moment {
  day?: DaySpec;
  clock?: Clock;
  pod?: PartOfDay;
}

/** What a term means, once the grammar has understood it. */
export interface Meaning extends Moment {
  /** A range: `end` is its other end. A bound has one side only. */
  end?: Moment;
  bound?: "after" | "before";
  /** A bound that leaves the day itself out ("before Friday"). */
  exclusive?: boolean;
  /** It may also be meant for the day itself ("voor vrijdag"). */
  orOn?: boolean;
  /** The appointment is to be over by then. */
  finished?: boolean;
  /** Either of the two will do, not what lies between ("Tuesday or Friday"). */
  either?: boolean;
  /** Further days that will do ("Monday, Wednesday or Friday"). */
  also?: readonly DaySpec[];
  /** Minutes from now ("in two hours"). */
  fromNow?: number;
  /** Any time up to then ("in the next two hours"). */
  spanning?: boolean;
  /** The weekdays that will do ("Tuesdays only"). */
  weekdays?: readonly number[];
  /** It will not do ("any day but Friday"). */
  negated?: boolean;
  /** The day was said before the time ("23 Feb at 7"). */
  dayLeads?: boolean;
}

/** A stretch of the utterance with what is known of it. `start` and `end` are offsets in the text. */
export interface Term {
  kind: Kind;
  start: number;
  end: number;
  /** True where nothing, not even a space, parts it from the term before. */
  glued: boolean;
  /** The number said; for a weekday 1 to 7, a month 1 to 12, a modifier the count of units from now. */
  value: number;
  /** How it was written, folded to plain lower case letters. */
  text: string;
  meaning?: Meaning;
}
