import type { DaySpec } from "./day-spec.ts";
import type { Clock } from "./terms.ts";
import type { PartOfDay } from "./when-value.ts";

/** The days asked for, unresolved. */
export interface DayPart {
  from?: DaySpec;
  to?: DaySpec;
  /** The side `from` bounds, where it is a bound. */
  bound?: "after" | "before";
  exclusive?: boolean;
  /** The day itself may be meant as well as the days before it. */
  orOn?: boolean;
  either?: boolean;
  also?: readonly DaySpec[];
}

/** The time of day asked for, unresolved. */
export interface TimePart {
  clock?: Clock;
  until?: Clock;
  pod?: PartOfDay;
  bound?: "after" | "before";
  exclusive?: boolean;
  finished?: boolean;
  either?: boolean;
  /** The part of day that a bound ends ("tonight before 8"). */
  since?: PartOfDay;
}

/** All the time words of an utterance, put together. */
export interface Request {
  day?: DayPart | undefined;
  time?: TimePart | undefined;
  fromNow?: number;
  /** Any time from now until then. */
  spanning?: boolean;
  only?: readonly number[];
  /** Another day and time that would do as well ("Friday afternoon or Saturday morning"). */
  or?: { day?: DayPart; time?: TimePart } | undefined;
  notOn: DaySpec[];
  notPods: PartOfDay[];
  soon: boolean;
  spans: { start: number; end: number }[];
}
