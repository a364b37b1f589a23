import { announcement, type ConversationContext, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply, VisitorSelf } from "./conversations.ts";

/** A conversation is picked up again for this long after it began. */
const sameConversationFor = 24 * 60 * 60 * 1000;

/** The visitor's latest conversation of the last day, or a new one that opens with who is speaking. */
export async function startConversation(
  context: ConversationContext,
  visitor: VisitorSelf,
  how: { locale: string; timeZone: string; fresh?: boolean | undefined },
): Promise<Reply<{ conversationId: string; created: boolean }>> {
  // Two tabs that open at once are one visitor: the second waits and finds the first one's conversation.
  return context.queue.run(`visitor:${visitor.visitorId}`, async () => {
    const latest = how.fresh ? null : await context.store.latestOf(visitor.visitorId);
    if (latest && context.now() - latest.startedAt < sameConversationFor) {
      return { ok: true, value: { conversationId: latest.conversationId, created: false } };
    }
    const conversation = await open(context, visitor, how);
    return { ok: true, value: { conversationId: conversation.conversationId, created: true } };
  });
}

async function open(
  context: ConversationContext,
  visitor: VisitorSelf,
  how: { locale: string; timeZone: string },
): Promise<ConversationRecord> {
  const conversation: ConversationRecord = {
    conversationId: context.newId(),
    salonId: visitor.salonId,
    visitorId: visitor.visitorId,
    locale: how.locale,
    timeZone: how.timeZone,
    startedAt: context.now(),
  };
  const { salon } = await context.deskOf(visitor.salonId).catalogue();
  const greeting = await announcement(context, conversation, { news: "started" });
  await context.store.create(conversation);
  await recordEvents(context, conversation.conversationId, [
    {
      type: "conversation-started",
      salon: { id: salon.id, name: salon.name, timeZone: salon.timeZone, locale: salon.locale, phone: salon.phone },
      visitor: { locale: how.locale, timeZone: how.timeZone },
    },
    greeting,
  ]);
  return conversation;
}
