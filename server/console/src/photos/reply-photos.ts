import type { mostPhotosAtOnce } from "@chairside/shared/photos.ts";
import { shrinkPicture } from "@chairside/shared/shrink-picture.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Answer, StaffApi } from "../staff-api.ts";

/** The wire's limit. Its type is the contract's number, so the two cannot part; its value does not bring zod along. */
const mostPhotos: typeof mostPhotosAtOnce = 4;

/** A picture for a reply. */
export interface ReplyPhoto {
  photoId: string;
  file: File;
  state: "sending" | "ready" | "refused";
  /** Why it was refused, to be read. */
  why: string | null;
}

/** The photos of a reply that is being written. */
export interface ReplyPhotos {
  photos: ReadonlySignal<readonly ReplyPhoto[]>;
  add(files: readonly File[]): void;
  remove(photoId: string): void;
  retry(photoId: string): void;
  /** Empties it, and answers the ids of what is ready. */
  take(): string[];
}

/** Photos of all conversations, as staff work with them. */
export interface PhotoDesk {
  /** The photo that is looked at, in the conversation that is open. */
  shown: Signal<string | null>;
  address(conversationId: string, photoId: string): string;
  replyOf(conversationId: string): ReplyPhotos;
  /** For good, for everybody. */
  remove(conversationId: string, photoId: string): Promise<Answer<unknown>>;
}

/** `base` is where the staff routes begin. */
export function photoDesk({ api, base, newId }: { api: StaffApi; base: string; newId(): string }): PhotoDesk {
  const replies = new Map<string, ReplyPhotos>();
  const path = (conversationId: string, photoId: string) => `conversations/${encodeURIComponent(conversationId)}/photos/${encodeURIComponent(photoId)}`; // prettier-ignore
  return {
    shown: signal(null),
    address: (conversationId, photoId) => base + path(conversationId, photoId),
    replyOf(conversationId) {
      const known =
        replies.get(conversationId) ?? replyPhotos((photoId, picture) => api.call("POST", path(conversationId, photoId), picture), newId);
      replies.set(conversationId, known);
      return known;
    },
    remove: (conversationId, photoId) => api.call("DELETE", path(conversationId, photoId)),
  };
}

function replyPhotos(post: (photoId: string, picture: Blob) => Promise<Answer<unknown>>, newId: () => string): ReplyPhotos {
  const photos = signal<readonly ReplyPhoto[]>([]);
  const change = (photoId: string, more: Partial<ReplyPhoto>) => {
    photos.value = photos.value.map((one) => (one.photoId === photoId ? { ...one, ...more } : one));
  };
  const send = async ({ photoId, file }: ReplyPhoto) => {
    change(photoId, { state: "sending", why: null });
    const shrunk = await shrinkPicture(file);
    if (!shrunk.ok) return change(photoId, { state: "refused", why: shrunk.why === "tooLarge" ? troubles["photo-too-large"] ?? "" : unreadable }); // prettier-ignore
    shrunk.bitmap.close();
    const answer = await post(photoId, shrunk.picture);
    change(photoId, answer.ok ? { state: "ready" } : { state: "refused", why: troubles[answer.code] ?? "It did not go through." });
  };
  return {
    photos,
    add(files) {
      const added = files.slice(0, mostPhotos - photos.value.length).map((file): ReplyPhoto => ({ photoId: newId(), file, state: "sending", why: null })); // prettier-ignore
      photos.value = [...photos.value, ...added];
      for (const one of added) void send(one);
    },
    remove(photoId) {
      photos.value = photos.value.filter((one) => one.photoId !== photoId);
    },
    retry(photoId) {
      const one = photos.value.find((other) => other.photoId === photoId);
      if (one) void send(one);
    },
    take() {
      const ready = photos.value.flatMap(({ photoId, state }) => (state === "ready" ? [photoId] : []));
      photos.value = [];
      return ready;
    },
  };
}

const unreadable = "That is not a picture that can be read.";
const troubles: Record<string, string> = {
  "photo-unreadable": unreadable,
  "photo-too-large": "That is too large.",
  "too-many-photos": "No more photos fit into this conversation.",
  "photos-off": "This server cannot take photos.",
  "too-many-requests": "That was a lot at once. Wait a moment.",
};
