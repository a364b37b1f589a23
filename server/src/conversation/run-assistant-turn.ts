import type { ChangeWish } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { Turn, TurnOutcome } from "../agent/assistant.ts";
import { cardEvents, declineProposal } from "./decide-proposal.ts";
import { finishBooking } from "./finish-booking.ts";
import { finishChange } from "./finish-change.ts";
import { announcement, type ConversationContext, inTheirWords, readState, recordEvents, showTransient } from "./conversation-context.ts";
import { answeredMessages, type ConversationState, justProved, type SaidMessage, unansweredMessages } from "./conversation-state.ts";
import { holdPressed } from "./handoff/hold-pressed.ts";
import { withPromise } from "./handoff/reply-promise.ts";
import type { ConversationRecord } from "./conversation-store.ts";

/**
 * Carries out what the visitor has agreed to, also while staff answer, and answers whatever is unanswered, if the assistant is the answerer. Runs inside the conversation's queue. A turn adds all
 * of its events or none: an aborted one leaves no trace in the log, and a later one answers the same messages.
 */
export async function runAssistantTurn(context: ConversationContext, conversation: ConversationRecord, signal: AbortSignal): Promise<void> {
  for (;;) {
    const state = await readState(context, conversation.conversationId);
    if (state.accepted) await finishBooking(context, conversation, state.accepted);
    if (state.acceptedChange) await finishChange(context, conversation, state.acceptedChange);
    // What is known is another thing now.
    if (state.accepted ?? state.acceptedChange) continue;
    if (state.pressed && !signal.aborted) {
      await holdPressed(context, conversation, state, state.pressed);
      continue;
    }
    const pending = unansweredMessages(state);
    if (signal.aborted || state.answerer !== "assistant" || (pending.length === 0 && !justProved(state))) return;
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
  if (await passedOnInWords(context, conversation, state, pending)) return;
  const messageId = context.newId();
  const answered = upTo(state, pending);
  showTransient(context, conversationId, { type: "working", who: "assistant", on: true });
  try {
    const verified = await context.contacts.proven(conversationId);
    const outcome = await answer(context, {
      ...turnFor(context, conversation, state, pending, messageId, signal),
      verifiedContact: verified,
    });
    const recorded = await recordEvents(
      context,
      conversationId,
      await withPromise(context, inTheirWords(conversation, outcome.brief), inOrder(outcome, answered)),
      {
        answerer: "assistant",
      },
    );
    if (!recorded) showTransient(context, conversationId, { type: "draft-dropped", messageId });
  } catch (error) {
    showTransient(context, conversationId, { type: "draft-dropped", messageId });
    if (signal.aborted) return;
    context.report("a turn failed", conversationId, error);
    await apologise(context, conversation, answered);
  } finally {
    showTransient(context, conversationId, { type: "working", who: "assistant", on: false });
  }
}

const upTo = (state: ConversationState, pending: SaidMessage[]): number =>
  Math.max(pending.at(-1)?.seq ?? 0, justProved(state) ? state.provedAt : 0);

/** A plain yes to the card on the table is taken here, not by a model: what is done is exactly what the card shows. */
async function acceptedInWords(
  context: ConversationContext,
  conversationId: string,
  state: ConversationState,
  pending: SaidMessage[],
): Promise<boolean> {
  const [only, more] = pending;
  const card = state.proposal ?? state.change;
  if (!card || !only || more || only.offer !== undefined || justProved(state)) return false;
  if (context.assistant.consent(only.text, state.brief) !== "yes") return false;
  const { proposalId, hash } = card;
  const recorded = await recordEvents(
    context,
    conversationId,
    [
      { type: "proposal-accepted", proposalId, hash, by: "words" },
      { type: "turn-finished", upTo: only.seq, model: "consent" },
    ],
    { answerer: "assistant", unchangedSince: { seq: state.seq, types: cardEvents } },
  );
  return recorded !== null;
}

/** A plain no to a time that the waitlist offered lets it go at once: the next one waits for it. */
async function passedOnInWords(
  context: ConversationContext,
  conversation: ConversationRecord,
  { proposal, fromWaitlist, brief }: ConversationState,
  pending: SaidMessage[],
): Promise<boolean> {
  const [only, more] = pending;
  if (!proposal || !fromWaitlist.has(proposal.holdId) || !only || more || only.offer !== undefined) return false;
  if (context.assistant.consent(only.text, brief) !== "no") return false;
  const answered: EventBody = { type: "turn-finished", upTo: only.seq, model: "consent" };
  return (await declineProposal(context, conversation, proposal.proposalId, [answered])).ok;
}

function turnFor(
  context: ConversationContext,
  conversation: ConversationRecord,
  state: ConversationState,
  pending: SaidMessage[],
  messageId: string,
  signal: AbortSignal,
): Omit<Turn, "verifiedContact"> {
  return {
    conversationId: conversation.conversationId,
    visitor: { locale: conversation.locale, timeZone: conversation.timeZone },
    now: context.now(),
    // A photo by itself has no words, and nobody but people gets to see it.
    transcript: answeredMessages(state).flatMap(({ by, text }) => (text === "" ? [] : [{ by, text }])),
    said: [
      ...(justProved(state) ? [{ text: "", proved: true as const }] : []),
      ...pending.map(({ text, offer, photos }) => ({
        text,
        ...(offer === undefined ? {} : { offer }),
        ...(photos === undefined ? {} : { photos }),
      })),
    ],
    brief:
      state.asksForContact || !state.brief.change?.waiting ? state.brief : { ...state.brief, change: withoutWaiting(state.brief.change) },
    bookedHere: state.booked,
    desk: context.deskOf(conversation.salonId),
    waitlist: waitlistIn(context, conversation),
    messageId,
    signal: AbortSignal.any([signal, AbortSignal.timeout(context.turnTimeout)]),
  };
}

/** The salon's waitlist, for this visitor and nobody else. */
function waitlistIn(context: ConversationContext, { conversationId, visitorId, salonId, locale }: ConversationRecord): Turn["waitlist"] {
  const waitlist = context.waitlistOf(salonId);
  return {
    join: (wish, guest) => waitlist.join({ visitorId, conversationId, locale }, wish, guest, context.now()),
    entries: () => waitlist.entriesOf(visitorId),
    leave: () => waitlist.leave(visitorId, null, context.now()),
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
    await withPromise(context, conversation, [
      message,
      { type: "turn-finished", upTo: answeredUpTo, model: "none" },
      { type: "answerer-changed", answerer: "staff", reason: "assistant-failed", by: { kind: "assistant" } },
    ]),
    { answerer: "assistant" },
  );
}

/** The request for a contact was answered, or left when staff took over. */
function withoutWaiting({ waiting: _over, ...wish }: ChangeWish): ChangeWish {
  return wish;
}
