import type { EventBody } from "@chairside/shared/events.ts";
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

/** The visitor's no by click: the card goes, the held time is let go, and nothing was written. */
export async function declineProposal(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposalId: string,
): Promise<Reply<{ seq: number }>> {
  const { conversationId } = conversation;
  const state = await readState(context, conversationId);
  const { proposal, brief } = state;
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
