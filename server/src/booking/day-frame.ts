import type { Catalogue, LocalDate, MinuteSpan, Practitioner } from "./catalogue.ts";
import type { InstantMs } from "./platform.ts";
import { boundInstant, dayMs, minuteMs, toInstant } from "./salon-time.ts";
import type { Span } from "./windows.ts";
import { breaksOf, openingOf, shiftsOf, timeOffOn } from "./working-day.ts";

/** A day of the salon in instants: the zone is asked here, a few times a day, and nowhere in the search after it. */
export interface DayFrame {
  date: LocalDate;
  /** The salon's opening: a guest's time lies inside. */
  open: Span;
  /** Starts on the grid that the clock really shows, in order. A time shown twice (autumn) stands once, as the first. */
  starts: InstantMs[];
  /** The instant of a minute of the day; of one that the clock skips, the first after it. */
  instantOf: (minute: number) => InstantMs;
}

/** Starts lie `step` minutes apart. Null when the salon is closed. */
export function frameDay(catalogue: Catalogue, date: LocalDate, step: number): DayFrame | null {
  const { open } = openingOf(catalogue, date);
  if (open === null) return null;
  const zone = catalogue.salon.timeZone;
  const midnight = boundInstant(date, 0, zone);
  const isPlain = boundInstant(date, 1440, zone) - midnight === dayMs;
  // On most days the clock does nothing, and minutes are only counted.
  const instantOf = (minute: number): InstantMs =>
    isPlain && minute >= 0 && minute <= 1440 ? midnight + minute * minuteMs : boundInstant(date, minute, zone);
  const starts = gridStarts(open, step, isPlain && open.to <= 1440 ? instantOf : (minute) => toInstant(date, minute, zone));
  return { date, open: { start: instantOf(open.from), end: instantOf(open.to) }, starts, instantOf };
}

/** When a practitioner is not at work on a day (outside the shifts), and when on a break or off for hours. */
export function framePractitioner(practitioner: Practitioner, { date, instantOf }: DayFrame): { offShift: Span[]; breaks: Span[] } {
  const toSpan = ({ from, to }: MinuteSpan): Span => ({ start: instantOf(from), end: instantOf(to) });
  const offShift: Span[] = [];
  let start = -Infinity;
  for (const span of shiftsOf(practitioner, date).map(toSpan)) {
    // Two shifts with nothing but a skipped hour between them are one.
    if (start < span.start) offShift.push({ start, end: span.start });
    start = span.end;
  }
  offShift.push({ start, end: Infinity });
  const pauses = [...breaksOf(practitioner, date), ...timeOffOn(practitioner, date).map(({ span }) => span)];
  // A break in an hour that the clock skips has no length and keeps nothing free.
  return { offShift, breaks: pauses.map(toSpan).filter((span) => span.start < span.end) };
}

/** The grid counts from local midnight, so starts stay on the clock's quarters whatever the opening hour. */
function gridStarts(open: MinuteSpan, step: number, startAt: (minute: number) => InstantMs | null): InstantMs[] {
  const starts: InstantMs[] = [];
  for (let minute = Math.ceil(open.from / step) * step; minute < open.to; minute += step) {
    const start = startAt(minute);
    if (start !== null) starts.push(start);
  }
  return starts.toSorted((a, b) => a - b);
}
