import type { VendorRequest } from "./fault-server.ts";
import { contentFrames, endFrame, type ScriptedAnswer } from "./scripted-answer.ts";

/** A scripted vendor without a network: its `fetch` goes in place of the real one. */
export interface ScriptedVendor {
  fetch: typeof fetch;
  requests: VendorRequest[];
  /** Where anything at all was sent. */
  urls: string[];
}

/** `call` counts from 0. A stall ends with the request's signal. */
export function scriptedVendor(answer: (call: number, request: VendorRequest) => ScriptedAnswer | Promise<ScriptedAnswer>): ScriptedVendor {
  const vendor: ScriptedVendor = {
    requests: [],
    urls: [],
    async fetch(input, init) {
      vendor.urls.push(input instanceof Request ? input.url : String(input));
      const request = JSON.parse(typeof init?.body === "string" ? init.body : "{}") as VendorRequest;
      const call = vendor.requests.push(request) - 1;
      return responseOf(await answer(call, request), call, init?.signal ?? null);
    },
  };
  return vendor;
}

function responseOf(answer: ScriptedAnswer, call: number, signal: AbortSignal | null): Response {
  const { instead, then, raw = "" } = answer;
  if (instead) {
    return new Response(instead.body, {
      status: instead.status,
      headers: { "content-type": instead.type ?? "application/json", ...instead.headers },
    });
  }
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.encode(contentFrames(answer, call).join("") + raw));
      if (then === "stall") return signal?.addEventListener("abort", () => controller.error(signal.reason), { once: true });
      if (then === "die") return controller.error(new TypeError("terminated"));
      if (then !== "cut") controller.enqueue(bytes.encode(endFrame(answer, call)));
      controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}
