import type { DayCalendar, DayEntry } from "@chairside/shared/inbox.ts";
import type { Catalogue, LocalDate, Practitioner } from "../../booking/catalogue.ts";
import type { InstantMs } from "../../booking/platform.ts";
import { addDays, boundInstant } from "../../booking/salon-time.ts";
import type { Span } from "../../booking/windows.ts";
import { wordingFor } from "../../booking/wording.ts";
import { awayOn, breaksOf, openingOf, shiftsOf, timeOffOn } from "../../booking/working-day.ts";
import { entriesOnDay } from "./day-entries.ts";
import type { HouseCalendar } from "./house-calendar.ts";

/** A day of our own calendar as the desk sees it: guests' times by the wall clock, without buffers. */
export async function readHouseDay(calendar: HouseCalendar, catalogue: Catalogue, date: LocalDate, now: InstantMs): Promise<DayCalendar> {
  const { timeZone, locale } = catalogue.salon;
  const { open, reason } = openingOf(catalogue, date);
  const span: Span = { start: boundInstant(date, 0, timeZone), end: boundInstant(addDays(date, 1), 0, timeZone) };
  const taken = await calendar.entriesIn(span, now);
  const entries = [
    ...catalogue.practitioners.flatMap((practitioner) => [
      ...breakEntries(practitioner, date),
      ...awayEntries(practitioner, date),
      ...timeOffEntries(practitioner, date),
    ]),
    ...taken.flatMap((one) => entriesOnDay(one, catalogue, date, span)),
  ];
  return {
    date,
    day: wordingFor(locale).day(date),
    timeZone,
    open,
    ...(reason === undefined ? {} : { note: reason }),
    practitioners: catalogue.practitioners.map((one) => ({ id: one.id, name: one.name, level: one.level, shifts: shiftsOf(one, date) })),
    resources: catalogue.resources.map(({ name, kind }) => ({ name, kind })),
    entries: entries.toSorted((a, b) => a.from - b.from),
  };
}

function breakEntries(practitioner: Practitioner, date: LocalDate): DayEntry[] {
  const shifts = shiftsOf(practitioner, date);
  return breaksOf(practitioner, date)
    .filter(({ from, to }) => shifts.some((shift) => from < shift.to && shift.from < to))
    .map(({ from, to }) => emptyEntry(`break-${practitioner.id}-${from}`, "break", practitioner, from, to, "Break"));
}

/** A day away stands over the shifts that would have been. */
function awayEntries(practitioner: Practitioner, date: LocalDate): DayEntry[] {
  const away = awayOn(practitioner, date);
  if (away === undefined) return [];
  return shiftsOf({ ...practitioner, away: [] }, date).map(({ from, to }) =>
    emptyEntry(`away-${practitioner.id}-${from}`, "blocked", practitioner, from, to, away.reason),
  );
}

function timeOffEntries(practitioner: Practitioner, date: LocalDate): DayEntry[] {
  return timeOffOn(practitioner, date).map(({ span: { from, to }, reason }) =>
    emptyEntry(`off-${practitioner.id}-${from}`, "blocked", practitioner, from, to, reason),
  );
}

function emptyEntry(id: string, kind: DayEntry["kind"], practitioner: Practitioner, from: number, to: number, title: string): DayEntry {
  return { id, kind, practitionerId: practitioner.id, from, to, gaps: [], title, resources: [] };
}
