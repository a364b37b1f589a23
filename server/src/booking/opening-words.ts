import type { Catalogue, LocalDate } from "./catalogue.ts";
import type { InstantMs } from "./platform.ts";
import { addDays, daysBetween, localParts } from "./salon-time.ts";
import { wordingFor } from "./wording.ts";
import { openingOf } from "./working-day.ts";

/** A longer closure is not counted out: the salon is then closed without a day to name. */
const lookAhead = 60;

/** "We're open until 8 pm today" or "We're closed now and open tomorrow, Tuesday, at 9 am". */
export function openingNow(catalogue: Catalogue, now: InstantMs): { open: boolean; words: string } {
  const { date, minute } = localParts(now, catalogue.salon.timeZone);
  const wording = wordingFor(catalogue.salon.locale);
  const { open, reason } = openingOf(catalogue, date);
  if (open !== null && open.from <= minute && minute < open.to)
    return { open: true, words: `We're open until ${wording.clockShort(open.to)} today` };
  const closed = open === null && reason !== undefined ? `We're closed today (${reason})` : "We're closed now";
  const next = open !== null && minute < open.from ? { date, from: open.from } : nextOpening(catalogue, date);
  if (next === null) return { open: false, words: closed };
  return { open: false, words: `${closed} and open ${dayWords(catalogue, date, next.date)} at ${wording.clockShort(next.from)}` };
}

/** "Thursday 26 November: 9 am to 8 pm", "Friday 25 December: closed (Christmas Day)". Throws `RangeError` when it is no date. */
export function openingOn(catalogue: Catalogue, date: LocalDate): { open: boolean; words: string } {
  const wording = wordingFor(catalogue.salon.locale);
  const { open, reason } = openingOf(catalogue, date);
  const hours = open === null ? "closed" : wording.hours(open);
  return { open: open !== null, words: `${wording.day(date)}: ${hours}${reason === undefined ? "" : ` (${reason})`}` };
}

function nextOpening(catalogue: Catalogue, after: LocalDate): { date: LocalDate; from: number } | null {
  for (let days = 1; days <= lookAhead; days++) {
    const date = addDays(after, days);
    const { open } = openingOf(catalogue, date);
    if (open !== null) return { date, from: open.from };
  }
  return null;
}

function dayWords({ salon }: Catalogue, today: LocalDate, date: LocalDate): string {
  const wording = wordingFor(salon.locale);
  const ahead = daysBetween(today, date);
  if (ahead === 0) return "today";
  if (ahead === 1) return `tomorrow, ${wording.weekday(date)},`;
  return ahead < 7 ? `on ${wording.weekday(date)}` : `on ${wording.day(date)}`;
}
