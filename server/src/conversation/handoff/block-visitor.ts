import type { EventBody } from "@chairside/shared/events.ts";
import { announcement, type ConversationContext, inTheirWords, readState, recordEvents } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { handoffEvents, memberOf } from "./claim-conversation.ts";
import { ending, isAnothers } from "./leave-conversation.ts";

/**
 * Nothing is taken of this visitor any more; what was said and booked stays. The last they read is that, and where to ring. Blocked
 * already: nothing is added.
 */
export async function blockVisitor(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  why: string,
): Promise<Reply<{ seq: number }>> {
  const { conversationId, salonId, visitorId } = conversation;
  const state = await readState(context, conversationId);
  if (isAnothers(state, staff)) return { ok: false, code: "claimed" };
  const by = memberOf(staff);
  // First what counts: were this the last thing to happen, pressing again would say it here too.
  await context.blocks.add({ visitorId, salonId, conversationId, why, by, at: context.now() });
  if (state.blocked) return { ok: true, value: { seq: state.seq } };
  const back: EventBody[] =
    state.answerer === "staff"
      ? [{ type: "answerer-changed", answerer: "assistant", by: { kind: "staff", name: staff.name }, quiet: true }]
      : [];
  const recorded = await recordEvents(
    context,
    conversationId,
    [
      ...ending(state, "closed"),
      { type: "turn-finished", upTo: state.seq, model: "none" },
      { type: "visitor-blocked", by, why },
      { type: "conversation-closed", outcome: "not-for-us", by },
      ...back,
      await announcement(context, inTheirWords(conversation, state.brief), { news: "blocked" }),
    ],
    { answerer: state.answerer, unchangedSince: { seq: state.seq, types: [...handoffEvents, "visitor-blocked"] } },
  );
  if (!recorded) return blockVisitor(context, conversation, staff, why);
  context.queue.interrupt(conversationId, new Error("The visitor is blocked."));
  return { ok: true, value: { seq: recorded.at(-1)?.seq ?? state.seq } };
}

/** They may write again. `not-found`: the salon has not blocked them. */
export async function unblockVisitor(context: ConversationContext, staff: StaffSelf, visitorId: string): Promise<Reply<null>> {
  const block = await context.blocks.of(visitorId);
  if (block?.salonId !== staff.salonId) return { ok: false, code: "not-found" };
  const { blocked } = await readState(context, block.conversationId);
  if (blocked) await recordEvents(context, block.conversationId, [{ type: "visitor-unblocked", by: memberOf(staff) }]);
  await context.blocks.remove(staff.salonId, visitorId);
  return { ok: true, value: null };
}
