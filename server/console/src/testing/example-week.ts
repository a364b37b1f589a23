import type { ClientCard, SlotWeek, StripSlot } from "@chairside/shared/chat-desk.ts";
import { slot } from "./examples.ts";

const dates = ["22", "23", "24", "25", "26", "27", "28"].map((day) => `2026-11-${day}`);

/** Seven days of nothing: no service is known. */
export const emptyWeek: SlotWeek = {
  service: null,
  could: [],
  visit: null,
  practitionerId: null,
  practitioners: [],
  today: "2026-11-22",
  days: dates.map((date) => ({ date, dayShort: `${date.slice(8)} Nov`, free: 0 })),
  date: "2026-11-22",
  slots: [],
  needs: [],
};

const at = (time: string, start: string, best: boolean): StripSlot => ({ offer: `offer ${time}`, slot: { ...slot, time, start }, best });

/** A Thursday with three times of Sarah's. */
export const exampleWeek: SlotWeek = {
  ...emptyWeek,
  service: { serviceId: "blonde-balayage", name: "Blonde balayage" },
  practitionerId: "sarah",
  practitioners: [
    { practitionerId: "sarah", name: "Sarah Okafor" },
    { practitionerId: "marco", name: "Marco Benedetti" },
  ],
  days: emptyWeek.days.map((day) => (day.date === "2026-11-26" ? { ...day, dayShort: "Thu 26 Nov", free: 3, first: "2:30 pm" } : day)),
  date: "2026-11-26",
  slots: [
    at("2:30 pm", "2026-11-26T14:30:00Z", true),
    at("2:45 pm", "2026-11-26T14:45:00Z", false),
    at("3:00 pm", "2026-11-26T15:00:00Z", true),
  ],
  needs: [{ kind: "patch-test", stands: "unknown" }],
};

export const exampleClient: ClientCard = {
  name: "Nora Whitfield",
  since: "2024-01-20",
  sinceWords: "January 2024",
  usual: "Sarah Okafor",
  upcoming: [{ appointmentId: "appointment-1", reference: "K7PM-4Q", status: "booked", slot }],
  past: [{ appointmentId: "appointment-2", reference: "K7PM-4R", status: "cancelled", slot }],
  notes: ["Oat milk in her tea."],
  allergies: ["PPD: itchy scalp in 2023."],
  patchTest: { on: "Mon 12 Oct 2026", until: "Mon 12 Apr 2027", holds: true },
  noShows: ["Sat 12 Jul 2025"],
};
