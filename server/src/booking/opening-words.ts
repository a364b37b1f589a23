import type { Catalogue, LocalDate } from "./catalogue.ts";
import { type OpeningSentences, openingSentences } from "./opening-sentences.ts";
import type { InstantMs } from "./platform.ts";
import { addDays, daysBetween, localParts } from "./salon-time.ts";
import { type Wording, wordingFor } from "./wording.ts";
import { openingOf } from "./working-day.ts";

/** A longer closure is not counted out: the salon is then closed without a day to name. */
const lookAhead = 60;

/** "We're open until 8 pm today" or "We're closed now and open tomorrow, Tuesday, at 9 am", in the language of `locale`. */
export function openingNow(catalogue: Catalogue, now: InstantMs, locale = catalogue.salon.locale): { open: boolean; words: string } {
  const { date, minute } = localParts(now, catalogue.salon.timeZone);
  const wording = wordingFor(readable(locale, catalogue));
  const say = openingSentences(locale);
  const { open, reason } = openingOf(catalogue, date);
  if (open !== null && open.from <= minute && minute < open.to) return { open: true, words: say.openUntil(wording.clockShort(open.to)) };
  const closed = open === null && reason !== undefined ? say.closedToday(reason) : say.closedNow;
  const next = open !== null && minute < open.from ? { date, from: open.from } : nextOpening(catalogue, date);
  if (next === null) return { open: false, words: closed };
  return { open: false, words: closed + say.opensAgain(dayWords(say, wording, date, next.date), wording.clockShort(next.from)) };
}

/** "Thursday 26 November: 9 am to 8 pm", "Friday 25 December: closed (Christmas Day)", by `locale`. Throws `RangeError` when it is no date. */
export function openingOn(catalogue: Catalogue, date: LocalDate, locale = catalogue.salon.locale): { open: boolean; words: string } {
  const wording = wordingFor(readable(locale, catalogue));
  const { open, reason } = openingOf(catalogue, date);
  const hours = open === null ? openingSentences(locale).closed : wording.hours(open);
  return { open: open !== null, words: `${wording.day(date)}: ${hours}${reason === undefined ? "" : ` (${reason})`}` };
}

/** The next day it opens after this one, and when; null: not in sight. */
export function nextOpening(catalogue: Catalogue, after: LocalDate): { date: LocalDate; from: number } | null {
  for (let days = 1; days <= lookAhead; days++) {
    const date = addDays(after, days);
    const { open } = openingOf(catalogue, date);
    if (open !== null) return { date, from: open.from };
  }
  return null;
}

/** "today", "tomorrow, Tuesday,", "on Monday", "on Sunday 29 November". */
export function dayWords(say: OpeningSentences, wording: Wording, today: LocalDate, date: LocalDate): string {
  const ahead = daysBetween(today, date);
  if (ahead === 0) return say.today;
  if (ahead === 1) return say.tomorrow(wording.weekday(date));
  return say.on(ahead < 7 ? wording.weekday(date) : wording.day(date));
}

/** A language that the sentences do not have is no reason to mix two: then all is English, as the salon writes it if it does. */
export function readable(locale: string, { salon }: Catalogue): string {
  if (openingSentences(locale) !== openingSentences("en")) return locale;
  return new Intl.Locale(salon.locale).language === "en" ? salon.locale : "en-GB";
}
