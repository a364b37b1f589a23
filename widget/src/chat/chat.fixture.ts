import type { EventBody, StreamItem } from "@chairside/shared/events.ts";
import type { ChangeProposal, OfferedSlot, Proposal, SlotFacts, StandingAppointment } from "@chairside/shared/facts.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";

/** Facts as the engine words them, for tests. */
export const slotAt = (time: string, more: Partial<SlotFacts> = {}): SlotFacts => ({
  service: "Blonde balayage",
  addOns: [],
  practitioner: "Sarah",
  practitionerLevel: "Senior colourist",
  start: "2026-11-26T14:30:00Z",
  end: "2026-11-26T17:15:00Z",
  timeZone: "Europe/London",
  zoneName: "London time (GMT)",
  day: "Thursday 26 November",
  dayShort: "Thu 26 Nov",
  time,
  durationMinutes: 165,
  duration: "2 h 45 min",
  price: { amount: 16500, currency: "GBP", from: true, text: "from £165" },
  ...more,
});

export const offered = (time: string, more: Partial<SlotFacts> = {}): OfferedSlot => ({ offer: `offer-${time}`, slot: slotAt(time, more) });

/** Two services by two people, for two guests. */
export const party = slotAt("2:00 pm", {
  service: "Blonde balayage + Gel manicure",
  practitioner: "Sarah and Mei",
  duration: "3 h 30 min",
  price: { amount: 21200, currency: "GBP", from: true, text: "from £212" },
  legs: [
    { service: "Blonde balayage", addOns: ["Toner"], practitioner: "Sarah", start: "2026-11-26T14:00:00Z", time: "2:00 pm", guest: 1 },
    { service: "Gel manicure", addOns: [], practitioner: "Mei", start: "2026-11-26T14:00:00Z", time: "2:00 pm", guest: 2 },
  ],
});

export const cardFacts = {
  slot: slotAt("2:30 pm"),
  guest: { name: "Maria Jensen", phone: "+447700900123" },
  place: { name: "Juniper Row", address: "14 Juniper Row, London" },
  conditions: [{ key: "cancellation", text: "Free to cancel up to 48 hours before." }],
};

export const proposal: Proposal = {
  proposalId: "proposal-1",
  hash: "hash-1",
  holdId: "hold-1",
  holdExpiresAt: "2026-11-22T10:10:00Z",
  offer: "offer-2:30 pm",
  ...cardFacts,
};

export const standing: StandingAppointment = {
  appointmentId: "appointment-1",
  reference: "K7PM-4Q",
  status: "booked",
  changeable: true,
  ...cardFacts,
};

const changeFacts = { proposalId: "change-1", hash: "hash-2", appointment: standing };

export const move: ChangeProposal = {
  kind: "move",
  ...changeFacts,
  to: slotAt("3:00 pm", { day: "Friday 27 November", dayShort: "Fri 27 Nov", start: "2026-11-27T15:00:00Z" }),
  offer: "offer-3:00 pm",
  holdId: "hold-2",
  holdExpiresAt: "2026-11-22T10:10:00Z",
};

export const cancellation: ChangeProposal = {
  kind: "cancel",
  ...changeFacts,
  fee: null,
  freeUntil: { day: "Wednesday 25 November", dayShort: "Wed 25 Nov", time: "2:30 pm" },
};

export const started: EventBody = {
  type: "conversation-started",
  salon: { id: "juniper-row", name: "Juniper Row", timeZone: "Europe/London", locale: "en-GB", phone: "+442079460000" },
  visitor: { locale: "en-GB", timeZone: "Europe/London" },
};

/** Numbers events as the log does. */
export function logOf(...bodies: EventBody[]): StreamItem[] {
  return bodies.map((body, index): StreamItem => ({ log: { seq: index + 1, at: "2026-11-22T10:00:00Z", ...body } }));
}

/** A clock that is moved by hand. */
export function handClock(): FollowClock & { pass(ms: number): void } {
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  return {
    now: () => now,
    random: () => 1,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(ms) {
      const until = now + ms;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.callback();
      }
      now = until;
    },
  };
}

/** Lets promises that are due settle. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}
