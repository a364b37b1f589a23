import type { PhotoRef } from "@chairside/shared/photos.ts";
import type { ReadonlySignal } from "@preact/signals-core";
import type { PhotoDoor } from "./photo-door.ts";
import { signal } from "../booked/lent.ts";
import type { PhotoTrouble } from "../strings/en-photos.ts";
import { mostPhotos } from "./most-photos.ts";
import { type Shrunk, shrinkPicture } from "@chairside/shared/shrink-picture.ts";
import { uploadPhoto } from "./upload-photo.ts";

/** A picture that was picked and is not sent. */
export interface Picked {
  photoId: string;
  file: Blob;
  shrunk: Extract<Shrunk, { ok: true }> | null;
  /** How much of it is up, 0 to 1. */
  part: number;
  photo: PhotoRef | null;
  why: PhotoTrouble | null;
}

/** Pictures on their way from being picked to being sent. */
export interface PhotoTray {
  picked: ReadonlySignal<readonly Picked[]>;
  /** More were picked than fit with one message. */
  over: ReadonlySignal<boolean>;
  add(files: readonly Blob[]): void;
  remove(photoId: string): void;
  retry(photoId: string): void;
  /** Empties it of what is ready, and answers its ids; undefined when there is none. */
  take(): string[] | undefined;
  /** How many are ready; -1 while one is on its way. */
  ready: ReadonlySignal<number>;
}

/** `onReady` gets each picture that is up, as it was drawn here. */
export function photoTray(door: PhotoDoor, onReady: (photoId: string, bitmap: ImageBitmap) => void): PhotoTray {
  const picked = signal<readonly Picked[]>([]);
  const over = signal(false);
  const ready = signal(0);
  const set = (next: readonly Picked[]) => {
    picked.value = next;
    ready.value = next.some(({ photo, why }) => !photo && !why) ? -1 : next.filter(({ photo }) => photo).length;
  };
  const change = (photoId: string, more: Partial<Picked>) =>
    set(picked.value.map((one) => (one.photoId === photoId ? { ...one, ...more } : one)));

  const work = async ({ photoId, file, shrunk: before }: Picked) => {
    change(photoId, { why: null, part: 0 });
    const shrunk = before ?? (await shrinkPicture(file));
    if (!shrunk.ok) return change(photoId, { why: shrunk.why });
    onReady(photoId, shrunk.bitmap);
    change(photoId, { shrunk });
    const sent = await uploadPhoto(door, photoId, shrunk.picture, (part) => change(photoId, { part }));
    change(photoId, sent.ok ? { photo: sent.photo } : { why: sent.why });
  };

  return {
    picked,
    over,
    ready,
    add(files) {
      const room = mostPhotos - picked.value.length;
      over.value = files.length > room;
      const added = files.slice(0, room).map((file): Picked => ({ photoId: newId(), file, shrunk: null, part: 0, photo: null, why: null }));
      set([...picked.value, ...added]);
      for (const one of added) void work(one);
    },
    remove(photoId) {
      over.value = false;
      set(picked.value.filter((one) => one.photoId !== photoId));
    },
    retry(photoId) {
      const one = picked.value.find((other) => other.photoId === photoId);
      if (one) void work(one);
    },
    take() {
      const sent = picked.value.flatMap(({ photo }) => photo?.photoId ?? []);
      over.value = false;
      set([]);
      return sent.length > 0 ? sent : undefined;
    },
  };
}

/** `crypto.randomUUID` is missing on pages without https. */
const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
