import type { BookedAppointment } from "@chairside/shared/facts.ts";
import { expect, test } from "vitest";
import { calendarFile } from "./calendar-file.ts";

const now = Date.parse("2026-11-22T10:00:00.123Z");
const appointment: BookedAppointment = {
  appointmentId: "V1StGXR8_Z5jdHi6B-myT",
  reference: "K7PM-4Q",
  proposalId: "p-12345678",
  slot: {
    service: "Blonde balayage",
    addOns: ["Gloss, clear"],
    practitioner: "Sarah",
    practitionerLevel: "Senior",
    start: "2026-11-26T14:30:00Z",
    end: "2026-11-26T17:15:00Z",
    timeZone: "Europe/London",
    zoneName: "London time (GMT)",
    day: "Thursday 26 November",
    dayShort: "Thu 26 Nov",
    time: "2:30 pm",
    durationMinutes: 165,
    duration: "2 h 45 min",
    price: { amount: 14500, currency: "GBP", from: false, text: "£145" },
  },
  guest: { name: "Ann" },
  place: { name: "Test; Salon", address: "1 High Street\r\nLondon" },
  conditions: [
    { key: "cancellation", text: "Free until 24 hours before; after that we charge half. \\ Grüße, 日本語テキストもここに入ります。" },
  ],
};

const text = calendarFile(appointment, now);
const unfolded = text.replaceAll("\r\n ", "").split("\r\n");

test("times are in UTC", () => {
  expect(unfolded).toContain("DTSTART:20261126T143000Z");
  expect(unfolded).toContain("DTEND:20261126T171500Z");
  expect(unfolded).toContain("DTSTAMP:20261122T100000Z");
});

test("lines end in CRLF and none is longer than 75 octets", () => {
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toContain("�");
});

test("text is escaped", () => {
  expect(unfolded).toContain("SUMMARY:Blonde balayage + Gloss\\, clear with Sarah\\, Test\\; Salon");
  expect(unfolded).toContain("LOCATION:Test\\; Salon\\, 1 High Street\\nLondon");
  expect(unfolded.find((line) => line.startsWith("DESCRIPTION:"))).toContain("before\\; after that we charge half. \\\\ Grüße\\, 日本語");
});

test("the UID stays the same however often it is made", () => {
  const uid = (file: string) => file.split("\r\n").find((line) => line.startsWith("UID:"));
  expect(uid(calendarFile(appointment, now + 1e9))).toBe(uid(text));
});

test("F9: nothing a guest or a salon types can add a line of its own", () => {
  const hostile = calendarFile({ ...appointment, place: { name: "A\nATTENDEE:mailto:x\u0000\u0007", address: "B\r\nX-EVIL:1\rY" } }, now);
  expect(hostile).not.toMatch(/\r\n(ATTENDEE|X-EVIL)/);
  expect(hostile.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
});
