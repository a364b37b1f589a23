import type { AppContext, Refusal } from "./exchange.ts";
import { refusal } from "./exchange.ts";
import { readBytes } from "./read-body.ts";

/** A picture's bytes, at most `largest`. What it is, its content decides; the header only keeps out what a page can send without asking. */
export async function readUpload(c: AppContext, largest: number): Promise<{ ok: true; bytes: Uint8Array } | Refusal> {
  if (!/^(?:image\/[\w.+-]+|application\/octet-stream)$/i.test(c.req.header("content-type") ?? ""))
    return refusal("unsupported-media-type");
  if (Number(c.req.header("content-length") ?? 0) > largest) return refusal("photo-too-large");
  const bytes = await readBytes(c.req.raw.body, largest);
  if (bytes === "too-large") return refusal("photo-too-large");
  return bytes === "broken" ? refusal("bad-request") : { ok: true, bytes };
}
