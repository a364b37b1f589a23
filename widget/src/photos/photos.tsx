import type { StreamItem } from "@chairside/shared/events.ts";
import type { PhotoRef } from "@chairside/shared/photos.ts";
import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { ComponentChildren } from "preact";
import { borrow, type Lent, signal } from "../booked/lent.ts";
import type { Chat } from "../chat/chat.ts";
import type { Place } from "../place.ts";
import type { PhotoDoor } from "./photo-door.ts";
import { enPhotos as t } from "../strings/en-photos.ts";
import { mostPhotos } from "./most-photos.ts";
import css from "./photos.css?inline";
import { type Picked, photoTray } from "./photo-tray.ts";
import { shownPictures } from "./shown-pictures.ts";

/** Photos as the chat shows and sends them. */
export interface Photos {
  /** How many are ready to be sent; below zero while one is on its way. */
  ready: ReadonlySignal<number>;
  /** What goes with the message that is sent now. */
  take(): string[] | undefined;
  /** What is to be sent. */
  tray(): ComponentChildren;
  /** The photos of a message: what the log says of them, or the id of one that is on its way there. */
  shown(photos: readonly (PhotoRef | string)[]): ComponentChildren;
  /** Everything that the conversation's stream brings: a photo that was deleted goes at once. */
  heard(this: void, item: StreamItem): void;
}

/**
 * Everything about photos as a module of its own, since few conversations have any. It carries no copy of what draws but is lent the chat's.
 * `picked` tells of files that were chosen, pasted or dropped.
 */
function makePhotos(
  lent: Lent & { chat: Pick<Chat, "api" | "path">; place: Pick<Place, "root" | "base">; picked: Signal<readonly File[] | null> },
): Photos {
  borrow(lent);
  const { chat, place, picked } = lent;
  const { root, base } = place;
  const door: PhotoDoor = { address: (photoId) => base + chat.path(`photos/${photoId}`), headers: chat.api.headers };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const pictures = shownPictures(door);
  const tray = photoTray(door, pictures.known);
  const large = signal("");
  for (const type of ["dragover", "drop"]) root.addEventListener(type, (event) => takeDragged(event as DragEvent, picked));
  const choose = () => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = "image/*";
    input.onchange = () => tray.add([...(input.files ?? [])]);
    input.click();
  };
  picked.subscribe((files) => (files?.length === 0 ? choose() : files && tray.add(files)));

  const toSend = (one: Picked, index: number) => {
    const { photoId, why, photo, part, shrunk } = one;
    const words = why ? t.trouble[why] : photo ? t.ready : shrunk ? t.uploading(Math.round(part * 100)) : t.working;
    const again = why === "notSent" || why === "busy";
    return (
      <li key={photoId} class={why ? "bad" : ""}>
        {shrunk && <canvas ref={pictures.of(photoId).draw} role="img" aria-label={t.photo(index + 1)} />}
        {why || photo ? null : <progress value={shrunk ? part : 0} aria-label={t.photo(index + 1)} />}
        <span role={why ? "alert" : undefined} class={why ? "" : "unseen"}>
          {words}
        </span>
        {again && (
          <button type="button" class="link" onClick={() => tray.retry(photoId)}>
            {t.again}
          </button>
        )}
        <button type="button" class="off" aria-label={t.remove(index + 1)} onClick={() => tray.remove(photoId)}>
          ×
        </button>
      </li>
    );
  };

  const sent = (photo: PhotoRef | string, index: number) => {
    const { photoId, width, height } = typeof photo === "string" ? { photoId: photo, width: 220, height: 165 } : photo;
    const { state, draw, retry } = pictures.of(photoId);
    const isLarge = large.value === photoId;
    if (state.value === "gone") return <p class="note">{t.gone}</p>;
    if (state.value === "failed")
      return (
        <p class="note">
          {t.notShown}{" "}
          <button class="link" onClick={retry}>
            {t.again}
          </button>
        </p>
      );
    return (
      <button
        key={photoId + index}
        class={isLarge ? "photo large" : "photo"}
        aria-pressed={isLarge}
        aria-label={t.sent}
        aria-busy={state.value === "coming"}
        onClick={() => (large.value = isLarge ? "" : photoId)}
      >
        <canvas ref={draw} width={width} height={height} />
      </button>
    );
  };

  return {
    ready: tray.ready,
    take: tray.take,
    tray: () =>
      tray.picked.value.length > 0 && (
        <ul class="tray" aria-label={t.toSend}>
          {tray.picked.value.map(toSend)}
          {tray.over.value && <li class="over">{t.tooMany(mostPhotos)}</li>}
        </ul>
      ),
    heard(item) {
      if ("log" in item && item.log.type === "photo-removed") pictures.remove(item.log.photoId);
    },
    shown: (photos) => <div class="photos">{photos.map(sent)}</div>,
  };
}

/** Without this, the browser would leave the page for a picture that is dropped. */
function takeDragged(event: DragEvent, picked: Signal<readonly File[] | null>) {
  const { types = [], files } = event.dataTransfer ?? {};
  if (!types.includes("Files")) return;
  event.preventDefault();
  if (event.type === "drop" && files?.[0]) picked.value = [...files];
}

/** By this name the chat finds it. */
export { makePhotos as make };
