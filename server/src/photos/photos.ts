import { mostPhotosTogether, type PhotoRef } from "@chairside/shared/photos.ts";
import type { Made, PictureMaker } from "./picture-maker.ts";
import type { PhotoSender, PhotoStore } from "./photo-store.ts";

type Refused = Extract<Made, { ok: false }>["code"] | "too-many-photos" | "conflict";
/** An expected refusal carries the code the caller gets to see. */
export type PhotoReply = { ok: true; value: PhotoRef } | { ok: false; code: Refused };

/** The photos of conversations. Who may see a conversation is decided before. */
export interface Photos {
  /** Keeps a picture, made harmless, once per id. */
  keep(conversationId: string, sender: PhotoSender, photoId: string, bytes: Uint8Array): Promise<PhotoReply>;
  /** The JPEG; null when there is none that `reader` may see: what is not sent yet is for its own side. */
  read(conversationId: string, reader: PhotoSender, photoId: string): Promise<Uint8Array | null>;
  /** Deletes what is over: photos that were never sent after a day, all of a conversation 90 days after the last that happened in it. */
  sweep(): Promise<void>;
}

export interface PhotosOptions {
  store: PhotoStore;
  make: PictureMaker;
  /** Epoch milliseconds. */
  now(): number;
}

const dayMs = 24 * 60 * 60_000;
const unsentFor = dayMs;
const keptFor = 90 * dayMs;

export function createPhotos({ store, make, now }: PhotosOptions): Photos {
  const known = async (conversationId: string, sender: PhotoSender, photoId: string): Promise<PhotoReply | null> => {
    const photo = await store.find(conversationId, photoId);
    if (photo === null) return null;
    const { width, height } = photo;
    return photo.sender === sender ? { ok: true, value: { photoId, width, height } } : { ok: false, code: "conflict" };
  };

  return {
    async keep(conversationId, sender, photoId, bytes) {
      const before = await known(conversationId, sender, photoId);
      if (before) return before;
      const made = await make(bytes);
      if (!made.ok) return made;
      const { width, height } = made.picture;
      const added = await store.add({ ...made.picture, conversationId, sender, photoId, madeAt: now() }, mostPhotosTogether);
      if (added === "full") return { ok: false, code: "too-many-photos" };
      const meanwhile = added === "known" ? await known(conversationId, sender, photoId) : null;
      return meanwhile ?? { ok: true, value: { photoId, width, height } };
    },
    async read(conversationId, reader, photoId) {
      const photo = await store.find(conversationId, photoId);
      return photo && (photo.named || photo.sender === reader) ? store.read(conversationId, photoId) : null;
    },
    sweep: () => store.sweep({ unsentBefore: now() - unsentFor, quietBefore: now() - keptFor }),
  };
}
