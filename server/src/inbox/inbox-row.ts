import type { Brief } from "@chairside/shared/brief.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";

/** A line is quiet when nothing was said for this long. */
const quietAfter = 30 * 60 * 1000;
const longestPreview = 160;

/** A line as the log tells it; whether it is quiet depends on the clock and is told when it is read. */
export type FoldedRow = Omit<InboxRow, "state"> & { answerer: "assistant" | "staff"; staffHasReplied: boolean };

export const newRow = (conversationId: string, startedAt: string): FoldedRow => ({
  conversationId,
  seq: 0,
  booked: false,
  startedAt,
  changedAt: startedAt,
  answerer: "assistant",
  staffHasReplied: false,
});

/** The line after one more event. */
export function withEvent(row: FoldedRow, event: ConversationEvent): FoldedRow {
  const next: FoldedRow = { ...row, seq: event.seq, changedAt: event.at };
  switch (event.type) {
    case "message-added": {
      const { kind } = event.author;
      const fromStaff = event.author.kind === "staff" ? { staffHasReplied: true, staffName: event.author.name } : {};
      // A visitor who writes again to staff waits again.
      const waiting =
        kind === "visitor" && row.answerer === "staff" && row.staffHasReplied && !row.waitingSince ? { waitingSince: event.at } : {};
      const answered = kind === "staff" ? without(next, "waitingSince") : next;
      const awake =
        kind === "visitor" ? without(answered, "snoozedUntil", "outcome") : kind === "staff" ? without(answered, "mentioned") : answered;
      return {
        ...awake,
        ...fromStaff,
        ...waiting,
        ...(kind === "visitor" ? { askedSeq: event.seq } : {}),
        lastMessage: { by: kind, text: preview(event), at: event.at },
      };
    }
    case "answerer-changed": {
      const calm = { ...without(next, "waitingSince", "reason", "staffName"), answerer: event.answerer, staffHasReplied: false };
      if (event.answerer === "assistant") return calm;
      const waits = event.by.kind === "staff" ? { staffName: event.by.name } : { waitingSince: event.at };
      return { ...calm, ...waits, ...(event.reason ? { reason: event.reason } : {}) };
    }
    case "promise-made":
      return { ...next, due: event.due, level: event.level };
    case "promise-ended":
      return without(next, "due", "level");
    case "claim-taken":
      return { ...next, claimedBy: event.by };
    case "claim-ended":
      return without(next, "claimedBy");
    case "conversation-assigned":
      return event.to === null ? without(next, "assignedTo") : { ...next, assignedTo: event.to };
    case "conversation-snoozed":
      return { ...next, snoozedUntil: event.until };
    case "conversation-closed":
      return { ...next, outcome: event.outcome };
    case "visitor-blocked":
      return { ...next, blocked: true };
    case "visitor-unblocked":
      return without(next, "blocked");
    case "note-added":
      return event.mentions.length > 0
        ? { ...next, mentioned: [...new Set([...(row.mentioned ?? []), ...event.mentions])], mentionSeq: event.seq }
        : next;
    case "brief-updated":
      return { ...next, ...about(event.brief) };
    case "appointment-booked": {
      const { slot, guest } = event.appointment;
      const name = guest.name ? { visitorName: guest.name } : {};
      return { ...next, booked: true, subject: slotWords(slot), ...name };
    }
    case "appointment-moved":
      return { ...next, booked: true, subject: slotWords(event.appointment.slot) };
    case "appointment-cancelled":
      return { ...next, booked: false, subject: `Cancelled: ${slotWords(event.appointment.slot)}` };
    default:
      return next;
  }
}

function preview({ text, photos = [] }: Extract<ConversationEvent, { type: "message-added" }>): string {
  return text.slice(0, longestPreview) || (photos.length > 1 ? "Sent photos" : "Sent a photo");
}

/** The line as it is shown at `now` (epoch milliseconds). */
export function shownRow(row: FoldedRow, now: number): InboxRow {
  const { answerer: _answerer, staffHasReplied: _replied, ...shown } = row;
  return { ...shown, state: stateOf(row, now) };
}

function stateOf({ snoozedUntil, outcome, waitingSince, answerer, changedAt }: FoldedRow, now: number): InboxRow["state"] {
  if (snoozedUntil !== undefined && Date.parse(snoozedUntil) > now) return "snoozed";
  if (outcome !== undefined) return "done";
  // What was put off comes back to whoever looks.
  if (waitingSince !== undefined || (snoozedUntil !== undefined && answerer === "staff")) return "waiting";
  if (answerer === "staff") return "staff";
  return now - Date.parse(changedAt) > quietAfter ? "quiet" : "assistant";
}

/** Who waits first: what is due soonest, else who waits longest; then the newest change. */
export function byUrgency(a: InboxRow, b: InboxRow): number {
  const waits = (row: InboxRow): boolean => row.state === "waiting";
  if (waits(a) && waits(b) && a.due !== undefined && b.due !== undefined) return a.due.localeCompare(b.due);
  if (a.waitingSince !== undefined && b.waitingSince !== undefined) return a.waitingSince.localeCompare(b.waitingSince);
  if ((a.waitingSince === undefined) !== (b.waitingSince === undefined)) return a.waitingSince === undefined ? 1 : -1;
  return b.changedAt.localeCompare(a.changedAt);
}

function about(brief: Brief): Partial<FoldedRow> {
  const name = brief.guest?.name ? { visitorName: brief.guest.name } : {};
  if (brief.change) return { ...name, subject: changeWords(brief.change) };
  const slot = brief.proposal?.slot ?? brief.hold?.offered.slot ?? brief.offered?.[0]?.slot;
  if (!slot) return name;
  return {
    ...name,
    subject: brief.hold || brief.proposal ? slotWords(slot) : [slot.service, slot.practitioner, slot.dayShort].join(" · "),
  };
}

/** "Blonde balayage · Sarah · Thu 26 Nov, 2:30 pm" */
const slotWords = ({ service, practitioner, dayShort, time }: SlotFacts): string => `${service} · ${practitioner} · ${dayShort}, ${time}`;

function changeWords({ task, proposal }: NonNullable<Brief["change"]>): string {
  if (proposal) return `${proposal.kind === "move" ? "Move" : "Cancel"}: ${slotWords(proposal.appointment.slot)}`;
  return { look: "What is booked", move: "Move an appointment", cancel: "Cancel an appointment" }[task];
}

type Passing =
  | "waitingSince"
  | "reason"
  | "staffName"
  | "due"
  | "level"
  | "claimedBy"
  | "assignedTo"
  | "snoozedUntil"
  | "outcome"
  | "blocked"
  | "mentioned";

function without(row: FoldedRow, ...keys: Passing[]): FoldedRow {
  const rest = { ...row };
  for (const key of keys) delete rest[key];
  return rest;
}
