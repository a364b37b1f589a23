import type { Entry } from "@chairside/shared/conversation-view.ts";
import { expect, test } from "vitest";
import { standingAppointments } from "./standing-appointments.ts";
import { laterSlot, standing } from "./testing/examples.ts";

const at = { seq: 1, at: "2026-11-22T12:00:00Z" };
const booked = (appointmentId: string): Entry => ({
  ...at,
  kind: "booked",
  appointment: { ...standing, appointmentId, proposalId: "p" },
});
const moved: Entry = { ...at, kind: "moved", appointment: { ...standing, slot: laterSlot } };
const cancelled: Entry = { ...at, kind: "cancelled", appointment: standing, fee: null };
const times = (...entries: Entry[]) => standingAppointments(entries).map(({ appointmentId, slot }) => `${appointmentId} ${slot.time}`);

test("what was booked stands where it was moved to, until it is cancelled", () => {
  expect(times(booked("appointment-1"), booked("appointment-2"))).toEqual(["appointment-1 2:30 pm", "appointment-2 2:30 pm"]);
  expect(times(booked("appointment-1"), moved)).toEqual(["appointment-1 3:00 pm"]);
  expect(times(moved)).toEqual(["appointment-1 3:00 pm"]);
  expect(times(booked("appointment-1"), booked("appointment-2"), moved, cancelled)).toEqual(["appointment-2 2:30 pm"]);
});
