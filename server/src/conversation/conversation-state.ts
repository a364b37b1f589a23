import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { BookedAppointment, Proposal } from "@chairside/shared/facts.ts";

export interface SaidMessage {
  seq: number;
  messageId: string;
  by: "visitor" | "assistant" | "staff";
  text: string;
  /** The slot button that was pressed to say it. */
  offer?: string;
}

/** Where a conversation stands, folded from its log. */
export interface ConversationState {
  /** The last event's number; 0 for an empty log. */
  seq: number;
  answerer: "assistant" | "staff";
  /** Since the last change to staff, a person has said something. */
  staffHasReplied: boolean;
  brief: Brief;
  messages: SaidMessage[];
  /** The visitor's messages up to this number are answered. */
  answeredUpTo: number;
  /** The card on the table. */
  proposal: Proposal | null;
  /** The visitor said yes and the outcome is not recorded: finish it. */
  accepted: Proposal | null;
  booked: BookedAppointment[];
}

/** The state after all events, which are in order from the first. */
export function conversationState(events: Iterable<ConversationEvent>): ConversationState {
  const state: ConversationState = {
    seq: 0,
    answerer: "assistant",
    staffHasReplied: false,
    brief: {},
    messages: [],
    answeredUpTo: 0,
    proposal: null,
    accepted: null,
    booked: [],
  };
  for (const event of events) apply(state, event);
  return state;
}

/** The visitor's messages nobody has answered, oldest first. */
export const unansweredMessages = (state: ConversationState): SaidMessage[] =>
  state.messages.filter((message) => message.by === "visitor" && message.seq > state.answeredUpTo);

/** All else that was said, oldest first. */
export const answeredMessages = (state: ConversationState): SaidMessage[] =>
  state.messages.filter((message) => message.by !== "visitor" || message.seq <= state.answeredUpTo);

function apply(state: ConversationState, event: ConversationEvent): void {
  state.seq = event.seq;
  switch (event.type) {
    case "message-added": {
      const { seq, messageId, text, offer } = event;
      state.messages.push({ seq, messageId, by: event.author.kind, text, ...(offer === undefined ? {} : { offer }) });
      if (event.author.kind !== "staff") return;
      state.staffHasReplied = true;
      state.answeredUpTo = seq;
      return;
    }
    case "turn-finished":
      state.answeredUpTo = Math.max(state.answeredUpTo, event.upTo);
      return;
    case "answerer-changed":
      state.answerer = event.answerer;
      state.staffHasReplied = false;
      return;
    case "brief-updated":
      state.brief = event.brief;
      return;
    case "booking-proposed":
      state.proposal = event.proposal;
      return;
    case "proposal-withdrawn":
      if (state.proposal?.proposalId === event.proposalId) state.proposal = null;
      return;
    case "proposal-accepted":
      if (state.proposal?.proposalId === event.proposalId) state.accepted = state.proposal;
      state.proposal = null;
      return;
    case "appointment-booked":
      state.booked.push(event.appointment);
      state.accepted = null;
      return;
    case "booking-failed":
      state.accepted = null;
      return;
    case "verification-requested":
    case "contact-verified":
    case "appointments-shown":
    case "change-proposed":
    case "appointment-moved":
    case "appointment-cancelled":
    case "change-failed":
    case "conversation-started":
    case "slots-offered":
    case "slot-held":
    case "hold-released":
      return;
  }
}
