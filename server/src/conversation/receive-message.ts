import { type ConversationContext, recordMessage } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply } from "./conversations.ts";

/** Records what the visitor said, once per message id. */
export async function receiveMessage(
  context: ConversationContext,
  conversation: ConversationRecord,
  message: { messageId: string; text: string; offer?: string | undefined },
): Promise<Reply<{ seq: number }>> {
  const { event } = await recordMessage(context, conversation.conversationId, {
    type: "message-added",
    messageId: message.messageId,
    author: { kind: "visitor" },
    text: message.text,
    ...(message.offer === undefined ? {} : { offer: message.offer }),
  });
  return { ok: true, value: { seq: event.seq } };
}
