import type { Catalogue, LocalDate, MinuteSpan, Practitioner } from "./catalogue.ts";
import type { InstantMs } from "./platform.ts";
import { boundInstant, minuteMs, toInstant } from "./salon-time.ts";
import type { Span } from "./windows.ts";
import { breaksOf, openingOf, shiftsOf, timeOffOn } from "./working-day.ts";

/** A day of the salon in instants: the zone is asked here, once a day, and nowhere in the search after it. */
export interface DayFrame {
  date: LocalDate;
  /** The salon's opening: a guest's time lies inside. */
  open: Span;
  /** Starts on the grid that the clock really shows, in order. A time shown twice (autumn) stands once, as the first. */
  starts: InstantMs[];
}

/** Starts lie `step` minutes apart. Null when the salon is closed. */
export function frameDay(catalogue: Catalogue, date: LocalDate, step: number): DayFrame | null {
  const { open } = openingOf(catalogue, date);
  if (open === null) return null;
  const zone = catalogue.salon.timeZone;
  const span = toSpan(date, open, zone);
  return { date, open: span, starts: gridStarts(date, open, span, step, zone) };
}

/** When a practitioner is not at work on a day (outside the shifts), and when on a break or off for hours. */
export function framePractitioner(practitioner: Practitioner, date: LocalDate, zone: string): { offShift: Span[]; breaks: Span[] } {
  const offShift: Span[] = [];
  let start = -Infinity;
  for (const shift of shiftsOf(practitioner, date)) {
    const span = toSpan(date, shift, zone);
    // Two shifts with nothing but a skipped hour between them are one.
    if (start < span.start) offShift.push({ start, end: span.start });
    start = span.end;
  }
  offShift.push({ start, end: Infinity });
  const pauses = [...breaksOf(practitioner, date), ...timeOffOn(practitioner, date).map(({ span }) => span)];
  const breaks = pauses.map((span) => toSpan(date, span, zone));
  // A break in an hour that the clock skips has no length and keeps nothing free.
  return { offShift, breaks: breaks.filter((span) => span.start < span.end) };
}

function toSpan(date: LocalDate, { from, to }: MinuteSpan, zone: string): Span {
  return { start: boundInstant(date, from, zone), end: boundInstant(date, to, zone) };
}

/** The grid counts from local midnight, so starts stay on the clock's quarters whatever the opening hour. */
function gridStarts(date: LocalDate, open: MinuteSpan, span: Span, step: number, zone: string): InstantMs[] {
  const clockChanges = span.end - span.start !== (open.to - open.from) * minuteMs;
  const starts: InstantMs[] = [];
  for (let minute = Math.ceil(open.from / step) * step; minute < open.to; minute += step) {
    const start = clockChanges ? toInstant(date, minute, zone) : span.start + (minute - open.from) * minuteMs;
    if (start !== null) starts.push(start);
  }
  return starts.toSorted((a, b) => a - b);
}
