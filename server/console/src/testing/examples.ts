import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { DayCalendar, DayEntry, InboxRow } from "@chairside/shared/inbox.ts";

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
