import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { ChangeProposal, Proposal } from "@chairside/shared/facts.ts";
import { type ConversationState, conversationState } from "./conversation-state.ts";
import { announcement, type ConversationContext, inTheirWords, readState, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply } from "./conversations.ts";

/** What puts a card on the table or takes one off. */
export const cardEvents: EventBody["type"][] = ["booking-proposed", "change-proposed", "proposal-withdrawn", "proposal-accepted"];

/** The visitor's yes by click or by the link of a letter: recorded before anything is booked. A second yes to the same card answers like the first. */
export async function confirmProposal(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposalId: string,
  hash: string,
  by: "click" | "letter" = "click",
): Promise<Reply<{ seq: number }>> {
  const { conversationId } = conversation;
  const state = await readState(context, conversationId);
  const agreed = [state.accepted, state.acceptedChange, ...state.booked, ...state.changed];
  if (agreed.some((card) => card?.proposalId === proposalId)) return { ok: true, value: { seq: state.seq } };
  const card = state.proposal ?? state.change;
  if (card?.proposalId !== proposalId) return { ok: false, code: "proposal-closed" };
  if (card.hash !== hash) return { ok: false, code: "proposal-changed" };
  const recorded = await recordEvents(context, conversationId, [{ type: "proposal-accepted", proposalId, hash, by }], {
    unchangedSince: { seq: state.seq, types: cardEvents },
  });
  if (!recorded) return confirmProposal(context, conversation, proposalId, hash, by);
  return { ok: true, value: { seq: recorded[0]?.seq ?? state.seq } };
}

/**
 * The visitor's no: the card goes, the held time is let go, and nothing was written. A second no to the same card answers
 * like the first, and lets the time go again: the first may have died between recording and letting go. `along` is recorded with it.
 */
export async function declineProposal(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposalId: string,
  along: EventBody[] = [],
): Promise<Reply<{ seq: number }>> {
  const { conversationId } = conversation;
  const asked = context.now();
  const events = await context.log.read(conversationId);
  // A clock that was set back puts nothing that is in the log already after it.
  const decidedAt = Math.max(asked, Date.parse(events.at(-1)?.at ?? "") || 0);
  const state = conversationState(events);
  const { brief } = state;
  const card = state.proposal ?? state.change;
  // Whoever has asked for it again since then has it.
  const letGo = (holdId: string | null) =>
    holdId === null ? undefined : context.deskOf(conversation.salonId).releaseHold(holdId, decidedAt);
  const declined = declinedBefore(events, proposalId);
  if (declined !== null && (declined.holdId === null || brief.hold?.holdId !== declined.holdId)) {
    await letGo(declined.holdId);
    return { ok: true, value: { seq: declined.seq } };
  }
  if (card?.proposalId !== proposalId) return { ok: false, code: "proposal-closed" };
  const holdId = holdOf(card);
  const recorded = await recordEvents(
    context,
    conversationId,
    [
      { type: "proposal-withdrawn", proposalId, reason: "declined" },
      ...(holdId === null ? [] : [{ type: "hold-released" as const, holdId, reason: "declined" as const }]),
      ...(state.answerer === "assistant"
        ? [await announcement(context, inTheirWords(conversation, state.brief), declinedNews(state))]
        : []),
      { type: "brief-updated", brief: withoutCard(brief, holdId) },
      ...along,
    ],
    { answerer: state.answerer, unchangedSince: { seq: state.seq, types: cardEvents } },
  );
  if (!recorded) return declineProposal(context, conversation, proposalId, along);
  await letGo(holdId);
  return { ok: true, value: { seq: recorded[0]?.seq ?? state.seq } };
}

function declinedNews({ proposal, fromWaitlist }: ConversationState): Parameters<typeof announcement>[2] {
  if (proposal === null) return { news: "change-declined" };
  return { news: fromWaitlist.has(proposal.holdId) ? "waitlist-passed" : "declined" };
}

/** Who turns a change down wants nothing changed; who turns a booking down may want another. */
function withoutCard({ proposal: _card, change, ...brief }: Brief, holdId: string | null): Brief {
  const { hold, offered, ...rest } = brief;
  const kept = hold === undefined || hold.holdId === holdId ? {} : { hold };
  return { ...rest, ...kept, ...(offered === undefined || change !== undefined ? {} : { offered }) };
}

/** What a card keeps for the visitor; null: nothing. */
function holdOf(card: Proposal | ChangeProposal): string | null {
  return "holdId" in card ? card.holdId : null;
}

/** The no to this card, if there was one, and which hold it let go. */
function declinedBefore(events: ConversationEvent[], proposalId: string): { seq: number; holdId: string | null } | null {
  const no = events.find((event) => event.type === "proposal-withdrawn" && event.reason === "declined" && event.proposalId === proposalId);
  const card = events.find(
    (event) => (event.type === "booking-proposed" || event.type === "change-proposed") && event.proposal.proposalId === proposalId,
  );
  return no && card && "proposal" in card ? { seq: no.seq, holdId: holdOf(card.proposal) } : null;
}
