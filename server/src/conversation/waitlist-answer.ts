import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { OfferAnswer } from "../booking/waitlist/waitlist-chats.ts";

/** How an offer of the waitlist was answered, read from its conversation by the hold that keeps it. What was booked counts most. */
export function waitlistAnswer(events: ConversationEvent[], holdId: string): OfferAnswer {
  const cards = cardsOf(events, holdId);
  if (events.some((event) => event.type === "appointment-booked" && cards.has(event.appointment.proposalId))) return "accepted";
  for (const event of events) {
    if (event.type === "booking-failed" && cards.has(event.proposalId)) return event.reason === "unknown" ? "unknown" : "lapsed";
    if (event.type !== "hold-released" || event.holdId !== holdId) continue;
    return event.reason === "declined" || event.reason === "changed" ? "declined" : "lapsed";
  }
  return "open";
}

/** Ids of the cards that were put up for a hold: a changed name or number makes another. */
export function cardsOf(events: ConversationEvent[], holdId: string): Set<string> {
  return new Set(
    events.flatMap((event) => (event.type === "booking-proposed" && event.proposal.holdId === holdId ? [event.proposal.proposalId] : [])),
  );
}
