/** The parts of a day people name instead of a clock time. */
export type PartOfDay =
  | "early_morning"
  | "morning"
  | "late_morning"
  | "noon"
  | "lunch"
  | "early_afternoon"
  | "afternoon"
  | "late_afternoon"
  | "after_work"
  | "early_evening"
  | "evening"
  | "late_evening"
  | "night"
  | "late_night"
  | "daytime";

/**
 * One reading of the time words, free of any salon rule. All values are local wall time: a day is YYYY-MM-DD, a time HH:MM,
 * both together YYYY-MM-DDTHH:MM. The last day of a range is inclusive. An open side is null ("after 3" has no end).
 */
export interface WhenValue {
  type: "date" | "time" | "datetime" | "daterange" | "timerange" | "datetimerange";
  start: string | null;
  end: string | null;
  /** Set where a part of day stands in place of a clock time. */
  pod?: PartOfDay;
}

export type LanguageCode = "en" | "es" | "fr" | "de" | "it" | "pt" | "nl";

/** What is known around an utterance. */
export interface WhenContext {
  /** The salon's local day (YYYY-MM-DD) and minute of the day. */
  now: { date: string; minute: number };
  language: LanguageCode;
  /** BCP 47; "en-US" reads 3/4 as 4 March, all others as 3 April. */
  locale: string;
  /** What the visitor was just asked for. */
  expects?: "date" | "time" | "datetime" | null;
  /** Opening hours in minutes from midnight: they decide between 3 am and 3 pm. */
  hours?: { from: number; to: number };
  /** The day last spoken of (YYYY-MM-DD): "that day", "same day next week". */
  that?: string;
}
