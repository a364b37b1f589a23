import type { EventBody } from "@chairside/shared/events.ts";
import { announcement, type ConversationContext, inTheirWords, readState, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply, StaffSelf } from "./conversations.ts";
import { claimConversation, handoffEvents } from "./handoff/claim-conversation.ts";
import { handBack } from "./handoff/leave-conversation.ts";
import { withPromise } from "./handoff/reply-promise.ts";

/** The visitor asks for a person: said by the assistant, then staff answer. */
export async function requestPerson(context: ConversationContext, conversation: ConversationRecord): Promise<Reply<{ seq: number }>> {
  const state = await readState(context, conversation.conversationId);
  if (state.answerer === "staff") return { ok: true, value: { seq: state.seq } };
  const heard = inTheirWords(conversation, state.brief);
  const opening = (await context.deskOf(heard.salonId).openingNow(context.now(), heard.locale)).words;
  return change(context, heard, "assistant", [
    await announcement(context, heard, { news: "waiting-for-person", opening }),
    { type: "turn-finished", upTo: state.seq, model: "none" },
    { type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } },
  ]);
}

/** The visitor goes on with the assistant while nobody has replied yet. */
export async function cancelPersonRequest(context: ConversationContext, conversation: ConversationRecord): Promise<Reply<{ seq: number }>> {
  const state = await readState(context, conversation.conversationId);
  if (state.answerer === "assistant") return { ok: true, value: { seq: state.seq } };
  if (state.staffHasReplied) return { ok: false, code: "answerer-changed" };
  const recorded = await recordEvents(
    context,
    conversation.conversationId,
    await handBack(context, conversation, state, { kind: "visitor" }),
    {
      answerer: "staff",
      unchangedSince: { seq: state.seq, types: handoffEvents },
    },
  );
  return recorded ? added(recorded) : cancelPersonRequest(context, conversation);
}

/** Staff take over or hand back. Already so: nothing is added. */
export async function changeAnswerer(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  answerer: "assistant" | "staff",
): Promise<Reply<{ seq: number }>> {
  if (answerer === "staff") return claimConversation(context, conversation, staff);
  const state = await readState(context, conversation.conversationId);
  if (state.answerer === "assistant") return { ok: true, value: { seq: state.seq } };
  if (state.claim && state.claim.by.staffId !== staff.staffId) return { ok: false, code: "claimed" };
  const events = await handBack(context, conversation, state, { kind: "staff", name: staff.name });
  const recorded = await recordEvents(context, conversation.conversationId, events, {
    answerer: "staff",
    unchangedSince: { seq: state.seq, types: handoffEvents },
  });
  return recorded ? added(recorded) : changeAnswerer(context, conversation, staff, answerer);
}

/** Changes the answerer if it still is `from`; a turn that is running is aborted and leaves no trace. */
async function change(
  context: ConversationContext,
  conversation: ConversationRecord,
  from: "assistant" | "staff",
  events: EventBody[],
): Promise<Reply<{ seq: number }>> {
  const recorded = await recordEvents(context, conversation.conversationId, await withPromise(context, conversation, events), {
    answerer: from,
  });
  context.queue.interrupt(conversation.conversationId, new Error("The answerer changed."));
  if (recorded) return added(recorded);
  return { ok: true, value: { seq: (await readState(context, conversation.conversationId)).seq } };
}

const added = (events: { seq: number }[]): Reply<{ seq: number }> => ({ ok: true, value: { seq: events.at(-1)?.seq ?? 0 } });
