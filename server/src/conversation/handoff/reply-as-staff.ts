import type { EventBody } from "@chairside/shared/events.ts";
import { type ConversationContext, readState, recordEvents } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { photosOf } from "../message-photos.ts";
import { handoffEvents, claimFor, claiming } from "./claim-conversation.ts";

/**
 * A staff reply takes the conversation on, says it, and keeps what was promised: all in one append. Recorded once per message id. Refused
 * while somebody else has it.
 */
export async function replyAsStaff(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  message: { messageId: string; text: string; photos?: string[] | undefined },
): Promise<Reply<{ seq: number }>> {
  const { conversationId } = conversation;
  const state = await readState(context, conversationId);
  const known = state.messages.find(({ messageId }) => messageId === message.messageId);
  if (known) return { ok: true, value: { seq: known.seq } };
  if (state.claim && state.claim.by.staffId !== staff.staffId) return { ok: false, code: "claimed" };
  const photos = await photosOf(context, conversationId, "staff", message);
  if (!photos.ok) return photos;
  if ("known" in photos) return { ok: true, value: photos.known };
  const claims = claiming(context, state, staff);
  const said: EventBody = {
    type: "message-added",
    messageId: message.messageId,
    author: { kind: "staff", name: staff.name },
    text: message.text,
    ...photos.value,
  };
  const kept: EventBody[] = state.promise ? [{ type: "promise-ended", promiseId: state.promise.promiseId, how: "kept" }] : [];
  const recorded = await recordEvents(context, conversationId, [...claims, said, ...kept], {
    unchangedSince: { seq: state.seq, types: handoffEvents },
  });
  if (!recorded) return replyAsStaff(context, conversation, staff, message);
  if (claims.length > 0) context.queue.interrupt(conversationId, new Error("Staff have taken it on."));
  else await context.store.keepClaim(conversationId, staff.staffId, context.now() + claimFor);
  return { ok: true, value: { seq: recorded.find(({ type }) => type === "message-added")?.seq ?? state.seq } };
}
