import type { default as sharp, OutputInfo } from "sharp";
import { pictureKind } from "./picture-kind.ts";

/** A picture that can be kept: upright, in sRGB, without anything that came with it but its pixels. */
export interface MadePicture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

export type Made =
  | { ok: true; picture: MadePicture }
  | { ok: false; code: "photo-unreadable" | "photo-too-large" | "photos-off" | "too-many-requests" };

/** Makes harmless pictures of whatever was sent. */
export type PictureMaker = (bytes: Uint8Array) => Promise<Made>;

type Sharp = typeof sharp;

/** More pixels than any telephone's camera should need: the rest is a bomb. */
const mostPixels = 50_000_000;
const longestSide = 1600;
/** What is kept of a picture, in bytes. */
const largestKept = 1024 * 1024;
const qualities = [82, 68, 50, 30];
/** Pictures that wait for their turn. */
const mostWaiting = 12;
const decodeSeconds = 10;

/**
 * Decodes a JPEG, PNG or WebP (told by its content) and encodes its first frame anew, one picture at a time: metadata, text, colour profiles
 * and whatever was hidden behind the picture stay behind. `load` answers the library, or throws where it has no build for this machine:
 * then every picture is refused, and all else goes on.
 */
export function pictureMaker(load: () => Promise<Sharp>): PictureMaker {
  let library: Promise<Sharp | null> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return async (bytes) => {
    if (pictureKind(bytes) === null) return { ok: false, code: "photo-unreadable" };
    const ready = await (library ??= load().then(guarded, () => null));
    if (ready === null) return { ok: false, code: "photos-off" };
    if (waiting >= mostWaiting) return { ok: false, code: "too-many-requests" };
    waiting++;
    const made = last.then(() => make(ready, bytes)).finally(() => waiting--);
    last = made.catch(() => {});
    return made;
  };
}

/** Only the three decoders, each asked for by the picture's first bytes; nothing is kept between pictures. */
function guarded(library: Sharp): Sharp {
  library.cache(false);
  library.concurrency(1);
  library.block({ operation: ["VipsForeignLoad"] });
  library.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"] });
  return library;
}

async function make(library: Sharp, bytes: Uint8Array): Promise<Made> {
  try {
    const { width, height } = await library(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { ok: false, code: "photo-too-large" };
    const { data, info } = await library(bytes, { limitInputPixels: mostPixels, failOn: "truncated", pages: 1 })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .removeAlpha()
      .raw()
      .timeout({ seconds: decodeSeconds })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, picture: { bytes: await encoded(library, data, info), width: info.width, height: info.height } };
  } catch {
    // Whatever the decoder says about it: its words may hold what the file held.
    return { ok: false, code: "photo-unreadable" };
  }
}

async function encoded(library: Sharp, data: Buffer, { width, height, channels }: OutputInfo): Promise<Uint8Array> {
  let made: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    made = await library(data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer();
    if (made.length <= largestKept) break;
  }
  return new Uint8Array(made);
}
