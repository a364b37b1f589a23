import type { CloseOutcome, ConversationEvent, EventBody, StaffRef } from "@chairside/shared/events.ts";

type Body<T extends EventBody["type"]> = Extract<EventBody, { type: T }>;

/** What only staff get to see of a conversation, as lines between its messages. */
export type HandoffEntry = { seq: number; at: string } & (
  | { kind: "note"; by: StaffRef; text: string; mentions: readonly string[] }
  | { kind: "claimed"; by: StaffRef }
  | { kind: "unclaimed"; of: StaffRef; how: "released" | "lapsed" }
  | { kind: "taken-over"; of: StaffRef; by: StaffRef; why: string | null }
  | { kind: "blocked"; by: StaffRef; why: string }
  | { kind: "unblocked"; by: StaffRef }
  | { kind: "assigned"; to: StaffRef | null; by: StaffRef; why: string | null }
  | { kind: "snoozed"; until: string; by: StaffRef }
  | { kind: "closed"; outcome: CloseOutcome; by: StaffRef }
  | { kind: "late"; level: Body<"promise-made">["level"]; due: string }
);

/** Who has a conversation, by when somebody is to reply, and what staff said of it among themselves. Never changed in place. */
export interface HandoffView {
  entries: readonly HandoffEntry[];
  claim: StaffRef | null;
  /** Whose claim lapsed, until they have it again. */
  lapsed: StaffRef | null;
  /** Who has lost it to whom, until they have it again. */
  lost: { of: StaffRef; to: StaffRef } | null;
  /** Nothing is taken of the visitor any more. */
  blocked: boolean;
  assignedTo: StaffRef | null;
  snoozedUntil: string | null;
  outcome: CloseOutcome | null;
  promise: Pick<Body<"promise-made">, "due" | "level" | "words" | "because"> | null;
  /** Why an answer of the assistant was wrong, by message id. */
  faults: Readonly<Record<string, readonly { why: string; by: StaffRef }[]>>;
  /** Photos that were deleted, and the name of who did so, by photo id. */
  removedPhotos: Readonly<Record<string, string>>;
  /** The change of answerer that is part of closing: it needs no line of its own. */
  closing: ReadonlySet<number>;
  /** The type of the event before, with its number. */
  last: { seq: number; type: EventBody["type"] } | null;
}

export const emptyHandoff: HandoffView = {
  entries: [],
  claim: null,
  lapsed: null,
  lost: null,
  blocked: false,
  assignedTo: null,
  snoozedUntil: null,
  outcome: null,
  promise: null,
  faults: {},
  removedPhotos: {},
  closing: new Set(),
  last: null,
};

/** The view after one more event. An event that is already folded in changes nothing. */
export function foldHandoff(view: HandoffView, event: ConversationEvent): HandoffView {
  if (view.last && event.seq <= view.last.seq) return view;
  return { ...fold(view, event), last: { seq: event.seq, type: event.type } };
}

function fold(view: HandoffView, event: ConversationEvent): HandoffView {
  switch (event.type) {
    case "message-added":
      return event.author.kind === "visitor" ? { ...view, snoozedUntil: null, outcome: null } : view;
    case "answerer-changed":
      return view.last?.type === "conversation-closed" ? { ...view, closing: new Set([...view.closing, event.seq]) } : view;
    case "promise-made": {
      const { due, level, words, because } = event;
      const next = { ...view, promise: { due, level, because, ...(words !== undefined && { words }) } };
      return because === "late" ? add(next, event, { kind: "late", level, due }) : next;
    }
    case "promise-ended":
      return { ...view, promise: null };
    case "claim-taken": {
      const isAgain = (one: StaffRef | undefined): boolean => one?.staffId === event.by.staffId;
      const lapsed = isAgain(view.lapsed ?? undefined) ? null : view.lapsed;
      const next = { ...view, claim: event.by, lapsed, lost: isAgain(view.lost?.of) ? null : view.lost };
      // "Ana took over" has been said already.
      return view.last?.type === "answerer-changed" || view.last?.type === "claim-ended"
        ? next
        : add(next, event, { kind: "claimed", by: event.by });
    }
    case "claim-ended":
      return endClaim(view, event);
    case "conversation-assigned":
      return add({ ...view, assignedTo: event.to }, event, { kind: "assigned", to: event.to, by: event.by, why: event.why ?? null });
    case "conversation-snoozed":
      return add({ ...view, snoozedUntil: event.until }, event, { kind: "snoozed", until: event.until, by: event.by });
    case "conversation-closed":
      return add({ ...view, outcome: event.outcome }, event, { kind: "closed", outcome: event.outcome, by: event.by });
    case "visitor-blocked":
      return add({ ...view, blocked: true }, event, { kind: "blocked", by: event.by, why: event.why });
    case "visitor-unblocked":
      return add({ ...view, blocked: false }, event, { kind: "unblocked", by: event.by });
    case "note-added":
      return add(view, event, { kind: "note", by: event.by, text: event.text, mentions: event.mentions });
    case "photo-removed":
      return {
        ...view,
        removedPhotos: { ...view.removedPhotos, [event.photoId]: event.by.kind === "staff" ? event.by.name : "the salon" },
      };
    case "answer-faulted": {
      const known = view.faults[event.messageId] ?? [];
      return { ...view, faults: { ...view.faults, [event.messageId]: [...known, { why: event.why, by: event.by }] } };
    }
    default:
      return view;
  }
}

/** What handing back, passing on and closing say by themselves gets no second line. */
function endClaim(view: HandoffView, event: ConversationEvent & Body<"claim-ended">): HandoffView {
  const lost = event.by ? { of: event.of, to: event.by } : view.lost;
  const next = { ...view, claim: null, lapsed: event.how === "lapsed" ? event.of : view.lapsed, lost };
  if (event.how === "taken-over" && event.by)
    return add(next, event, { kind: "taken-over", of: event.of, by: event.by, why: event.why ?? null });
  if (event.how !== "released" && event.how !== "lapsed") return next;
  return add(next, event, { kind: "unclaimed", of: event.of, how: event.how });
}

function add(view: HandoffView, { seq, at }: ConversationEvent, entry: HandoffEntryBody): HandoffView {
  return { ...view, entries: [...view.entries, { seq, at, ...entry }] };
}
type HandoffEntryBody = HandoffEntry extends infer E ? (E extends HandoffEntry ? Omit<E, "seq" | "at"> : never) : never;
