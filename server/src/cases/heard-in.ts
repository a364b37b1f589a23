import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Heard, ShownSlot } from "./case-file.ts";

/** What a visitor gets to see of an event; null: nothing that an answer is judged by. */
export function heardIn(event: ConversationEvent): Heard | null {
  switch (event.type) {
    case "message-added":
      return event.author.kind === "assistant" ? { what: "says", text: event.text } : null;
    case "promise-made":
      // What the clock makes of it later comes when it comes.
      return event.words === undefined || event.because !== "handed-over" ? null : { what: "promises", text: event.words };
    case "slots-offered":
      return { what: "offers", slots: event.slots.map(({ slot }) => shownSlot(slot)) };
    case "booking-proposed":
      return { what: "puts-up-card", text: "book", slots: [shownSlot(event.proposal.slot)] };
    case "change-proposed": {
      const { proposal } = event;
      const slots = [proposal.appointment.slot, ...(proposal.kind === "move" ? [proposal.to] : [])];
      return { what: "puts-up-card", text: proposal.kind, slots: slots.map(shownSlot) };
    }
    case "proposal-withdrawn":
      return { what: "takes-card-back", text: event.reason };
    case "appointment-booked":
      return { what: "books", slots: [shownSlot(event.appointment.slot)] };
    case "appointment-moved":
      return { what: "moves", slots: [shownSlot(event.appointment.slot)] };
    case "appointment-cancelled":
      return { what: "cancels", slots: [shownSlot(event.appointment.slot)] };
    case "booking-failed":
    case "change-failed":
      return { what: "fails", text: event.reason };
    case "verification-requested":
      return { what: "asks-for-contact" };
    case "appointments-shown":
      return { what: "shows-appointments", slots: event.appointments.map(({ slot }) => shownSlot(slot)) };
    case "answerer-changed":
      if (event.by.kind === "staff") return null;
      return event.answerer === "staff" ? { what: "hands-over", ...(event.reason && { text: event.reason }) } : { what: "takes-back" };
    default:
      return null;
  }
}

export function shownSlot({ service, addOns, practitioner, start, dayShort, time, price }: SlotFacts): ShownSlot {
  return { service: [service, ...addOns].join(" + "), practitioner, start, when: `${dayShort}, ${time}`, price: price.text };
}
