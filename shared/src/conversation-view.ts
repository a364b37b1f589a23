import type { Brief } from "./brief.ts";
import type { Author, Choice, ConversationEvent, EventBody, HandoverReason, StreamItem, Transient } from "./events.ts";
import type { PhotoRef } from "./photos.ts";
import type { BookedAppointment, ChangeProposal, OfferedSlot, Price, Proposal, SlotFacts, StandingAppointment } from "./facts.ts";

type Body<T extends EventBody["type"]> = Extract<EventBody, { type: T }>;

/** What became of a card. Only an `open` one may be confirmed; `booked`, for a change: it was made. */
export type ProposalState = "open" | "accepted" | "booked" | "withdrawn" | "failed";

/** One thing in the timeline, in the order in which it is read: an assistant's words come before the cards of the same turn. */
export type Entry = { seq: number; at: string } & (
  | {
      kind: "message";
      messageId: string;
      author: Author;
      text: string;
      choices: Choice[];
      viaButton: boolean;
      photos: readonly PhotoRef[];
    }
  /** `by`: who answered when they were put up. While staff answer, only theirs may be pressed. */
  | { kind: "slots"; slots: OfferedSlot[]; by: "assistant" | "staff" }
  | { kind: "held"; holdId: string; expiresAt: string; slot: SlotFacts; released: Body<"hold-released">["reason"] | null }
  | { kind: "proposal"; proposal: Proposal; state: ProposalState }
  | { kind: "booked"; appointment: BookedAppointment }
  | { kind: "failed"; reason: Body<"booking-failed">["reason"] }
  /** A contact is to be shown by a code; `contact` (masked) once that is done. */
  | { kind: "verification"; state: "open" | "verified" | "left"; contact: string | null }
  | { kind: "appointments"; appointments: StandingAppointment[] }
  | { kind: "change"; proposal: ChangeProposal; state: ProposalState }
  | { kind: "moved"; appointment: StandingAppointment }
  | { kind: "cancelled"; appointment: StandingAppointment; fee: Price | null }
  | { kind: "changeFailed"; reason: Body<"change-failed">["reason"] }
  /** When somebody replies; `kept` once they have. The newest counts. */
  | { kind: "promise"; words: string; due: string; state: "open" | "kept" | "replaced" }
  | { kind: "answerer"; answerer: "assistant" | "staff"; by: Author; reason: HandoverReason | null }
);

/** A conversation as it may be shown. Never changed in place. */
export interface ConversationView {
  /** The number of the last event folded in. */
  position: number;
  /** True once the backlog has been read: what comes now is news. */
  caughtUp: boolean;
  salon: Body<"conversation-started">["salon"] | null;
  visitor: Body<"conversation-started">["visitor"] | null;
  entries: readonly Entry[];
  answerer: "assistant" | "staff";
  /** Why staff answer, while they do. */
  reason: HandoverReason | null;
  /** The staff member who replied since staff became the answerer; null while the visitor waits. */
  staffName: string | null;
  /** The `seq` of the slots that may still be pressed. */
  liveSlots: number | null;
  /** The message whose choices may still be pressed. */
  liveChoices: string | null;
  /** The summary card that may be confirmed. */
  openProposal: string | null;
  /** Messages being written, by message id: the text so far. */
  drafts: Readonly<Record<string, string>>;
  working: { assistant: boolean; staff: boolean };
  /** Up to this event somebody of the salon has read; told to visitors, while staff answer. */
  seen: number;
  /** Staff only. */
  brief: Brief | null;
}

export const emptyView: ConversationView = {
  position: 0,
  caughtUp: false,
  salon: null,
  visitor: null,
  entries: [],
  answerer: "assistant",
  reason: null,
  staffName: null,
  liveSlots: null,
  liveChoices: null,
  openProposal: null,
  drafts: {},
  working: { assistant: false, staff: false },
  seen: 0,
  brief: null,
};

/** The view after one more item of the stream. An event that is already folded in changes nothing. */
export function foldItem(view: ConversationView, item: StreamItem): ConversationView {
  if ("now" in item) return foldTransient(view, item.now);
  if (item.log.seq <= view.position) return view;
  return { ...foldEvent(view, item.log), position: item.log.seq };
}

/** The view after the connection is lost: what was being written is no longer known. */
export function foldLost(view: ConversationView): ConversationView {
  return { ...view, drafts: emptyView.drafts, working: emptyView.working };
}

function foldTransient(view: ConversationView, now: Transient): ConversationView {
  switch (now.type) {
    case "draft":
      // A draft that comes late must not stand beside the finished message.
      if (hasMessage(view, now.messageId)) return view;
      return { ...view, drafts: { ...view.drafts, [now.messageId]: now.text } };
    case "draft-dropped":
      return { ...view, drafts: without(view.drafts, now.messageId) };
    case "working":
      return { ...view, working: { ...view.working, [now.who]: now.on } };
    case "caught-up":
      return { ...view, caughtUp: true };
    case "seen":
      return { ...view, seen: now.seq };
    default:
      return view;
  }
}

function foldEvent(view: ConversationView, event: ConversationEvent): ConversationView {
  switch (event.type) {
    case "conversation-started":
      return { ...view, salon: event.salon, visitor: event.visitor };
    case "message-added":
      return foldMessage(view, event);
    case "slots-offered":
      return { ...add(view, event, { kind: "slots", slots: event.slots, by: view.answerer }), liveSlots: event.seq };
    case "slot-held":
      return add(view, event, { kind: "held", holdId: event.holdId, expiresAt: event.expiresAt, slot: event.slot, released: null });
    case "hold-released":
      return change(view, (entry) =>
        entry.kind === "held" && entry.holdId === event.holdId ? { ...entry, released: event.reason } : entry,
      );
    case "booking-proposed":
      return propose(view, event, { kind: "proposal", proposal: event.proposal, state: "open" });
    case "proposal-withdrawn":
      return settle(view, event.proposalId, "withdrawn");
    case "proposal-accepted":
      return settle(view, event.proposalId, "accepted");
    case "appointment-booked":
      return {
        ...add(settle(view, event.appointment.proposalId, "booked"), event, { kind: "booked", appointment: event.appointment }),
        liveSlots: null,
      };
    case "booking-failed":
      return add(settle(view, event.proposalId, "failed"), event, { kind: "failed", reason: event.reason });
    case "verification-requested":
      return add(leaveVerification(view), event, { kind: "verification", state: "open", contact: null });
    case "contact-verified":
      return change(view, (entry) =>
        entry.kind === "verification" && entry.state === "open" ? { ...entry, state: "verified", contact: event.contact } : entry,
      );
    case "appointments-shown":
      return add(view, event, { kind: "appointments", appointments: event.appointments });
    case "change-proposed":
      return propose(view, event, { kind: "change", proposal: event.proposal, state: "open" });
    case "appointment-moved":
      return add(settle(view, event.proposalId, "booked"), event, { kind: "moved", appointment: event.appointment });
    case "appointment-cancelled":
      return add(settle(view, event.proposalId, "booked"), event, { kind: "cancelled", appointment: event.appointment, fee: event.fee });
    case "change-failed":
      return add(settle(view, event.proposalId, "failed"), event, { kind: "changeFailed", reason: event.reason });
    case "promise-made":
      return event.words === undefined
        ? view
        : add(settlePromise(view, "replaced"), event, { kind: "promise", words: event.words, due: event.due, state: "open" });
    case "answerer-changed":
      return changeAnswerer(view, event);
    case "brief-updated":
      return { ...view, brief: event.brief };
    default:
      return view;
  }
}

/** What was promised before is no longer to be read as open. */
function settlePromise(view: ConversationView, state: "kept" | "replaced"): ConversationView {
  return change(view, (entry) => (entry.kind === "promise" && entry.state === "open" ? { ...entry, state } : entry));
}

function foldMessage(view: ConversationView, event: ConversationEvent & Body<"message-added">): ConversationView {
  const { messageId, author, text } = event;
  const choices = event.choices ?? [];
  const next = add(view, event, {
    kind: "message",
    messageId,
    author,
    text,
    choices,
    viaButton: event.offer !== undefined,
    photos: event.photos ?? [],
  });
  const working = author.kind === "visitor" ? view.working : { ...view.working, [author.kind]: false };
  return {
    ...(author.kind === "assistant" ? putBeforeCards(next) : author.kind === "staff" ? settlePromise(next, "kept") : next),
    working,
    drafts: without(view.drafts, messageId),
    liveChoices: choices.length > 0 ? messageId : null,
    staffName: author.kind === "staff" ? author.name : view.staffName,
  };
}

/** A turn logs its message last; people read it first, and press what is below it. */
function putBeforeCards(view: ConversationView): ConversationView {
  const entries = view.entries.slice(0, -1);
  const lastMessage = entries.findLast((entry) => entry.kind === "message")?.seq ?? 0;
  const isCard = (entry: Entry) => entry.seq > lastMessage && cards.has(entry.kind);
  return { ...view, entries: [...entries.filter((entry) => !isCard(entry)), ...view.entries.slice(-1), ...entries.filter(isCard)] };
}
const cards: ReadonlySet<Entry["kind"]> = new Set([
  "slots",
  "held",
  "proposal",
  "booked",
  "verification",
  "appointments",
  "change",
  "moved",
  "cancelled",
]);

type Card = Extract<EntryBody, { proposal: unknown }>;

function propose(view: ConversationView, event: ConversationEvent, card: Card): ConversationView {
  // One card at a time: a newer one closes what the server did not close itself.
  const closed = view.openProposal ? settle(view, view.openProposal, "withdrawn") : view;
  return { ...add(closed, event, card), openProposal: card.proposal.proposalId };
}

/** A newer request takes the place of an open one. */
function leaveVerification(view: ConversationView): ConversationView {
  return change(view, (entry) => (entry.kind === "verification" && entry.state === "open" ? { ...entry, state: "left" } : entry));
}

function changeAnswerer(view: ConversationView, event: ConversationEvent & Body<"answerer-changed">): ConversationView {
  const { answerer, by } = event;
  const reason = event.reason ?? null;
  const left = leaveVerification(view);
  const next = event.quiet ? left : add(left, event, { kind: "answerer", answerer, by, reason });
  const staff = answerer === "staff";
  // From this event on no assistant text can be added: what it was writing is gone.
  return { ...foldLost(next), answerer, reason: staff ? reason : null, staffName: staff && by.kind === "staff" ? by.name : null };
}

function add(view: ConversationView, event: ConversationEvent, entry: EntryBody): ConversationView {
  return { ...view, entries: [...view.entries, { seq: event.seq, at: event.at, ...entry }] };
}
type EntryBody = Entry extends infer E ? (E extends Entry ? Omit<E, "seq" | "at"> : never) : never;

function settle(view: ConversationView, proposalId: string, state: ProposalState): ConversationView {
  const next = change(view, (entry) => ("proposal" in entry && entry.proposal.proposalId === proposalId ? { ...entry, state } : entry));
  return { ...next, openProposal: view.openProposal === proposalId ? null : view.openProposal };
}

function change(view: ConversationView, how: (entry: Entry) => Entry): ConversationView {
  return { ...view, entries: view.entries.map(how) };
}

function hasMessage(view: ConversationView, messageId: string): boolean {
  return view.entries.some((entry) => entry.kind === "message" && entry.messageId === messageId);
}

function without(drafts: ConversationView["drafts"], messageId: string): ConversationView["drafts"] {
  if (!(messageId in drafts)) return drafts;
  const { [messageId]: _, ...rest } = drafts;
  return rest;
}
