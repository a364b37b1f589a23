import type { DayNumber } from "./calendar-day.ts";
import type { PartOfDay } from "./when-value.ts";

/** A day side resolved: an absent end is open. */
export interface Days {
  from?: DayNumber;
  to?: DayNumber;
  bound?: "after" | "before";
  exclusive?: boolean;
  within?: boolean;
  /** The single days meant, where not all between will do. */
  either?: DayNumber[];
}

/** A time side resolved, in minutes from midnight; `until` may pass midnight. */
export interface Times {
  at?: number;
  until?: number;
  bound?: "after" | "before";
  exclusive?: boolean;
  /** `at` is when the appointment is to be over. */
  finished?: boolean;
  /** What a "before" leaves open no further back than ("tonight before 8"). */
  since?: number;
  pod?: PartOfDay;
}

/** One reading of a request against today. */
export interface Resolved {
  days?: Days;
  times?: Times;
}
