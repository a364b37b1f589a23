import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { PhotoRef } from "@chairside/shared/photos.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { clockTime } from "../salon-time.ts";

/** A photo of the conversation, with the words for whoever does not see it. */
export interface ShownPhoto extends PhotoRef {
  alt: string;
}

/** All photos that were sent and not removed, oldest first. */
export function shownPhotos({ view, handoff }: Pick<OpenConversation, "view" | "handoff">, timeZone: string): ShownPhoto[] {
  const { removedPhotos } = handoff.value;
  return view.value.entries.flatMap((entry) =>
    entry.kind === "message"
      ? entry.photos.flatMap((photo) => (photo.photoId in removedPhotos ? [] : [{ ...photo, alt: altOf(entry, timeZone) }]))
      : [],
  );
}

/** What is known of it, which is who sent it and when: nobody has described it. */
export function altOf({ author, at }: Extract<Entry, { kind: "message" }>, timeZone: string): string {
  return `Photo from ${author.kind === "staff" ? author.name : "the visitor"}, ${clockTime(at, timeZone)}`;
}
