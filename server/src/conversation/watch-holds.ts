import type { Brief, ChangeWish } from "@chairside/shared/brief.ts";
import { announcement, type ConversationContext, inTheirWords, fenced, readState, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";

/** Tells the visitor when a held time lapses. The calendar lets it go by itself; this keeps the screen true. */
export interface HoldWatch {
  /** Looks what is held in this conversation now and when it lapses. */
  look(conversation: ConversationRecord): Promise<void>;
  /** The same, unless a hold of this conversation is watched already. */
  watch(conversation: ConversationRecord): Promise<void>;
  stop(): void;
}

export function createHoldWatch(context: ConversationContext): HoldWatch {
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const forget = (conversationId: string): void => {
    clearTimeout(timers.get(conversationId));
    timers.delete(conversationId);
  };

  async function look(conversation: ConversationRecord): Promise<void> {
    const { conversationId } = conversation;
    forget(conversationId);
    const { brief } = await readState(context, conversationId);
    if (!brief.hold || stopped) return;
    const wait = Date.parse(brief.hold.expiresAt) - context.now();
    const timer = setTimeout(
      () => {
        timers.delete(conversationId);
        void context.queue
          .run(conversationId, (_signal, fence) => lapse(fenced(context, fence), conversation))
          .then(() => look(conversation))
          .catch((error: unknown) => context.report("letting a hold go failed", conversationId, error));
      },
      Math.max(wait, 0) + 50,
    );
    timer.unref();
    timers.set(conversationId, timer);
  }

  return {
    look,
    watch: async (conversation) => (timers.has(conversation.conversationId) ? undefined : look(conversation)),
    stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Lets the conversation's hold go if it has run out, and says so. */
export async function lapse(context: ConversationContext, conversation: ConversationRecord): Promise<void> {
  const { conversationId } = conversation;
  const state = await readState(context, conversationId);
  // What was offered beside it is as old as the hold: it is looked up again, not shown as free.
  const { hold, proposal, change, offered: _old, asked: _open, ...rest } = state.brief;
  const card = proposal ?? change?.proposal;
  const kept: Brief = change === undefined ? rest : { ...rest, change: withoutProposal(change) };
  if (!hold || (state.accepted ?? state.acceptedChange) || Date.parse(hold.expiresAt) > context.now()) return;
  const { slot } = hold.offered;
  const news = state.fromWaitlist.has(hold.holdId)
    ? ({ news: "waitlist-passed" } as const)
    : ({ news: "hold-expired", slot, moving: change !== undefined } as const);
  const said = state.answerer === "assistant" ? [await announcement(context, inTheirWords(conversation, state.brief), news)] : [];
  await recordEvents(
    context,
    conversationId,
    [
      ...(card ? [{ type: "proposal-withdrawn" as const, proposalId: card.proposalId, reason: "expired" as const }] : []),
      { type: "hold-released", holdId: hold.holdId, reason: "expired" },
      ...said,
      { type: "brief-updated", brief: kept },
    ],
    { answerer: state.answerer, unchangedSince: { seq: state.seq, types: ["proposal-accepted", "brief-updated", "proposal-withdrawn"] } },
  );
  await context.deskOf(conversation.salonId).releaseHold(hold.holdId);
}

function withoutProposal({ proposal: _card, ...wish }: ChangeWish): ChangeWish {
  return wish;
}
