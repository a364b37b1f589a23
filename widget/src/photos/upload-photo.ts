import type { PhotoRef } from "@chairside/shared/photos.ts";
import type { PhotoDoor } from "./photo-door.ts";
import type { PhotoTrouble } from "../strings/en-photos.ts";

type Uploaded = { ok: true; photo: PhotoRef } | { ok: false; why: PhotoTrouble };

/** Sends a picture up; `onPart` is told how much of it is there, 0 to 1. The same id again is the same photo. */
export async function uploadPhoto(
  { address, headers }: PhotoDoor,
  photoId: string,
  picture: Blob,
  onPart: (part: number) => void,
): Promise<Uploaded> {
  const post = async (renew: boolean) => send(address(photoId), await headers(renew), picture, onPart);
  try {
    const first = await post(false);
    const { status, answer } = first.status === 401 ? await post(true) : first;
    const parsed = JSON.parse(answer) as Partial<PhotoRef> & { error?: { code: string } };
    return status === 201 ? { ok: true, photo: parsed as PhotoRef } : { ok: false, why: troubles[parsed.error?.code ?? ""] ?? "notSent" };
  } catch {
    return { ok: false, why: "notSent" };
  }
}

const troubles: Record<string, PhotoTrouble> = {
  "photo-unreadable": "unreadable",
  "photo-too-large": "tooLarge",
  "too-many-photos": "full",
  "photos-off": "off",
  "too-many-requests": "busy",
};

/** Not `fetch`: that does not tell how far it is. */
function send(
  url: string,
  headers: Record<string, string>,
  body: Blob,
  onPart: (part: number) => void,
): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onPart(total ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, answer: request.responseText });
    request.onerror = request.onabort = request.ontimeout = () => reject(new Error("network"));
    request.send(body);
  });
}
