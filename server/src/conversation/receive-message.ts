import { type ConversationContext, readState, recordMessage } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply } from "./conversations.ts";

/** Records what the visitor said, once per message id. */
export async function receiveMessage(
  context: ConversationContext,
  conversation: ConversationRecord,
  message: { messageId: string; text: string; offer?: string | undefined },
): Promise<Reply<{ seq: number }>> {
  const text = await withoutCode(context, conversation.conversationId, message.text);
  const { event } = await recordMessage(context, conversation.conversationId, {
    type: "message-added",
    messageId: message.messageId,
    author: { kind: "visitor" },
    text,
    ...(message.offer === undefined ? {} : { offer: message.offer }),
  });
  return { ok: true, value: { seq: event.seq } };
}

const sixDigits = /(?<![\d+])\d{3}[ \t.-]?\d{3}(?![\d])/gu;

/** A code that is typed where everybody reads it does not get into the log: it has a field of its own. */
async function withoutCode(context: ConversationContext, conversationId: string, text: string): Promise<string> {
  if (text.search(sixDigits) === -1) return text;
  const { asksForContact } = await readState(context, conversationId);
  return asksForContact ? text.replaceAll(sixDigits, "••••••") : text;
}
