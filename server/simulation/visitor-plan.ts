import type { Language } from "../src/understanding/languages/language-pack.ts";
import type { DayPart } from "./words/visitor-words.ts";

/** How a visitor goes about it. */
export type Mood =
  /** Everything in the first message. */
  | "at-once"
  /** One thing after the other, as asked. */
  | "step-by-step"
  /** Presses what can be pressed. */
  | "buttons"
  /** Small letters, no punctuation, as few words as will do. */
  | "impatient"
  /** Slips of the keys. */
  | "typos"
  /** Courtesies and things nobody asked. */
  | "chatty"
  /** Asks something else in the middle. */
  | "curious"
  /** First wants something else, then this. */
  | "changing"
  /** Turns the first card down. */
  | "hesitant";

/** What a visitor wants, in the salon's own names. */
export interface BookingWish {
  /** Any of these services counts as what was wanted. */
  services: string[];
  /** The first name of who is asked for; absent: anyone. */
  practitioner?: string;
  /** Days from the day of the simulation: the first is asked for first, the next when there is nothing. */
  inDays: number[];
  part?: DayPart;
}

/** What a visitor wants with it once it is booked. */
export type Afterthought = { cancel: true } | { move: Pick<BookingWish, "inDays" | "part"> };

export type Goal =
  | ({ kind: "book"; then?: Afterthought } & BookingWish)
  /** Asks, and wants nothing booked. Each answer must hold one of these words. */
  | { kind: "answers"; questions: { ask: string; told: RegExp }[] }
  /** Wants, or needs, a person. */
  | { kind: "person"; says: string[] }
  /** Wants what cannot be had, and leaves. */
  | { kind: "impossible"; says: string[] }
  /** Gets as far as the card and leaves. */
  | ({ kind: "leaves" } & BookingWish);

export interface VisitorPlan {
  /** Tells the plan in a report: "en-balayage-sarah-typos". */
  id: string;
  language: Language;
  locale: string;
  mood: Mood;
  goal: Goal;
  /** The visitor's words for the service. */
  service?: string[];
  /** Wanted at first, by a visitor who changes their mind. */
  first?: { service?: string; practitioner?: string; inDays?: number[] };
  /** What a curious visitor asks in the middle, and a word of the answer. */
  aside?: { ask: string; told: RegExp };
}
