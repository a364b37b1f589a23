import type { DayCalendar, DayEntry } from "@chairside/shared/inbox.ts";
import type { Catalogue, LocalDate, Practitioner } from "../../booking/catalogue.ts";
import type { InstantMs, Leg } from "../../booking/platform.ts";
import { placesOf } from "../../booking/places.ts";
import { addDays, boundInstant, daysBetween, localParts, minuteMs } from "../../booking/salon-time.ts";
import { overlaps, type Span } from "../../booking/windows.ts";
import { wordingFor } from "../../booking/wording.ts";
import { awayOn, breaksOf, openingOf, shiftsOf } from "../../booking/working-day.ts";
import type { HouseCalendar, TakenEntry } from "./house-calendar.ts";

/** A day of our own calendar as the desk sees it: guests' times by the wall clock, without buffers. */
export async function readHouseDay(calendar: HouseCalendar, catalogue: Catalogue, date: LocalDate, now: InstantMs): Promise<DayCalendar> {
  const { timeZone, locale } = catalogue.salon;
  const { open, reason } = openingOf(catalogue, date);
  const span: Span = { start: boundInstant(date, 0, timeZone), end: boundInstant(addDays(date, 1), 0, timeZone) };
  const taken = await calendar.entriesIn(span, now);
  const entries = [
    ...catalogue.practitioners.flatMap((practitioner) => [...breakEntries(practitioner, date), ...awayEntries(practitioner, date)]),
    ...taken.flatMap((one) => visitEntries(one, catalogue, date, span)),
  ];
  return {
    date,
    day: wordingFor(locale).day(date),
    timeZone,
    open,
    ...(reason === undefined ? {} : { note: reason }),
    practitioners: catalogue.practitioners.map((one) => ({ id: one.id, name: one.name, level: one.level, shifts: shiftsOf(one, date) })),
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

function emptyEntry(id: string, kind: DayEntry["kind"], practitioner: Practitioner, from: number, to: number, title: string): DayEntry {
  return { id, kind, practitionerId: practitioner.id, from, to, gaps: [], title, resources: [] };
}

/** One entry for each leg on this day. */
function visitEntries(taken: TakenEntry, catalogue: Catalogue, date: LocalDate, day: Span): DayEntry[] {
  const { entry } = taken;
  const contact = entry.guest.phone ?? entry.guest.email;
  return entry.slot.legs
    .filter((leg) => overlaps(leg, day))
    .map((leg) => ({
      id: `${entry.entryId}-${entry.slot.legs.indexOf(leg)}`,
      kind: entry.status === "held" ? "held" : "booked",
      practitionerId: leg.practitionerId,
      ...minutesOf(leg, date, catalogue.salon.timeZone),
      gaps: gapsOf(leg).map((gap) => minutesOf(gap, date, catalogue.salon.timeZone)),
      title: titleOf(leg, catalogue),
      ...(entry.guest.name === undefined ? {} : { guest: entry.guest.name }),
      ...(contact === undefined ? {} : { contact }),
      ...(entry.reference === null ? {} : { reference: entry.reference }),
      resources: resourceNames(taken, leg, catalogue),
      price: wordingFor(catalogue.salon.locale).price(leg.price, leg.priceFrom).text,
      ...(entry.conversationId === null ? {} : { conversationId: entry.conversationId }),
    }));
}

function minutesOf(span: Span, date: LocalDate, timeZone: string): { from: number; to: number } {
  const minute = (instant: InstantMs): number => {
    const local = localParts(instant, timeZone);
    return Math.min(1440, Math.max(0, daysBetween(date, local.date) * 1440 + local.minute));
  };
  return { from: minute(span.start), to: minute(span.end) };
}

function gapsOf(leg: Leg): Span[] {
  let at = leg.start;
  return leg.segments.flatMap(({ kind, minutes }) => {
    const gap = { start: at, end: at + minutes * minuteMs };
    at = gap.end;
    return kind === "processing" ? [gap] : [];
  });
}

function titleOf({ serviceId, addOnIds }: Leg, { services }: Catalogue): string {
  return [serviceId, ...addOnIds].map((id) => services.find((service) => service.id === id)?.name ?? id).join(" + ");
}

function resourceNames({ takes }: TakenEntry, leg: Leg, { resources }: Catalogue): string[] {
  const used = takes.filter((one) => one.kind === "resource" && overlaps(one, leg));
  const places = placesOf(resources);
  const resourceOf = (placeId: string): string => places.find(({ id }) => id === placeId)?.resourceId ?? placeId;
  return used.map(({ id }) => resources.find((resource) => resource.id === resourceOf(id))?.name ?? id);
}
