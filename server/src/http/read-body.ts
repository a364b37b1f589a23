import { largestBody } from "@chairside/shared/route-contract.ts";
import type { AppContext, Refusal } from "./exchange.ts";
import { refusal } from "./exchange.ts";

/** The JSON of a request, `undefined` for an empty body. Counts while it reads: a length that was not announced, or lied about, stops at the limit. */
export async function readBody(c: AppContext): Promise<{ ok: true; json: unknown } | Refusal> {
  if (Number(c.req.header("content-length") ?? 0) > largestBody) return refusal("body-too-large");
  const bytes = await readBytes(c.req.raw.body, largestBody);
  if (bytes === "too-large") return refusal("body-too-large");
  if (bytes === "broken") return refusal("bad-request");
  if (bytes.length === 0) return { ok: true, json: undefined };
  if (!isJson(c.req.header("content-type"))) return refusal("unsupported-media-type");
  return parse(bytes);
}

/** Counts while it reads. */
export async function readBytes(body: ReadableStream<Uint8Array> | null, largest: number): Promise<Uint8Array | "too-large" | "broken"> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > largest) return "too-large";
      chunks.push(chunk);
    }
  } catch {
    // The caller went away in the middle of its body: nobody will read the answer.
    return "broken";
  }
  return Buffer.concat(chunks);
}

/** A page can send other types to any server without asking first: only JSON makes a browser ask. */
function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type ?? "");
}

function parse(bytes: Uint8Array): { ok: true; json: unknown } | Refusal {
  try {
    return { ok: true, json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return refusal("bad-json");
  }
}
