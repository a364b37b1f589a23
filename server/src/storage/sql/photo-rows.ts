import type { PhotoSender } from "../../photos/photo-store.ts";

// A type alias, not an interface: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.
export type PhotoTable = {
  conversationId: string;
  photoId: string;
  sender: PhotoSender;
  /** The message that has it; null while it is not sent. */
  messageId: string | null;
  width: number;
  height: number;
  bytes: Uint8Array;
  madeAt: number;
  /** When a message was given it last. */
  namedAt: number | null;
};

/** A photo whose bytes were deleted and of which the log does not say so yet. */
export type PhotoRemovalTable = { conversationId: string; photoId: string; by: string; at: number };

export type PhotoTables = { photo: PhotoTable; photoRemoval: PhotoRemovalTable };
