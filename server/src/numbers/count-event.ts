import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Price } from "@chairside/shared/facts.ts";
import { kept, promised, released } from "./count-dues.ts";
import { hourOf } from "./hour-detail.ts";
import { type Counted, type Tally, unsaidReason } from "./tally.ts";

/** The one definition of all that is counted: a conversation's tally after one more event. Nothing but the log goes into it. */
export function countEvent(before: Tally, event: ConversationEvent): Tally {
  const tally: Tally = { ...before, seq: event.seq };
  const at = Date.parse(event.at);
  const count = (...counted: Omit<Counted, "seq" | "at">[]): Tally => ({
    ...tally,
    settled: [...tally.settled, ...counted.map((one) => ({ ...one, seq: event.seq, at }))],
  });
  const withWhom = (proposalId: string): string =>
    tally.staffReplied || tally.answerer === "staff" || tally.byStaff.includes(proposalId) ? "staff" : "assistant";
  switch (event.type) {
    case "conversation-started":
      return { ...tally, timeZone: event.salon.timeZone };
    case "message-added":
      if (event.author.kind === "visitor") return visitorWrote(tally, event.seq, at);
      return event.author.kind === "staff" ? staffReplied(tally, event.seq, at) : tally;
    case "turn-finished":
      // Without a model nothing was answered: it was read by staff, or asked of them.
      return event.model === "none" ? tally : { ...tally, answered: Math.max(tally.answered, event.upTo) };
    case "brief-updated":
      return { ...tally, asks: waitsForVisitor(event.brief) };
    case "answerer-changed":
      return event.answerer === "staff" ? toStaff(tally, event, at) : toAssistant(tally, event, at);
    case "claim-taken":
      return { ...tally, staffActed: true };
    case "promise-made":
      return promised(tally, event);
    case "promise-ended":
      return event.how === "kept" ? tally : released(tally, at);
    case "slots-offered":
      return { ...tally, offered: event.seq };
    case "waitlist-offered":
      return { ...tally, fromWaitlist: [...tally.fromWaitlist, event.holdId] };
    case "booking-proposed":
      if (!tally.fromWaitlist.includes(event.proposal.holdId)) return tally;
      return { ...tally, fromWaitlist: [...tally.fromWaitlist, event.proposal.proposalId] };
    case "proposal-accepted":
      return event.by === "staff" ? { ...tally, staffActed: true, byStaff: [...tally.byStaff, event.proposalId] } : tally;
    case "appointment-booked": {
      const { proposalId, slot } = event.appointment;
      const filled = tally.fromWaitlist.includes(proposalId) ? [{ kind: "waitlist-filled", detail: "" } as const] : [];
      const counted = count({ kind: "booked", detail: withWhom(proposalId), ...money(slot.price) }, ...filled);
      return { ...counted, deeds: { ...tally.deeds, booked: tally.deeds.booked + 1 } };
    }
    case "appointment-moved":
      return {
        ...count({ kind: "moved", detail: withWhom(event.proposalId) }),
        deeds: { ...tally.deeds, changed: tally.deeds.changed + 1 },
      };
    case "appointment-cancelled": {
      const counted = count({ kind: "cancelled", detail: withWhom(event.proposalId), ...money(event.appointment.slot.price) });
      return { ...counted, deeds: { ...tally.deeds, changed: tally.deeds.changed + 1 } };
    }
    case "answer-faulted":
      return count({ kind: "faulted", detail: "" });
    case "conversation-closed":
      return { ...settleClosing(tally, tally.closed?.outcome), closed: { seq: event.seq, at, outcome: event.outcome } };
    default:
      return tally;
  }
}

function visitorWrote(tally: Tally, seq: number, at: number): Tally {
  const { day, hour } = hourOf(at, tally.timeZone);
  const key = `${day} ${hour}`;
  const known = tally.hours.includes(key);
  const wrote: Counted[] = known ? [] : [{ kind: "wrote", detail: hour, seq, at }];
  const open = settleClosing(tally, "reopened");
  return {
    ...open,
    settled: [...open.settled, ...wrote],
    hours: known ? open.hours : [...open.hours, key],
    began: open.began ?? { seq, at },
    asked: seq,
  };
}

function staffReplied(tally: Tally, seq: number, at: number): Tally {
  const { waits } = tally;
  const replied: Counted[] = waits ? [{ kind: "first-reply", detail: "replied", seq, at: waits.at, value: at - waits.at }] : [];
  return kept({ ...tally, settled: [...tally.settled, ...replied], waits: null, staffReplied: true }, at);
}

type Changed = Extract<ConversationEvent, { type: "answerer-changed" }>;

function toStaff(tally: Tally, { seq, reason = unsaidReason, by }: Changed, at: number): Tally {
  const took = by.kind === "staff" ? { staffActed: true } : {};
  if (tally.answerer === "staff") return { ...tally, ...took };
  return {
    ...tally,
    ...took,
    answerer: "staff",
    settled: [...tally.settled, { kind: "handed-over", detail: reason, seq, at }],
    // Whom staff come to by themselves was not waiting for them.
    waits: by.kind === "staff" ? null : { seq, at },
  };
}

function toAssistant(tally: Tally, { by }: Changed, at: number): Tally {
  const { waits } = tally;
  const nobodyCame: Counted[] = waits ? [{ kind: "first-reply", detail: "none", ...waits }] : [];
  const acted = by.kind === "visitor" ? {} : { staffActed: true };
  return released({ ...tally, ...acted, answerer: "assistant", settled: [...tally.settled, ...nobodyCame], waits: null }, at);
}

/** A closing that something came after counts as that. */
function settleClosing(tally: Tally, detail: string | undefined): Tally {
  const { closed } = tally;
  if (!closed || detail === undefined) return tally;
  return { ...tally, settled: [...tally.settled, { kind: "closed", detail, seq: closed.seq, at: closed.at }], closed: null };
}

/** Whether it is the visitor's turn, by what the assistant remembers of what it put to them. */
const waitsForVisitor = ({ asked, hold, proposal, change, waitlist }: Brief): boolean =>
  (asked !== undefined && asked.about !== "anything-else") ||
  hold !== undefined ||
  proposal !== undefined ||
  change?.proposal !== undefined ||
  change?.waiting !== undefined ||
  waitlist !== undefined;

const money = ({ amount, currency }: Price): { value: number; currency: string } => ({ value: amount, currency });
