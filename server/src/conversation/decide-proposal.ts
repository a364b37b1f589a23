import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import { conversationState } from "./conversation-state.ts";
import { announcement, type ConversationContext, readState, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply } from "./conversations.ts";

const cardEvents: EventBody["type"][] = ["booking-proposed", "proposal-withdrawn", "proposal-accepted"];

/** The visitor's yes by click: recorded before anything is booked. A second yes to the same card answers like the first. */
export async function confirmProposal(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposalId: string,
  hash: string,
): Promise<Reply<{ seq: number }>> {
  const { conversationId } = conversation;
  const state = await readState(context, conversationId);
  if (state.accepted?.proposalId === proposalId || state.booked.some((booked) => booked.proposalId === proposalId)) {
    return { ok: true, value: { seq: state.seq } };
  }
  if (state.proposal?.proposalId !== proposalId) return { ok: false, code: "proposal-closed" };
  if (state.proposal.hash !== hash) return { ok: false, code: "proposal-changed" };
  const recorded = await recordEvents(context, conversationId, [{ type: "proposal-accepted", proposalId, hash, by: "click" }], {
    unchangedSince: { seq: state.seq, types: cardEvents },
  });
  if (!recorded) return confirmProposal(context, conversation, proposalId, hash);
  return { ok: true, value: { seq: recorded[0]?.seq ?? state.seq } };
}

/**
 * The visitor's no by click: the card goes, the held time is let go, and nothing was written. A second no to the same card answers
 * like the first, and lets the time go again: the first may have died between recording and letting go.
 */
export async function declineProposal(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposalId: string,
): Promise<Reply<{ seq: number }>> {
  const { conversationId } = conversation;
  const events = await context.log.read(conversationId);
  const state = conversationState(events);
  const { proposal, brief } = state;
  const declined = declinedBefore(events, proposalId);
  if (declined !== null && brief.hold?.holdId !== declined.holdId) {
    await context.deskOf(conversation.salonId).releaseHold(declined.holdId);
    return { ok: true, value: { seq: declined.seq } };
  }
  if (proposal?.proposalId !== proposalId) return { ok: false, code: "proposal-closed" };
  const { proposal: _card, hold: _hold, ...kept } = brief;
  const recorded = await recordEvents(
    context,
    conversationId,
    [
      { type: "proposal-withdrawn", proposalId, reason: "declined" },
      { type: "hold-released", holdId: proposal.holdId, reason: "declined" },
      ...(state.answerer === "assistant" ? [await announcement(context, conversation, { news: "declined" })] : []),
      { type: "brief-updated", brief: kept },
    ],
    { answerer: state.answerer, unchangedSince: { seq: state.seq, types: cardEvents } },
  );
  if (!recorded) return declineProposal(context, conversation, proposalId);
  await context.deskOf(conversation.salonId).releaseHold(proposal.holdId);
  return { ok: true, value: { seq: recorded[0]?.seq ?? state.seq } };
}

/** The no to this card, if there was one, and which hold it let go. */
function declinedBefore(events: ConversationEvent[], proposalId: string): { seq: number; holdId: string } | null {
  const no = events.find((event) => event.type === "proposal-withdrawn" && event.reason === "declined" && event.proposalId === proposalId);
  const card = events.find((event) => event.type === "booking-proposed" && event.proposal.proposalId === proposalId);
  return no && card?.type === "booking-proposed" ? { seq: no.seq, holdId: card.proposal.holdId } : null;
}
