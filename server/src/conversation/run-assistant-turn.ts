import type { EventBody } from "@chairside/shared/events.ts";
import type { Turn, TurnOutcome } from "../agent/assistant.ts";
import { finishBooking } from "./finish-booking.ts";
import { announcement, type ConversationContext, readState, recordEvents, showTransient } from "./conversation-context.ts";
import { answeredMessages, type ConversationState, type SaidMessage, unansweredMessages } from "./conversation-state.ts";
import type { ConversationRecord } from "./conversation-store.ts";

/**
 * Answers whatever is unanswered, if the assistant is the answerer. Runs inside the conversation's queue. A turn adds all
 * of its events or none: an aborted one leaves no trace in the log, and a later one answers the same messages.
 */
export async function runAssistantTurn(context: ConversationContext, conversation: ConversationRecord, signal: AbortSignal): Promise<void> {
  for (;;) {
    const state = await readState(context, conversation.conversationId);
    if (state.accepted) await finishBooking(context, conversation, state.accepted);
    const pending = unansweredMessages(state);
    if (signal.aborted || state.answerer !== "assistant" || pending.length === 0) return;
    await answerOnce(context, conversation, state, pending, signal);
  }
}

async function answerOnce(
  context: ConversationContext,
  conversation: ConversationRecord,
  state: ConversationState,
  pending: SaidMessage[],
  signal: AbortSignal,
): Promise<void> {
  const { conversationId } = conversation;
  if (await acceptedInWords(context, conversationId, state, pending)) return;
  const messageId = context.newId();
  showTransient(context, conversationId, { type: "working", who: "assistant", on: true });
  try {
    const outcome = await answer(context, turnFor(context, conversation, state, pending, messageId, signal));
    const recorded = await recordEvents(context, conversationId, inOrder(outcome, upTo(pending)), { answerer: "assistant" });
    if (!recorded) showTransient(context, conversationId, { type: "draft-dropped", messageId });
  } catch (error) {
    showTransient(context, conversationId, { type: "draft-dropped", messageId });
    if (signal.aborted) return;
    context.report("a turn failed", conversationId, error);
    await apologise(context, conversation, upTo(pending));
  } finally {
    showTransient(context, conversationId, { type: "working", who: "assistant", on: false });
  }
}

const upTo = (pending: SaidMessage[]): number => pending.at(-1)?.seq ?? 0;

/** A plain yes to the card on the table is taken here, not by a model: it books exactly what the card shows. */
async function acceptedInWords(
  context: ConversationContext,
  conversationId: string,
  state: ConversationState,
  pending: SaidMessage[],
): Promise<boolean> {
  const [only, more] = pending;
  if (!state.proposal || !only || more || only.offer !== undefined) return false;
  if (context.assistant.consent(only.text, state.brief) !== "yes") return false;
  const { proposalId, hash } = state.proposal;
  const recorded = await recordEvents(
    context,
    conversationId,
    [
      { type: "proposal-accepted", proposalId, hash, by: "words" },
      { type: "turn-finished", upTo: only.seq, model: "consent" },
    ],
    { answerer: "assistant", unchangedSince: { seq: state.seq, types: ["proposal-withdrawn", "proposal-accepted", "booking-proposed"] } },
  );
  return recorded !== null;
}

function turnFor(
  context: ConversationContext,
  conversation: ConversationRecord,
  state: ConversationState,
  pending: SaidMessage[],
  messageId: string,
  signal: AbortSignal,
): Turn {
  return {
    conversationId: conversation.conversationId,
    visitor: { locale: conversation.locale, timeZone: conversation.timeZone },
    now: context.now(),
    transcript: answeredMessages(state).map(({ by, text }) => ({ by, text })),
    said: pending.map(({ text, offer }) => ({ text, ...(offer === undefined ? {} : { offer }) })),
    brief: state.brief,
    desk: context.deskOf(conversation.salonId),
    messageId,
    signal: AbortSignal.any([signal, AbortSignal.timeout(context.turnTimeout)]),
  };
}

async function answer(context: ConversationContext, turn: Turn): Promise<TurnOutcome> {
  const { conversationId, messageId } = turn;
  for await (const step of context.assistant.answer(turn)) {
    if (step.type === "done") return step.outcome;
    if (turn.signal.aborted) throw turn.signal.reason;
    showTransient(
      context,
      conversationId,
      step.type === "draft" ? { type: "draft", messageId, text: step.text } : { type: "draft-dropped", messageId },
    );
  }
  throw new Error("The assistant ended without an outcome.");
}

/** Nothing of the assistant may follow a change to staff, so that change goes last of what people see. */
function inOrder(outcome: TurnOutcome, answeredUpTo: number): EventBody[] {
  const change = outcome.events.filter((event) => event.type === "answerer-changed");
  const rest = outcome.events.filter((event) => event.type !== "answerer-changed");
  return [
    ...rest,
    { type: "brief-updated", brief: outcome.brief },
    { type: "turn-finished", upTo: answeredUpTo, model: outcome.model },
    ...change,
  ];
}

async function apologise(context: ConversationContext, conversation: ConversationRecord, answeredUpTo: number): Promise<void> {
  const opening = (await context.deskOf(conversation.salonId).openingNow(context.now(), conversation.locale)).words;
  const message = await announcement(context, conversation, { news: "assistant-failed", opening });
  await recordEvents(
    context,
    conversation.conversationId,
    [
      message,
      { type: "turn-finished", upTo: answeredUpTo, model: "none" },
      { type: "answerer-changed", answerer: "staff", reason: "assistant-failed", by: { kind: "assistant" } },
    ],
    { answerer: "assistant" },
  );
}
