import { type ConversationContext, readState, recordEvents } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { memberOf } from "./claim-conversation.ts";

type Added = Reply<{ seq: number }>;

/** A note among staff: no visitor and no model gets to see it. The same id twice is the same note. */
export async function addNote(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  note: { noteId: string; text: string; mentions: string[] },
): Promise<Added> {
  const { conversationId } = conversation;
  const events = await context.log.read(conversationId);
  const known = events.find((event) => event.type === "note-added" && event.noteId === note.noteId);
  if (known) return { ok: true, value: { seq: known.seq } };
  const recorded = await recordEvents(context, conversationId, [{ type: "note-added", ...note, by: memberOf(staff) }], {
    unchangedSince: { seq: events.at(-1)?.seq ?? 0, types: ["note-added"] },
  });
  if (!recorded) return addNote(context, conversation, staff, note);
  return { ok: true, value: { seq: recorded.at(-1)?.seq ?? 0 } };
}

/** "That was wrong": kept with the conversation, so that it can be played again. */
export async function faultAnswer(
  context: ConversationContext,
  { conversationId, salonId }: ConversationRecord,
  staff: StaffSelf,
  fault: { messageId: string; why: string },
): Promise<Added> {
  const { messages } = await readState(context, conversationId);
  if (!messages.some(({ messageId, by }) => messageId === fault.messageId && by === "assistant")) return { ok: false, code: "not-found" };
  const by = memberOf(staff);
  // First the file: a fault that everybody sees can be played again.
  await context.keepFault({ salonId, conversationId, ...fault, by });
  const recorded = await recordEvents(context, conversationId, [{ type: "answer-faulted", ...fault, by }]);
  return { ok: true, value: { seq: recorded?.at(-1)?.seq ?? 0 } };
}
