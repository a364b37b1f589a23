import { addDays, clockTime, instantOf, localParts, minuteWords, shortDay } from "./salon-time.ts";
import { nextOpening, type Opening } from "./opening-hours.ts";

/** A time that a conversation may be put off to. */
export interface SnoozeTime {
  label: string;
  /** When that is, in words. */
  words: string;
  /** Epoch milliseconds. */
  until: number;
}

const hourMs = 60 * 60_000;
/** "This afternoon" and, where it is not known when the salon opens, "tomorrow". */
const afternoon = 15 * 60;
const morning = 9 * 60;

/** What is offered at `now` (epoch milliseconds): in an hour, this afternoon while that is further off, and when the salon opens next. */
export function snoozeTimes(now: number, timeZone: string, days: ReadonlyMap<string, Opening>): SnoozeTime[] {
  const today = localParts(now, timeZone).date;
  const inAnHour = now + hourMs;
  const later = instantOf(today, afternoon, timeZone);
  const opens = nextOpening(days, today);
  const tomorrow = addDays(today, 1);
  const next = opens ?? { date: tomorrow, minute: morning };
  return [
    { label: "In 1 hour", words: clockTime(new Date(inAnHour).toISOString(), timeZone), until: inAnHour },
    ...(later > inAnHour ? [{ label: "This afternoon", words: minuteWords(afternoon), until: later }] : []),
    {
      label: next.date === tomorrow ? (opens ? "Tomorrow at opening" : "Tomorrow morning") : "When we open next",
      words: `${shortDay(next.date)}, ${minuteWords(next.minute)}`,
      until: instantOf(next.date, next.minute, timeZone),
    },
  ];
}
