const longestSide = 1600;
/** A slow line is given fifteen seconds by the server: what goes up should be far below this, in bytes. */
const goodSize = 600_000;
/** More than any telephone's camera makes. */
const largestFile = 60_000_000;

export type Shrunk = { ok: true; picture: Blob; bitmap: ImageBitmap } | { ok: false; why: "unreadable" | "tooLarge" };

/**
 * A JPEG of at most 1600 pixels a side, upright, with nothing of the file but its pixels. It is decoded without an address, so no policy
 * of the page has a say in it.
 */
export async function shrinkPicture(file: Blob): Promise<Shrunk> {
  if (file.size > largestFile) return { ok: false, why: "tooLarge" };
  const decoded = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!decoded) return { ok: false, why: "unreadable" };
  const scale = Math.min(1, longestSide / Math.max(decoded.width, decoded.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(decoded.width * scale));
  canvas.height = Math.max(1, Math.round(decoded.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return { ok: false, why: "unreadable" };
  // What shone through would be black in a JPEG.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(decoded, 0, 0, canvas.width, canvas.height);
  decoded.close();
  const picture = (await asJpeg(canvas, 0.82, goodSize)) ?? (await asJpeg(canvas, 0.6, Infinity));
  return picture ? { ok: true, picture, bitmap: await createImageBitmap(canvas) } : { ok: false, why: "unreadable" };
}

/** Null when it is larger than wanted. */
function asJpeg(canvas: HTMLCanvasElement, quality: number, largest: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob && blob.size <= largest ? blob : null), "image/jpeg", quality));
}
