import type { DayEntry } from "@chairside/shared/inbox.ts";
import type { Catalogue, LocalDate } from "../../booking/catalogue.ts";
import { placesOf } from "../../booking/places.ts";
import type { InstantMs, Leg } from "../../booking/platform.ts";
import { daysBetween, localParts, minuteMs } from "../../booking/salon-time.ts";
import { overlaps, type Span } from "../../booking/windows.ts";
import { wordingFor } from "../../booking/wording.ts";
import type { CalendarEntry, TakenEntry } from "./house-calendar.ts";

/** What an entry of the calendar is on a day: one entry for each leg of a visit, one for blocked time. */
export function entriesOnDay(taken: TakenEntry, catalogue: Catalogue, date: LocalDate, day: Span): DayEntry[] {
  return taken.entry.status === "blocked" ? blockEntry(taken, catalogue, date) : visitEntries(taken, catalogue, date, day);
}

/** Blocked for several days it is one entry on each of them. */
function blockEntry({ entry, takes }: TakenEntry, { salon }: Catalogue, date: LocalDate): DayEntry[] {
  const practitionerId = takes[0]?.id;
  if (practitionerId === undefined) return [];
  const title = entry.notes.join(", ");
  const { entryId } = entry;
  return [
    {
      id: entryId,
      kind: "blocked",
      practitionerId,
      ...minutesOf(entry.slot, date, salon.timeZone),
      gaps: [],
      title,
      resources: [],
      blockId: entryId,
      ...overrideOf(entry),
    },
  ];
}

function visitEntries(taken: TakenEntry, catalogue: Catalogue, date: LocalDate, day: Span): DayEntry[] {
  const { entry } = taken;
  const contact = entry.guest.phone ?? entry.guest.email;
  return entry.slot.legs
    .filter((leg) => overlaps(leg, day))
    .map((leg) => ({
      id: `${entry.entryId}-${entry.slot.legs.indexOf(leg)}`,
      kind: entry.status === "held" || entry.status === "requested" ? entry.status : "booked",
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
      ...(entry.status === "held" ? {} : { appointmentId: entry.entryId }),
      ...(entry.notes.length === 0 ? {} : { notes: entry.notes }),
      ...overrideOf(entry),
    }));
}

function overrideOf({ override }: CalendarEntry): { override?: string } {
  return override === null ? {} : { override: override.reason };
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
