import type { EventBody } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";

/** Something appended together, at an instant. */
export interface Append {
  at: number;
  bodies: EventBody[];
}

const minute = 60_000;
const reasons = ["asked-for-person", "unsure", "health", "complaint", "not-bookable-online", "assistant-failed"] as const;
const mia = { staffId: "mia", name: "Mia" };

/** A conversation as it could have been, from its first event on; nobody has had it. `random` answers numbers in [0, 1). */
export function syntheticConversation(start: number, random: () => number): Append[] {
  const appends: Append[] = [];
  let at = start;
  let seq = 0;
  let made = 0;
  const id = (what: string): string => `${what}-${++made}`;
  const add = (after: number, ...bodies: EventBody[]): void => {
    at = Math.round(at + after);
    seq += bodies.length;
    appends.push({ at, bodies });
  };
  const visitor = (after: number): void =>
    add(after, { type: "message-added", messageId: id("visitor"), author: { kind: "visitor" }, text: "Is there a free time on Thursday?" });
  const turn = (...facts: EventBody[]): void => {
    const upTo = seq;
    const said: EventBody = {
      type: "message-added",
      messageId: id("assistant"),
      author: { kind: "assistant" },
      text: "There is, at 2:30.",
    };
    add(1_000, said, ...facts, { type: "turn-finished", upTo, model: "built-in" });
  };
  const brief = (asked?: "slot" | "anything-else"): EventBody => ({
    type: "brief-updated",
    brief: { guest: { name: "Jo Marlow" }, ...(asked ? { asked: { about: asked, times: 1 } } : {}) },
  });

  add(0, { type: "conversation-started", salon: { id: "salon", name: "Salon", timeZone: "Europe/London", locale: "en-GB", phone: "" }, visitor: { locale: "en-GB", timeZone: "Europe/London" } }); // prettier-ignore
  if (random() < 0.1) return appends;
  visitor(20_000);
  turn(brief("slot"));
  if (random() < 0.14) return appends;
  visitor(30_000 + random() * 60_000);
  const fate = random();
  const slot = slotAt(at, random);
  if (fate < 0.5) {
    const appointment = { appointmentId: id("appointment"), reference: "K7PM-4Q", proposalId: id("card"), slot, guest: {}, place: { name: "Salon", address: "" }, conditions: [] }; // prettier-ignore
    turn({ type: "appointment-booked", appointment }, brief("anything-else"));
    if (random() < 0.08) {
      visitor(3_600_000 * random() * 8);
      const cancelled = { ...appointment, status: "cancelled", changeable: false } as const;
      turn({ type: "appointment-cancelled", proposalId: id("card"), appointment: cancelled, fee: null }, brief("anything-else"));
    }
    return appends;
  }
  turn(brief("anything-else"));
  if (fate < 0.74) {
    if (random() < 0.06) add(3_600_000, { type: "answer-faulted", messageId: `assistant-${made}`, why: "There is no parking", by: mia });
    return appends;
  }
  handedOver();
  return appends;

  function handedOver(): void {
    visitor(15_000);
    const promiseId = id("promise");
    const due = new Date(at + 10 * minute).toISOString();
    const reason = reasons[Math.floor(random() ** 1.7 * reasons.length)] ?? "unsure";
    const words = "The team will reply here soon.";
    turn(
      { type: "answerer-changed", answerer: "staff", reason, by: { kind: "assistant" } },
      { type: "promise-made", promiseId, due, words, level: "desk", because: "handed-over" },
    );
    const wait = (0.5 + random() ** 3 * 25) * minute;
    if (wait > 10 * minute) {
      const promise = { type: "promise-made", promiseId: id("promise"), due: new Date(at + 25 * minute).toISOString(), words, level: "manager", because: "late" } as const; // prettier-ignore
      add(10 * minute, promise);
    }
    if (random() < 0.93) {
      const said: EventBody = { type: "message-added", messageId: id("staff"), author: { kind: "staff", name: "Mia" }, text: "Mia here." };
      add(wait > 10 * minute ? wait - 10 * minute : wait, { type: "claim-taken", by: mia, until: due }, said, { type: "promise-ended", promiseId, how: "kept" }); // prettier-ignore
      visitor(minute);
    }
    const outcome = random() < 0.1 ? "spam" : random() < 0.2 ? "no-reply" : "answered";
    if (random() < 0.8) add(5 * minute, { type: "conversation-closed", outcome, by: mia }, { type: "answerer-changed", answerer: "assistant", by: { kind: "staff", name: "Mia" } }); // prettier-ignore
    if (random() < 0.1) visitor(45 * minute);
  }
}

function slotAt(at: number, random: () => number): SlotFacts {
  const amount = 2_500 + Math.floor(random() * 40) * 250;
  return {
    service: "Wash, cut and blow-dry",
    addOns: [],
    practitioner: "Sarah",
    practitionerLevel: "",
    start: new Date(at + 86_400_000).toISOString(),
    end: new Date(at + 90_000_000).toISOString(),
    timeZone: "Europe/London",
    zoneName: "London time (GMT)",
    day: "Thursday 26 November",
    dayShort: "Thu 26 Nov",
    time: "2:30 pm",
    durationMinutes: 60,
    duration: "1 h",
    price: { amount, currency: "GBP", from: false, text: `£${amount / 100}` },
  };
}
