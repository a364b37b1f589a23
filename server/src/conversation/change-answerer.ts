import type { EventBody } from "@chairside/shared/events.ts";
import { announcement, type ConversationContext, readState, recordEvents, recordMessage } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply, StaffSelf } from "./conversations.ts";

/** The visitor asks for a person: said by the assistant, then staff answer. */
export async function requestPerson(context: ConversationContext, conversation: ConversationRecord): Promise<Reply<{ seq: number }>> {
  const state = await readState(context, conversation.conversationId);
  if (state.answerer === "staff") return { ok: true, value: { seq: state.seq } };
  const opening = (await context.deskOf(conversation.salonId).openingNow(context.now(), conversation.locale)).words;
  return change(context, conversation, "assistant", [
    await announcement(context, conversation, { news: "waiting-for-person", opening }),
    { type: "turn-finished", upTo: state.seq, model: "none" },
    { type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } },
  ]);
}

/** The visitor goes on with the assistant while nobody has replied yet. */
export async function cancelPersonRequest(context: ConversationContext, conversation: ConversationRecord): Promise<Reply<{ seq: number }>> {
  const state = await readState(context, conversation.conversationId);
  if (state.answerer === "assistant") return { ok: true, value: { seq: state.seq } };
  if (state.staffHasReplied) return { ok: false, code: "answerer-changed" };
  const recorded = await recordEvents(context, conversation.conversationId, await handBack(context, conversation, { kind: "visitor" }), {
    answerer: "staff",
    unchangedSince: { seq: state.seq, types: ["message-added", "answerer-changed"] },
  });
  return recorded ? added(recorded) : cancelPersonRequest(context, conversation);
}

/** A staff reply makes staff the answerer. Recorded once per message id. */
export async function staffReply(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  message: { messageId: string; text: string },
): Promise<Reply<{ seq: number }>> {
  await changeAnswerer(context, conversation, staff, "staff");
  const { event } = await recordMessage(context, conversation.conversationId, {
    type: "message-added",
    messageId: message.messageId,
    author: { kind: "staff", name: staff.name },
    text: message.text,
  });
  return { ok: true, value: { seq: event.seq } };
}

/** Staff take over or hand back. Already so: nothing is added. */
export async function changeAnswerer(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  answerer: "assistant" | "staff",
): Promise<Reply<{ seq: number }>> {
  const state = await readState(context, conversation.conversationId);
  if (state.answerer === answerer) return { ok: true, value: { seq: state.seq } };
  const by = { kind: "staff" as const, name: staff.name };
  if (answerer === "staff") {
    return change(context, conversation, "assistant", [{ type: "answerer-changed", answerer, reason: "staff-took-over", by }]);
  }
  return change(context, conversation, "staff", await handBack(context, conversation, by));
}

const handBack = async (
  context: ConversationContext,
  conversation: ConversationRecord,
  by: Extract<EventBody, { type: "answerer-changed" }>["by"],
): Promise<EventBody[]> => [
  { type: "answerer-changed", answerer: "assistant", by },
  await announcement(context, conversation, { news: "handed-back" }),
];

/** Changes the answerer if it still is `from`; a turn that is running is aborted and leaves no trace. */
async function change(
  context: ConversationContext,
  conversation: ConversationRecord,
  from: "assistant" | "staff",
  events: EventBody[],
): Promise<Reply<{ seq: number }>> {
  const recorded = await recordEvents(context, conversation.conversationId, events, { answerer: from });
  context.queue.interrupt(conversation.conversationId, new Error("The answerer changed."));
  if (recorded) return added(recorded);
  return { ok: true, value: { seq: (await readState(context, conversation.conversationId)).seq } };
}

const added = (events: { seq: number }[]): Reply<{ seq: number }> => ({ ok: true, value: { seq: events.at(-1)?.seq ?? 0 } });
