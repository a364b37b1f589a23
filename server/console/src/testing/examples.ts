import type { ChangeProposal, Price, SlotFacts, StandingAppointment } from "@chairside/shared/facts.ts";
import type { DayCalendar, DayEntry, InboxRow } from "@chairside/shared/inbox.ts";
import type { NoticeSettings } from "@chairside/shared/notices.ts";

export const row = (conversationId: string, rest: Partial<InboxRow> = {}): InboxRow => ({
  conversationId,
  seq: 1,
  state: "assistant",
  booked: false,
  startedAt: "2026-11-22T11:50:00Z",
  changedAt: "2026-11-22T11:58:00Z",
  ...rest,
});

export const slot: SlotFacts = {
  service: "Blonde balayage",
  addOns: [],
  practitioner: "Sarah Okafor",
  practitionerLevel: "Senior Stylist",
  start: "2026-11-26T14:30:00Z",
  end: "2026-11-26T17:15:00Z",
  timeZone: "Europe/London",
  zoneName: "London time (GMT)",
  day: "Thursday 26 November",
  dayShort: "Thu 26 Nov",
  time: "2:30 pm",
  durationMinutes: 165,
  duration: "2 h 45 min",
  price: { amount: 18_500, currency: "GBP", from: true, text: "from £185" },
};

export const laterSlot: SlotFacts = {
  ...slot,
  start: "2026-11-27T15:00:00Z",
  end: "2026-11-27T17:45:00Z",
  day: "Friday 27 November",
  dayShort: "Fri 27 Nov",
  time: "3:00 pm",
};

export const standing: StandingAppointment = {
  appointmentId: "appointment-1",
  reference: "K7PM-4Q",
  status: "booked",
  slot,
  guest: { name: "Emma Clarke", phone: "+447700900123" },
  place: { name: "Juniper Row", address: "14 Juniper Row, London" },
  conditions: [],
  changeable: true,
};

export const move: ChangeProposal = {
  kind: "move",
  proposalId: "change-1",
  hash: "hash",
  appointment: standing,
  to: laterSlot,
  offer: "offer",
  holdId: "hold",
  holdExpiresAt: "2026-11-22T12:10:00Z",
};

export const fee: Price = { amount: 9250, currency: "GBP", from: false, text: "£92.50" };

export const cancellation: ChangeProposal = {
  kind: "cancel",
  proposalId: "change-2",
  hash: "hash",
  appointment: standing,
  fee,
  freeUntil: null,
};

export const entry = (id: string, from: number, to: number, rest: Partial<DayEntry> = {}): DayEntry => ({
  id,
  kind: "booked",
  practitionerId: "sarah",
  from,
  to,
  gaps: [],
  title: "Blonde balayage",
  resources: [],
  ...rest,
});

export const day = (rest: Partial<DayCalendar> = {}): DayCalendar => ({
  date: "2026-11-26",
  day: "Thursday 26 November",
  timeZone: "Europe/London",
  open: { from: 600, to: 1200 },
  practitioners: [
    { id: "sarah", name: "Sarah Okafor", level: "Senior Stylist", shifts: [{ from: 600, to: 1080 }] },
    { id: "marco", name: "Marco Benedetti", level: "Director", shifts: [] },
  ],
  entries: [],
  ...rest,
});

export const defaultChoice: NoticeSettings = {
  email: true,
  push: true,
  page: true,
  sound: true,
  which: "all",
  quiet: { from: 1260, to: 480 },
};
