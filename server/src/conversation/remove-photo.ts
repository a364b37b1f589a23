import type { ConversationEvent } from "@chairside/shared/events.ts";
import { type ConversationContext, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply, StaffSelf } from "./conversations.ts";

/**
 * Deletes a photo of a message, then says so, once. The bytes go first, with a note that the log is to say so: where somebody dies in
 * between, it is said by whoever asks again, or at the next start.
 */
export async function removePhoto(
  context: ConversationContext,
  { conversationId }: ConversationRecord,
  { name }: StaffSelf,
  photoId: string,
): Promise<Reply<{ seq: number }>> {
  const events = await context.log.read(conversationId);
  if (!events.some((event) => hasPhoto(event, photoId))) return { ok: false, code: "not-found" };
  await context.photos.remove({ conversationId, photoId, by: name }, context.now());
  return { ok: true, value: { seq: await sayRemoved(context, { conversationId, photoId, by: name }) } };
}

/** Says what was deleted and could not be said. Twice says nothing twice. */
export async function sayRemovedPhotos(context: ConversationContext): Promise<void> {
  for (const removal of await context.photos.removedUntold())
    await sayRemoved(context, removal).catch((error: unknown) =>
      context.report("saying that a photo was deleted failed", removal.conversationId, error),
    );
}

/** Answers where the log says so. */
async function sayRemoved(
  context: ConversationContext,
  { conversationId, photoId, by }: { conversationId: string; photoId: string; by: string },
): Promise<number> {
  for (;;) {
    const events = await context.log.read(conversationId);
    const seq = events.at(-1)?.seq ?? 0;
    const said = events.find((event) => event.type === "photo-removed" && event.photoId === photoId);
    const recorded = said
      ? [said]
      : await recordEvents(context, conversationId, [{ type: "photo-removed", photoId, by: { kind: "staff", name: by } }], {
          unchangedSince: { seq, types: ["photo-removed"] },
        });
    if (recorded === null) continue;
    await context.photos.removalTold(conversationId, photoId);
    return recorded[0]?.seq ?? seq;
  }
}

const hasPhoto = (event: ConversationEvent, photoId: string): boolean =>
  event.type === "message-added" && (event.photos ?? []).some((photo) => photo.photoId === photoId);
