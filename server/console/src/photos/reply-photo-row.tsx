import { useRef } from "preact/hooks";
import { Icon } from "../views/icon.tsx";
import type { Workplace } from "../workplace.ts";

interface ReplyPhotosProps {
  work: Workplace;
  conversationId: string;
}

/** Adds a picture to the reply. */
export function AttachPhoto({ work, conversationId, disabled }: ReplyPhotosProps & { disabled: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/*"
        onChange={({ currentTarget }) => {
          work.photos.replyOf(conversationId).add([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <button type="button" class="icon-button attach" aria-label="Add a photo" disabled={disabled} onClick={() => input.current?.click()}>
        <Icon name="photo" />
      </button>
    </>
  );
}

/** The pictures that go with the reply, each to be taken out again. */
export function ReplyPhotoRow({ work, conversationId }: ReplyPhotosProps) {
  const reply = work.photos.replyOf(conversationId);
  if (reply.photos.value.length === 0) return null;
  return (
    <ul class="reply-photos" aria-label="Photos to send">
      {reply.photos.value.map(({ photoId, state, why }, index) => (
        <li key={photoId} class={state}>
          {state === "ready" ? (
            <img src={work.photos.address(conversationId, photoId)} alt={`Photo ${index + 1}`} />
          ) : (
            <span role={state === "refused" ? "alert" : "status"}>{why ?? "Sending …"}</span>
          )}
          {state === "refused" && (
            <button type="button" class="quiet" onClick={() => reply.retry(photoId)}>
              Try again
            </button>
          )}
          <button type="button" class="off" aria-label={`Remove photo ${index + 1}`} onClick={() => reply.remove(photoId)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
