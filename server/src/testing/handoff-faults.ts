import type { ConversationEvent } from "@chairside/shared/events.ts";
import { conversationState, unansweredMessages, waitsForStaff } from "../conversation/conversation-state.ts";

/** What may never be found in the log of a conversation, whatever order things happened in; empty when all is well. */
export function handoffFaults(events: ConversationEvent[]): string[] {
  const faults: string[] = [];
  let answerer = "assistant";
  let claimed: string | null = null;
  let promise: string | null = null;
  for (const event of events) {
    if (event.type === "answerer-changed") answerer = event.answerer;
    if (event.type === "message-added" && event.author.kind === "assistant" && answerer === "staff")
      faults.push(`the assistant talks over staff at ${event.seq}`);
    if (event.type === "message-added" && event.author.kind === "staff") {
      if (answerer !== "staff") faults.push(`a staff reply while the assistant answers at ${event.seq}`);
      if (claimed !== event.author.name) faults.push(`${event.author.name} replies in what is ${claimed ?? "nobody"}'s at ${event.seq}`);
    }
    if (event.type === "claim-taken") {
      if (claimed !== null) faults.push(`${event.by.name} takes what is ${claimed}'s at ${event.seq}`);
      if (answerer !== "staff") faults.push(`claimed while the assistant answers at ${event.seq}`);
      claimed = event.by.name;
    }
    if (event.type === "claim-ended") {
      if (claimed !== event.of.name) faults.push(`a claim of ${event.of.name}'s ends that is ${claimed ?? "nobody"}'s at ${event.seq}`);
      claimed = null;
    }
    if (event.type === "promise-made") promise = event.promiseId;
    if (event.type === "promise-ended") {
      if (promise !== event.promiseId) faults.push(`a promise ends that is not open at ${event.seq}`);
      promise = null;
    }
  }
  return [...faults, ...bookingFaults(events), ...endFaults(events)];
}

/** Each card that was agreed to ends once, and what is held is what was held last. */
function bookingFaults(events: ConversationEvent[]): string[] {
  const ends = events.flatMap((event) =>
    event.type === "appointment-booked" ? [event.appointment.proposalId] : event.type === "booking-failed" ? [event.proposalId] : [],
  );
  const agreed = events.flatMap((event) => (event.type === "proposal-accepted" ? [event.proposalId] : []));
  const held = new Set<string>();
  for (const event of events) {
    if (event.type === "slot-held") held.add(event.holdId);
    if (event.type === "hold-released") held.delete(event.holdId);
    if (event.type === "appointment-booked") held.delete(event.appointment.appointmentId);
  }
  const { brief } = conversationState(events);
  return [
    ...ends.filter((id, place) => ends.indexOf(id) !== place).map((id) => `the card ${id} ends twice`),
    ...agreed.filter((id) => !ends.includes(id)).map((id) => `the card ${id} was agreed to and never ended`),
    ...(held.size > 1 ? [`${held.size} times are held at once`] : []),
    ...[...held].filter((id) => brief.hold?.holdId !== id).map((id) => `${id} is held, and not known to be`),
  ];
}

/** A conversation ends answered, promised, with somebody who has it, or closed. */
function endFaults(events: ConversationEvent[]): string[] {
  const state = conversationState(events);
  if (state.answerer === "assistant") {
    const left = unansweredMessages(state);
    return left.length > 0 && !state.closed ? [`nobody answers "${left.map(({ text }) => text).join(" / ")}"`] : [];
  }
  return waitsForStaff(state) && !state.promise && !state.claim ? ["a visitor waits, and nobody has promised anything"] : [];
}

/** Everything that was accepted is there once, at the number that its sender was told; and nothing else of visitors and staff. */
export function lostMessages(events: ConversationEvent[], sent: { text: string; seq: number }[]): string[] {
  const said = events.flatMap((event) =>
    event.type === "message-added" && event.author.kind !== "assistant" ? [`${event.seq}: ${event.text}`] : [],
  );
  const told = sent.toSorted((a, b) => a.seq - b.seq).map(({ seq, text }) => `${seq}: ${text}`);
  return told.join("\n") === said.join("\n") ? [] : [`sent ${told.join(", ")}; there is ${said.join(", ")}`];
}
