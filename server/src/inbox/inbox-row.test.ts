import type { Author, ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { StandingAppointment } from "@chairside/shared/facts.ts";
import { expect, test } from "vitest";
import { byUrgency, newRow, shownRow, withEvent } from "./inbox-row.ts";

const start = "2026-11-22T12:00:00.000Z";
const startMs = Date.parse(start);
const minutes = (count: number): string => new Date(startMs + count * 60_000).toISOString();

function row(...bodies: [atMinute: number, body: EventBody][]) {
  return bodies
    .map(([at, body], index): ConversationEvent => ({ seq: index + 1, at: minutes(at), ...body }))
    .reduce(withEvent, newRow("c-1", start));
}
const said = (author: Author, text = "hello"): EventBody => ({ type: "message-added", messageId: "m", author, text });
const visitor: Author = { kind: "visitor" };
const staff: Author = { kind: "staff", name: "Mia" };
const toStaff = (by: Author): EventBody => ({ type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by });

test("a visitor who asked for a person waits since then, until staff reply", () => {
  const waiting = row([0, said(visitor)], [1, toStaff(visitor)], [2, said(visitor)]);
  expect(shownRow(waiting, startMs)).toMatchObject({ state: "waiting", reason: "asked-for-person", waitingSince: minutes(1), seq: 3 });
  const replied = row([0, said(visitor)], [1, toStaff(visitor)], [3, said(staff)]);
  expect(shownRow(replied, startMs)).toMatchObject({ state: "staff", lastMessage: { by: "staff" } });
  expect(shownRow(replied, startMs).waitingSince).toBeUndefined();
});

test("a visitor who writes again to staff waits again, since the first unanswered message", () => {
  const again = row([1, toStaff(visitor)], [3, said(staff)], [5, said(visitor)], [6, said(visitor)]);
  expect(shownRow(again, startMs)).toMatchObject({ state: "waiting", waitingSince: minutes(5) });
});

test("staff who take over by themselves leave nobody waiting; handing back clears the reason", () => {
  expect(shownRow(row([0, said(visitor)], [1, toStaff(staff)]), startMs)).toMatchObject({ state: "staff", staffName: "Mia" });
  const back = row([1, toStaff(visitor)], [2, { type: "answerer-changed", answerer: "assistant", by: staff }]);
  expect(shownRow(back, startMs)).toMatchObject({ state: "assistant" });
  expect(shownRow(back, startMs).reason).toBeUndefined();
  expect(shownRow(back, startMs).staffName).toBeUndefined();
});

test("half an hour of silence makes a line quiet, but never one that waits", () => {
  const later = startMs + 31 * 60_000;
  expect(shownRow(row([0, said(visitor)]), later).state).toBe("quiet");
  expect(shownRow(row([0, toStaff(visitor)]), later).state).toBe("waiting");
});

test("who waits longest comes first, then the newest change", () => {
  const rows = [row([9, said(visitor)]), row([5, toStaff(visitor)]), row([2, toStaff(visitor)]), row([4, said(visitor)])].map((each) =>
    shownRow(each, startMs),
  );
  expect(rows.toSorted(byUrgency).map(({ changedAt }) => changedAt)).toEqual([minutes(2), minutes(5), minutes(9), minutes(4)]);
});

test("a line says what is wanted of an appointment that stands, and what became of it", () => {
  const appointment = standing("Fri 27 Nov");
  const move: EventBody = { type: "appointment-moved", proposalId: "p", appointment };
  const cancel: EventBody = { type: "appointment-cancelled", proposalId: "p", appointment, fee: null };
  expect(row([0, { type: "brief-updated", brief: { change: { task: "move" } } }]).subject).toBe("Move an appointment");
  expect(row([0, move])).toMatchObject({ booked: true, subject: "Gel manicure · Mei Lin · Fri 27 Nov, 3:00 pm" });
  expect(row([0, move], [1, cancel])).toMatchObject({ booked: false, subject: "Cancelled: Gel manicure · Mei Lin · Fri 27 Nov, 3:00 pm" });
});

function standing(dayShort: string): StandingAppointment {
  return {
    appointmentId: "a",
    reference: "K7PM-4Q",
    status: "booked",
    changeable: true,
    guest: {},
    place: { name: "", address: "" },
    conditions: [],
    slot: {
      service: "Gel manicure",
      addOns: [],
      practitioner: "Mei Lin",
      practitionerLevel: "",
      start: minutes(0),
      end: minutes(45),
      timeZone: "Europe/London",
      zoneName: "",
      day: "",
      dayShort,
      time: "3:00 pm",
      durationMinutes: 45,
      duration: "45 min",
      price: { amount: 0, currency: "GBP", from: false, text: "" },
    },
  };
}
