import { audited, type AuditWriting } from "../audit/audited.ts";
import type { Conversations } from "../conversation/conversations.ts";

/** The same conversations, with all that staff do in them in the log: before it is tried, and how it ended. What was said is not in it. */
export function loggedConversations(conversations: Conversations, writing: AuditWriting): Conversations {
  const doing = { kind: "conversation", reason: null } as const;
  return {
    ...conversations,
    staffReply: (staff, conversationId, message) =>
      audited(writing, staff, { ...doing, action: "reply", subjectId: conversationId, details: { messageId: message.messageId } }, () =>
        conversations.staffReply(staff, conversationId, message),
      ),
    changeAnswerer: (staff, conversationId, answerer) =>
      audited(writing, staff, { ...doing, action: "answerer", subjectId: conversationId, details: { answerer } }, () =>
        conversations.changeAnswerer(staff, conversationId, answerer),
      ),
  };
}
