import type { BookedAppointment } from "@chairside/shared/facts.ts";
import type { InstantMs } from "./platform.ts";

/** What of an appointment a calendar keeps. */
export type CalendarAppointment = Pick<BookedAppointment, "appointmentId" | "reference" | "slot" | "place" | "conditions">;

/**
 * An appointment as iCalendar text (RFC 5545): times in UTC, so every calendar shows them in its owner's zone. The UID is
 * the appointment's, so importing it again replaces it.
 */
export function calendarFile(appointment: CalendarAppointment, now: InstantMs): string {
  const { slot, place } = appointment;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Chairside//Booking//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${appointment.appointmentId}@chairside`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(Date.parse(slot.start))}`,
    `DTEND:${utc(Date.parse(slot.end))}`,
    `SUMMARY:${escapeText(`${[slot.service, ...slot.addOns].join(" + ")} with ${slot.practitioner}, ${place.name}`)}`,
    `LOCATION:${escapeText(`${place.name}, ${place.address}`)}`,
    `DESCRIPTION:${escapeText(describe(appointment))}`,
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function describe({ slot, reference, conditions }: CalendarAppointment): string {
  const when = `${slot.day}, ${slot.time}, ${slot.zoneName}, ${slot.duration}`;
  const legs = (slot.legs ?? []).map(({ time, service, addOns, practitioner, guest }) => {
    const whose = guest === undefined ? "" : `Guest ${guest}: `;
    return `${time} ${whose}${[service, ...addOns].join(" + ")} with ${practitioner}`;
  });
  return [`Reference ${reference}`, when, ...legs, slot.price.text, ...conditions.map(({ text }) => text)].join("\n");
}

function utc(instant: InstantMs): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** Names come from people: control characters other than line breaks have no place in a calendar. */
function escapeText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** At most 75 octets a line, never cut within a character; what follows begins with a space. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
