import type { Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { BookedAppointment, Proposal } from "@chairside/shared/facts.ts";
import type { HeldSlot, SlotWish } from "../booking/desk.ts";
import { localParts } from "../booking/salon-time.ts";
import type { OfferAnswer, WaitlistChats } from "../booking/waitlist/waitlist-chats.ts";
import { announcement, type ConversationContext, inTheirWords, fenced, readState, recordEvents } from "./conversation-context.ts";
import { conversationState, type ConversationState } from "./conversation-state.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import { confirmProposal, declineProposal } from "./decide-proposal.ts";
import { runAssistantTurn } from "./run-assistant-turn.ts";
import { cardsOf, waitlistAnswer } from "./waitlist-answer.ts";
import { lapse } from "./watch-holds.ts";

/** An offer as its guest gets to see it. */
export interface OfferCard {
  answer: OfferAnswer;
  /** What a yes books; null when that is open no more. */
  proposal: Proposal | null;
  /** They said yes to it. */
  accepted: boolean;
  /** What it booked. */
  appointment: BookedAppointment | null;
}

/** Offers of the waitlist in their conversations. Work on a conversation waits for what is under way there. */
export interface WaitlistOffers extends WaitlistChats {
  /** Null when it was never put up. */
  card(conversationId: string, holdId: string): Promise<OfferCard | null>;
  /** The guest's answer from outside the chat: the very same yes and no as to the card. Resolves when it is carried out; once answered, it changes nothing. */
  answer(conversationId: string, holdId: string, yes: boolean): Promise<void>;
}

/** `afterwards` is run when something has been put up: its hold is to be watched. */
export function createWaitlistOffers(
  context: ConversationContext,
  afterwards: (conversation: ConversationRecord) => Promise<void>,
): WaitlistOffers {
  const known = async (conversationId: string): Promise<ConversationRecord> => {
    const conversation = await context.store.get(conversationId);
    if (conversation === null) throw new Error("An offer names a conversation that there is not.");
    return conversation;
  };
  const inTurn = async <T>(conversationId: string, work: (own: ConversationContext, conversation: ConversationRecord) => Promise<T>) => {
    const conversation = await known(conversationId);
    return context.queue.run(conversationId, (_signal, fence) => work(fenced(context, fence), conversation));
  };

  return {
    async freeChatOf(visitorId) {
      const latest = await context.store.latestOf(visitorId);
      return latest === null || busy(await readState(context, latest.conversationId)) ? null : latest.conversationId;
    },
    async put(offer) {
      const answer = await inTurn(offer.conversationId, (own, conversation) => put(own, conversation, offer));
      await afterwards(await known(offer.conversationId));
      return answer;
    },
    answerTo: async (conversationId, holdId) => waitlistAnswer(await context.log.read(conversationId), holdId),
    close: (conversationId, holdId, why) => inTurn(conversationId, (own, conversation) => close(own, conversation, holdId, why)),

    async card(conversationId, holdId) {
      const events = await context.log.read(conversationId);
      const { proposal, accepted, booked, fromWaitlist } = conversationState(events);
      if (!fromWaitlist.has(holdId)) return null;
      const answer = waitlistAnswer(events, holdId);
      const card = [proposal, accepted].find((one) => one?.holdId === holdId) ?? null;
      const cards = cardsOf(events, holdId);
      return {
        answer,
        proposal: card,
        accepted: accepted?.holdId === holdId,
        appointment: booked.find(({ proposalId }) => cards.has(proposalId)) ?? null,
      };
    },

    async answer(conversationId, holdId, yes) {
      const conversation = await known(conversationId);
      const { proposal } = await readState(context, conversationId);
      if (proposal?.holdId === holdId) {
        const { proposalId, hash } = proposal;
        await (yes
          ? confirmProposal(context, conversation, proposalId, hash, "letter")
          : declineProposal(context, conversation, proposalId));
      }
      // Also when it was accepted before: that may not have been carried out.
      await context.queue.run(conversationId, (signal, fence) => runAssistantTurn(fenced(context, fence), conversation, signal));
      await afterwards(conversation);
    },
  };
}

/** Another time is held, a card waits for its answer, or a contact is being proved: an offer would push that aside. */
function busy({ brief, proposal, accepted, change, acceptedChange, asksForContact }: ConversationState): boolean {
  return asksForContact || [brief.hold, proposal, accepted, change, acceptedChange].some((open) => open !== undefined && open !== null);
}

async function put(
  context: ConversationContext,
  conversation: ConversationRecord,
  { offerId, held, guest, wish }: Parameters<WaitlistChats["put"]>[0],
): Promise<"put" | "busy"> {
  const { conversationId } = conversation;
  const events = await context.log.read(conversationId);
  if (events.some((event) => event.type === "waitlist-offered" && event.offerId === offerId)) return "put";
  const state = conversationState(events);
  if (busy(state)) return "busy";
  const proposal = await context.deskOf(conversation.salonId).propose(conversationId, held, guest, context.now());
  const { slot } = held.offered;
  const expiresAt = new Date(held.expiresAt).toISOString();
  const minutes = Math.round((held.expiresAt - context.now()) / 60_000);
  const said =
    state.answerer === "assistant"
      ? [await announcement(context, inTheirWords(conversation, state.brief), { news: "waitlist-offered", slot, minutes })]
      : [];
  const bodies: EventBody[] = [
    { type: "waitlist-offered", offerId, holdId: held.holdId, expiresAt, slot },
    { type: "slot-held", holdId: held.holdId, expiresAt, slot },
    { type: "booking-proposed", proposal },
    ...said,
    { type: "brief-updated", brief: briefFor(state.brief, held, wish, proposal) },
  ];
  const recorded = await recordEvents(context, conversationId, bodies, {
    answerer: state.answerer,
    unchangedSince: { seq: state.seq, types: ["brief-updated", "booking-proposed", "slot-held", "proposal-accepted"] },
  });
  // Somebody wrote something in between: read again.
  return recorded === null ? put(context, conversation, { conversationId, offerId, held, guest, wish }) : "put";
}

/** From now on the talk is of what was offered. */
function briefFor({ notes, booked }: Brief, held: HeldSlot, { items, others, preferences, notBy }: SlotWish, proposal: Proposal): Brief {
  const { slot } = held.offered;
  const { date, minute } = localParts(Date.parse(slot.start), slot.timeZone);
  return {
    ...(notes === undefined ? {} : { notes }),
    ...(booked === undefined ? {} : { booked }),
    items,
    ...(others === undefined ? {} : { others, partySize: others.length + 1 }),
    ...(preferences === undefined ? {} : { preferences }),
    ...(notBy === undefined ? {} : { notWith: notBy }),
    when: { words: `${slot.day} ${slot.time}`, from: date, to: date, at: minute },
    guest: proposal.guest,
    hold: { holdId: held.holdId, expiresAt: new Date(held.expiresAt).toISOString(), offered: held.offered },
    proposal,
    asked: { about: "confirm", times: 1 },
  };
}

async function close(
  context: ConversationContext,
  conversation: ConversationRecord,
  holdId: string,
  why: "expired" | "declined",
): Promise<void> {
  const { conversationId } = conversation;
  const events = await context.log.read(conversationId);
  const state = conversationState(events);
  if (waitlistAnswer(events, holdId) !== "open" || state.accepted?.holdId === holdId) return;
  if (why === "expired" && state.brief.hold?.holdId === holdId) return lapse(context, conversation);
  const { proposal } = state;
  const { hold, proposal: _card, ...kept } = state.brief;
  const bodies: EventBody[] = [
    ...(proposal?.holdId === holdId ? [{ type: "proposal-withdrawn" as const, proposalId: proposal.proposalId, reason: why }] : []),
    { type: "hold-released", holdId, reason: why },
    ...(hold?.holdId === holdId ? [{ type: "brief-updated" as const, brief: kept }] : []),
  ];
  const recorded = await recordEvents(context, conversationId, bodies, { unchangedSince: { seq: state.seq, types: ["brief-updated", "proposal-accepted", "proposal-withdrawn"] } }); // prettier-ignore
  if (recorded !== null) await context.deskOf(conversation.salonId).releaseHold(holdId);
}
