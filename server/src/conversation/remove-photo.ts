import type { ConversationEvent } from "@chairside/shared/events.ts";
import { type ConversationContext, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply, StaffSelf } from "./conversations.ts";

/** Deletes a photo of a message, then says so, once. The bytes go first: whoever dies in between has deleted it, and says so when asked again. */
export async function removePhoto(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  photoId: string,
): Promise<Reply<{ seq: number }>> {
  const { conversationId } = conversation;
  const events = await context.log.read(conversationId);
  if (!events.some((event) => hasPhoto(event, photoId))) return { ok: false, code: "not-found" };
  await context.photos.remove(conversationId, photoId);
  const before = events.find((event) => event.type === "photo-removed" && event.photoId === photoId);
  if (before) return { ok: true, value: { seq: before.seq } };
  const seq = events.at(-1)?.seq ?? 0;
  const recorded = await recordEvents(
    context,
    conversationId,
    [{ type: "photo-removed", photoId, by: { kind: "staff", name: staff.name } }],
    {
      unchangedSince: { seq, types: ["photo-removed"] },
    },
  );
  return recorded ? { ok: true, value: { seq: recorded[0]?.seq ?? seq } } : removePhoto(context, conversation, staff, photoId);
}

const hasPhoto = (event: ConversationEvent, photoId: string): boolean =>
  event.type === "message-added" && (event.photos ?? []).some((photo) => photo.photoId === photoId);
