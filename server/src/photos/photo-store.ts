import type { PhotoRef } from "@chairside/shared/photos.ts";

/** From whom a photo came. */
export type PhotoSender = "visitor" | "staff";

/** A picture as it is kept: always a JPEG that was made here. */
export interface KeptPhoto extends PhotoRef {
  conversationId: string;
  sender: PhotoSender;
  bytes: Uint8Array;
  /** Epoch milliseconds. */
  madeAt: number;
}

/** A photo that was deleted for good. */
export interface PhotoRemoval {
  conversationId: string;
  photoId: string;
  /** As who deleted it is called. */
  by: string;
}

/** Where photos are kept, each with its conversation. Instants are epoch milliseconds; each call is one transaction. */
export interface PhotoStore {
  /** Keeps a photo. `known`: there is one under this id already, and it stays. `full`: the conversation has `most`. */
  add(photo: KeptPhoto, most: number): Promise<"kept" | "known" | "full">;
  /** Without its bytes; `named` when a message has it. */
  find(conversationId: string, photoId: string): Promise<(PhotoRef & { sender: PhotoSender; named: boolean }) | null>;
  read(conversationId: string, photoId: string): Promise<Uint8Array | null>;
  /**
   * Gives the photos to a message, in the order asked for; the same message may do so again. Null, and nothing given, when one of them is
   * not there, is from somebody else, or another message has it.
   */
  name(conversationId: string, sender: PhotoSender, messageId: string, photoIds: readonly string[], at: number): Promise<PhotoRef[] | null>;
  /** Deletes it, if it is there, and keeps who did until `removalTold`. */
  remove(removal: PhotoRemoval, at: number): Promise<void>;
  /** What was deleted and is not said yet, in order. */
  removedUntold(): Promise<PhotoRemoval[]>;
  removalTold(conversationId: string, photoId: string): Promise<void>;
  /** Deletes what no message of the log has and nobody touched since `unsentBefore`, and all photos of conversations that were quiet since `quietBefore`. */
  sweep(before: { unsentBefore: number; quietBefore: number }): Promise<void>;
}
