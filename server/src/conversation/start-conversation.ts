import type { EventBody } from "@chairside/shared/events.ts";
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
    // Who is blocked sees what was said, and begins nothing new.
    const blocked = (await context.blocks.of(visitor.visitorId)) !== null;
    const latest = how.fresh ? null : await context.store.latestOf(visitor.visitorId);
    if (blocked && !latest) return { ok: false, code: "blocked" };
    if (latest && (blocked || context.now() - latest.startedAt < sameConversationFor)) {
      // A crash may have come between making it and its first words.
      if ((await context.log.read(latest.conversationId, 0, 1)).length === 0) await openWith(context, latest);
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
  await context.store.create(conversation);
  await openWith(context, conversation);
  return conversation;
}

/** Its first words: who is speaking. */
async function openWith(context: ConversationContext, conversation: ConversationRecord): Promise<void> {
  const { conversationId, salonId, locale, timeZone } = conversation;
  const { salon } = await context.deskOf(salonId).catalogue();
  const started: EventBody = {
    type: "conversation-started",
    salon: { id: salon.id, name: salon.name, timeZone: salon.timeZone, locale: salon.locale, phone: salon.phone },
    visitor: { locale, timeZone },
  };
  await recordEvents(context, conversationId, [started, await announcement(context, conversation, { news: "started" })]);
}
