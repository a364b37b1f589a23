import type { Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import { type ConversationContext, readState, recordEvents, recordMessage } from "./conversation-context.ts";
import { photosOf } from "./message-photos.ts";
import { replyPromise } from "./handoff/reply-promise.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply } from "./conversations.ts";

/** Records what the visitor said, once per message id. */
export async function receiveMessage(
  context: ConversationContext,
  conversation: ConversationRecord,
  message: { messageId: string; text: string; offer?: string | undefined; photos?: string[] | undefined },
): Promise<Reply<{ seq: number }>> {
  const { messageId } = message;
  if (await context.blocks.of(conversation.visitorId)) {
    // What was taken before and is sent again was taken.
    const said = (await readState(context, conversation.conversationId)).messages.find((one) => one.messageId === messageId);
    return said ? { ok: true, value: { seq: said.seq } } : { ok: false, code: "blocked" };
  }
  const photos = await photosOf(context, conversation.conversationId, "visitor", message);
  if (!photos.ok) return photos;
  if ("known" in photos) return { ok: true, value: photos.known };
  const text = await withoutCode(context, conversation.conversationId, message.text);
  const { event, added } = await recordMessage(context, conversation.conversationId, {
    type: "message-added",
    messageId,
    author: { kind: "visitor" },
    text,
    ...(message.offer === undefined ? {} : { offer: message.offer }),
    ...photos.value,
  });
  if (added) await noteForStaff(context, conversation, text);
  return { ok: true, value: { seq: event.seq } };
}

/**
 * While staff answer, each message has a time by which one of them is to have answered it, and a name, a contact and what is plainly wished for in it
 * are kept for them: nobody else reads what is said then.
 */
async function noteForStaff(context: ConversationContext, conversation: ConversationRecord, text: string): Promise<void> {
  const state = await readState(context, conversation.conversationId);
  if (state.answerer !== "staff") return;
  const clocked = state.promise !== null && state.promise.because !== "snoozed";
  const events = [
    ...saidIn(context, conversation, state.brief, text),
    ...(clocked ? [] : [await replyPromise(context, conversation, { because: "visitor-wrote", quiet: true })]),
  ];
  if (events.length === 0) return;
  const recorded = await recordEvents(context, conversation.conversationId, events, {
    answerer: "staff",
    unchangedSince: { seq: state.seq, types: ["promise-made", "promise-ended", "brief-updated"] },
  });
  if (!recorded) await noteForStaff(context, conversation, text);
}

function saidIn(context: ConversationContext, { locale }: ConversationRecord, brief: Brief, text: string): EventBody[] {
  const found = context.readGuest(text, locale);
  const isNamed = Boolean(found.name ?? found.phone ?? found.email);
  const wish = context.readWish(text, locale, brief);
  if (!isNamed && Object.keys(wish).length === 0) return [];
  return [{ type: "brief-updated", brief: { ...brief, ...wish, ...(isNamed ? { guest: { ...brief.guest, ...found } } : {}) } }];
}

/** Six digits by themselves: the last six of a telephone number are no code. */
const sixDigits = /(?<![\d+][\s().-]{0,3}|[\d+])\d{3}[ \t.-]?\d{3}(?![ \t.-]?\d)/gu;

/** A code that is typed where everybody reads it does not get into the log: it has a field of its own. */
async function withoutCode(context: ConversationContext, conversationId: string, text: string): Promise<string> {
  if (text.search(sixDigits) === -1) return text;
  const { asksForContact } = await readState(context, conversationId);
  return asksForContact ? text.replaceAll(sixDigits, "••••••") : text;
}
