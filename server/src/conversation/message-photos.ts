import type { PhotoRef } from "@chairside/shared/photos.ts";
import { type ConversationContext, readState } from "./conversation-context.ts";
import type { Reply } from "./conversations.ts";

/** The photos that are kept, as far as messages have to do with them. */
export interface MessagePhotos {
  /** Gives the photos to a message, again if need be. Null when one of them is not there for it. Instants are epoch milliseconds. */
  name(
    conversationId: string,
    sender: "visitor" | "staff",
    messageId: string,
    photoIds: readonly string[],
    at: number,
  ): Promise<PhotoRef[] | null>;
  /** Deletes one for good, and remembers that the log is to say so. `by`: as who does it is called. */
  remove(removal: { conversationId: string; photoId: string; by: string }, at: number): Promise<void>;
  /** What was deleted and is not said yet. */
  removedUntold(): Promise<{ conversationId: string; photoId: string; by: string }[]>;
  removalTold(conversationId: string, photoId: string): Promise<void>;
}

type Found = { ok: true; value: { photos?: PhotoRef[] } } | { ok: true; known: { seq: number } } | Extract<Reply<never>, { ok: false }>;

/** What a message's event says of its photos; `known` when the log has the message already, whatever became of its photos since. */
export async function photosOf(
  context: ConversationContext,
  conversationId: string,
  sender: "visitor" | "staff",
  { messageId, photos = [] }: { messageId: string; photos?: string[] | undefined },
): Promise<Found> {
  if (photos.length === 0) return { ok: true, value: {} };
  const named = await context.photos.name(conversationId, sender, messageId, [...new Set(photos)], context.now());
  if (named !== null) return { ok: true, value: { photos: named } };
  const said = (await readState(context, conversationId)).messages.find((message) => message.messageId === messageId);
  return said ? { ok: true, known: { seq: said.seq } } : { ok: false, code: "photo-gone" };
}
