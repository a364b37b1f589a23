import type { Signal } from "@preact/signals-core";
import { signal } from "../booked/lent.ts";
import type { PhotoDoor } from "./photo-door.ts";

export interface ShownPicture {
  state: Signal<"coming" | "here" | "gone" | "failed">;
  /** For a canvas: draws into it, now or as soon as the picture is there. Always the same function for the same photo. */
  draw(this: void, canvas: HTMLCanvasElement | null): void;
  retry(this: void): void;
}

export interface ShownPictures {
  of(photoId: string): ShownPicture;
  /** A picture of this page's own needs no fetching. */
  known(photoId: string, bitmap: ImageBitmap): void;
  /** It was deleted: it goes from the page as well, and does not come back. */
  remove(photoId: string): void;
}

/**
 * Pictures as bytes that are fetched with the visitor's token and drawn: no address of theirs is ever in the page, and a page that
 * forbids all images (`img-src 'none'`) has nothing to refuse.
 */
export function shownPictures({ address, headers }: PhotoDoor): ShownPictures {
  const shown = new Map<string, ShownPicture & { put(bitmap: ImageBitmap): void; remove(): void }>();

  const ask = async (photoId: string, renew: boolean) =>
    window.fetch(address(photoId), { headers: await headers(renew), credentials: "omit" });

  const make = (photoId: string) => {
    const state: ShownPicture["state"] = signal("coming");
    let picture: ImageBitmap | undefined;
    let place: HTMLCanvasElement | null = null;
    let asked = false;
    const paint = () => {
      if (!picture || !place) return;
      ({ width: place.width, height: place.height } = picture);
      place.getContext("2d")?.drawImage(picture, 0, 0);
    };
    let removed = false;
    const put = (bitmap: ImageBitmap) => {
      // What was on its way when it was deleted comes too late.
      if (removed) return bitmap.close();
      picture = bitmap;
      asked = true;
      state.value = "here";
      paint();
    };
    const retry = async () => {
      asked = true;
      state.value = "coming";
      try {
        const first = await ask(photoId, false);
        const answer = first.status === 401 ? await ask(photoId, true) : first;
        if (answer.ok) put(await createImageBitmap(await answer.blob()));
        else state.value = removed || answer.status === 404 ? "gone" : "failed";
      } catch {
        state.value = removed ? "gone" : "failed";
      }
    };
    return {
      state,
      put,
      remove() {
        removed = true;
        picture?.close();
        picture = undefined;
        state.value = "gone";
      },
      retry: () => void retry(),
      draw(canvas: HTMLCanvasElement | null) {
        place = canvas;
        paint();
        if (canvas && !asked) void retry();
      },
    };
  };
  const of = (photoId: string) => {
    const found = shown.get(photoId) ?? make(photoId);
    shown.set(photoId, found);
    return found;
  };
  return { of, known: (photoId, bitmap) => of(photoId).put(bitmap), remove: (photoId) => of(photoId).remove() };
}
