import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationEvent, StaffRef } from "@chairside/shared/events.ts";
import type { BookedAppointment, ChangeProposal, Proposal, SlotFacts, StandingAppointment } from "@chairside/shared/facts.ts";

export interface SaidMessage {
  seq: number;
  messageId: string;
  by: "visitor" | "assistant" | "staff";
  text: string;
  /** The slot button that was pressed to say it. */
  offer?: string;
  /** How many photos came with it. */
  photos?: number;
}

/** A time that was put up while staff answer, and that the visitor pressed. */
export interface PressedTime {
  seq: number;
  messageId: string;
  offer: string;
  slot: SlotFacts;
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
  /** The card on the table, where it is for changing what is booked. At most one of the two lies there. */
  change: ChangeProposal | null;
  /** The visitor said yes to it and the outcome is not recorded: finish it. */
  acceptedChange: ChangeProposal | null;
  /** Cards whose change was made, and what was moved by one, as it then stood; latest last. */
  changed: { proposalId: string; moved: StandingAppointment | null }[];
  /** A contact is to be shown by a code, and has not been. */
  asksForContact: boolean;
  /** The number of the last proof of a contact; 0: none. A proof is answered like a message. */
  provedAt: number;
  /** Holds that were offered by the waitlist. */
  fromWaitlist: Set<string>;
  /** Times that were put up while staff answered, by their offers: pressing one is the visitor's own deed. */
  offeredByStaff: Map<string, SlotFacts>;
  /** The one that was pressed while they answer, and that nothing has come of. */
  pressed: PressedTime | null;
  /** Who has taken it on, until when at first, and since which event. */
  claim: { by: StaffRef; until: string; seq: number } | null;
  /** What is promised about a reply and still open. */
  promise: Extract<ConversationEvent, { type: "promise-made" }> | null;
  closed: boolean;
  /** Nothing is taken of the visitor any more. */
  blocked: boolean;
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
    change: null,
    acceptedChange: null,
    changed: [],
    asksForContact: false,
    provedAt: 0,
    fromWaitlist: new Set(),
    offeredByStaff: new Map(),
    pressed: null,
    claim: null,
    promise: null,
    closed: false,
    blocked: false,
  };
  for (const event of events) apply(state, event);
  return state;
}

/** The visitor's messages nobody has answered, oldest first. */
export const unansweredMessages = (state: ConversationState): SaidMessage[] =>
  state.messages.filter((message) => message.by === "visitor" && message.seq > state.answeredUpTo);

/** Whether a contact was proved since, so that what was asked for before can go on. */
export const justProved = (state: ConversationState): boolean => state.provedAt > state.answeredUpTo;

/** Somebody is to reply, and nobody has since. */
export const waitsForStaff = (state: ConversationState): boolean =>
  state.answerer === "staff" && (!state.staffHasReplied || unansweredMessages(state).length > 0);

/** All else that was said, oldest first. */
export const answeredMessages = (state: ConversationState): SaidMessage[] =>
  state.messages.filter((message) => message.by !== "visitor" || message.seq <= state.answeredUpTo);

function apply(state: ConversationState, event: ConversationEvent): void {
  state.seq = event.seq;
  switch (event.type) {
    case "message-added": {
      const { seq, messageId, text, offer, photos } = event;
      const more = { ...(offer === undefined ? {} : { offer }), ...(photos === undefined ? {} : { photos: photos.length }) };
      state.messages.push({ seq, messageId, by: event.author.kind, text, ...more });
      if (event.author.kind === "visitor") state.closed = false;
      if (event.author.kind === "visitor") press(state, event);
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
      state.asksForContact = false;
      state.pressed = null;
      return;
    case "promise-made":
      state.promise = event;
      return;
    case "promise-ended":
      if (state.promise?.promiseId === event.promiseId) state.promise = null;
      return;
    case "claim-taken":
      state.claim = { by: event.by, until: event.until, seq: event.seq };
      return;
    case "claim-ended":
      state.claim = null;
      return;
    case "conversation-closed":
      state.closed = true;
      return;
    case "visitor-blocked":
      state.blocked = true;
      return;
    case "visitor-unblocked":
      state.blocked = false;
      return;
    case "brief-updated":
      state.brief = event.brief;
      if (event.brief.hold?.offered.offer === state.pressed?.offer) state.pressed = null;
      return;
    case "waitlist-offered":
      state.fromWaitlist.add(event.holdId);
      return;
    case "booking-proposed":
      state.proposal = event.proposal;
      state.change = null;
      return;
    case "change-proposed":
      state.change = event.proposal;
      state.proposal = null;
      return;
    case "proposal-withdrawn":
      if (state.proposal?.proposalId === event.proposalId) state.proposal = null;
      if (state.change?.proposalId === event.proposalId) state.change = null;
      return;
    case "proposal-accepted":
      if (state.proposal?.proposalId === event.proposalId) state.accepted = state.proposal;
      if (state.change?.proposalId === event.proposalId) state.acceptedChange = state.change;
      state.proposal = null;
      state.change = null;
      return;
    case "appointment-moved":
    case "appointment-cancelled":
      state.changed.push({ proposalId: event.proposalId, moved: event.type === "appointment-moved" ? event.appointment : null });
      state.acceptedChange = null;
      return;
    case "change-failed":
      state.acceptedChange = null;
      return;
    case "verification-requested":
      state.asksForContact = true;
      return;
    case "contact-verified":
      state.asksForContact = false;
      // While staff answer, it goes on by itself only where the assistant was waiting for it.
      if (state.answerer === "assistant" || state.brief.change?.waiting) state.provedAt = event.seq;
      return;
    case "appointment-booked":
      state.booked.push(event.appointment);
      state.accepted = null;
      state.pressed = null;
      return;
    case "booking-failed":
      state.accepted = null;
      state.pressed = null;
      return;
    case "slots-offered":
      state.pressed = null;
      if (state.answerer === "staff") for (const { offer, slot } of event.slots) state.offeredByStaff.set(offer, slot);
      return;
    case "slot-held":
      state.pressed = null;
      return;
    case "appointments-shown":
    case "conversation-started":
    case "conversation-assigned":
    case "conversation-snoozed":
    case "note-added":
    case "answer-faulted":
    case "photo-removed":
    case "hold-released":
      return;
  }
}

function press(state: ConversationState, { seq, messageId, offer }: { seq: number; messageId: string; offer?: string | undefined }): void {
  const slot = offer === undefined || state.answerer !== "staff" ? undefined : state.offeredByStaff.get(offer);
  if (offer !== undefined && slot !== undefined) state.pressed = { seq, messageId, offer, slot };
}
