import type { Language } from "../../src/understanding/languages/language-pack.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";

export type DayPart = "morning" | "afternoon" | "evening";

/** How visitors of a language put things. Every list has wordings that mean the same. */
export interface VisitorWords {
  /** BCP 47, for the names of days and months. */
  locale: string;
  wish(service: string): string[];
  /** With somebody by first name. */
  withWhom(name: string): string[];
  anyone: string[];
  tomorrow: string[];
  /** The name of a weekday within the next seven days. */
  weekday(name: string): string[];
  /** A day with its month. */
  date(day: number, month: string): string[];
  parts: Record<DayPart, string[]>;
  name(name: string): string[];
  contact(contact: string): string[];
  yes: string[];
  /** The first of the times shown. */
  first: string[];
  /** The second. */
  second: string[];
  /** Says that something else is wanted instead. */
  rather(wish: string): string[];
  /** Not yet, though all is right. */
  hesitate: string[];
  moreTimes: string[];
  /** Of what was just booked. */
  move(when: string): string[];
  cancel: string[];
  thanks: string[];
  courtesy: string[];
  /** What the visitor takes for a question about one of these. */
  asked: Record<"name" | "contact" | "when" | "who", RegExp>;
}

export const visitorWords: Record<Language, VisitorWords> = { en, es, fr, de, it, pt, nl };
