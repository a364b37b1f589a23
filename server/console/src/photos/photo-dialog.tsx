import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { OpenConversation } from "../open-conversation.ts";
import { Icon } from "../views/icon.tsx";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { type ShownPhoto, shownPhotos } from "./shown-photos.ts";

/** A photo, as large as there is room. Escape closes, arrows go to the others of the conversation. */
export function PhotoDialog({ work, open }: { work: Workplace; open: OpenConversation }) {
  const photos = shownPhotos(open, work.self.timeZone);
  const at = photos.findIndex(({ photoId }) => photoId === work.photos.shown.value);
  const photo = photos[at];
  return photo ? <Large work={work} open={open} photo={photo} at={at} photos={photos} /> : null;
}

interface LargeProps {
  work: Workplace;
  open: OpenConversation;
  photo: ShownPhoto;
  at: number;
  photos: readonly ShownPhoto[];
}

function Large({ work, open, photo, at, photos }: LargeProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const asks = useSignal(false);
  const trouble = useSignal("");
  const { shown } = work.photos;
  useEffect(() => dialog.current?.showModal(), []);
  const step = (by: number) => {
    const next = photos[at + by];
    asks.value = false;
    trouble.value = "";
    if (next) shown.value = next.photoId;
  };
  const remove = async () => {
    const answer = await work.photos.remove(open.conversationId, photo.photoId);
    if (answer.ok) dialog.current?.close();
    else trouble.value = troubleWords(answer.code);
  };
  return (
    <dialog
      ref={dialog}
      class="photo-dialog"
      aria-label={photo.alt}
      onClose={() => (shown.value = null)}
      onKeyDown={({ key }) => (key === "ArrowLeft" ? step(-1) : key === "ArrowRight" && step(1))}
    >
      <img src={work.photos.address(open.conversationId, photo.photoId)} alt={photo.alt} width={photo.width} height={photo.height} />
      <footer>
        <p>
          {photo.alt}
          {photos.length > 1 && ` · ${at + 1} of ${photos.length}`}
        </p>
        {photos.length > 1 && (
          <>
            <button type="button" class="icon-button" aria-label="Photo before" disabled={at === 0} onClick={() => step(-1)}>
              <Icon name="back" />
            </button>
            <button
              type="button"
              class="icon-button next"
              aria-label="Next photo"
              disabled={at === photos.length - 1}
              onClick={() => step(1)}
            >
              <Icon name="back" />
            </button>
          </>
        )}
        {work.arranges &&
          (asks.value ? (
            <>
              <span role="status">Nobody will see it again.</span>
              <button type="button" class="danger" onClick={() => void remove()}>
                Delete for good
              </button>
              <button type="button" onClick={() => (asks.value = false)}>
                Keep it
              </button>
            </>
          ) : (
            <button type="button" onClick={() => (asks.value = true)}>
              Delete photo
            </button>
          ))}
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
        {trouble.value && (
          <p class="trouble" role="alert">
            {trouble.value}
          </p>
        )}
      </footer>
    </dialog>
  );
}
