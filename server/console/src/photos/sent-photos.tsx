import { useSignal } from "@preact/signals";
import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { PhotoRef } from "@chairside/shared/photos.ts";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";
import { altOf } from "./shown-photos.ts";

interface SentPhotosProps {
  work: Workplace;
  open: OpenConversation;
  entry: Extract<Entry, { kind: "message" }>;
}

/** The photos of a message, small; a press shows one large. */
export function SentPhotos({ work, open, entry }: SentPhotosProps) {
  const { removedPhotos } = open.handoff.value;
  if (entry.photos.length === 0) return null;
  return (
    <div class="sent-photos">
      {entry.photos.map((photo) => {
        const by = removedPhotos[photo.photoId];
        return by === undefined ? (
          <Thumbnail key={photo.photoId} photo={photo} alt={altOf(entry, work.self.timeZone)} work={work} open={open} />
        ) : (
          <p key={photo.photoId} class="note">
            Photo deleted by {by}
          </p>
        );
      })}
    </div>
  );
}

function Thumbnail({ photo, alt, work, open }: { photo: PhotoRef; alt: string; work: Workplace; open: OpenConversation }) {
  const { photoId, width, height } = photo;
  const gone = useSignal(false);
  if (gone.value) return <p class="note">{alt}: no longer kept</p>;
  return (
    <button type="button" class="thumbnail" onClick={() => (work.photos.shown.value = photoId)}>
      <img
        src={work.photos.address(open.conversationId, photoId)}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        onError={() => (gone.value = true)}
      />
    </button>
  );
}
