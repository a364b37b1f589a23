import { setTimeout as sleep } from "node:timers/promises";
import { contentFrames, endFrame } from "../../src/testing/scripted-answer.ts";

/** What the vendor says to everything: nothing that a salon would have to prove. */
const text =
  "Thanks for telling me, that really helps. Everybody here loves that sort of thing, and we would be glad to have you. " +
  "Tell me a little more about what you have in mind, and about anything you would rather avoid. " +
  "Then we can look for something that fits you together, without any hurry at all.";

/** A model's vendor in place of the network, which writes a few characters every `pieceMs()` milliseconds. */
export function slowVendor(pieceMs: () => number): typeof fetch {
  let calls = 0;
  return async (_input, init) => {
    const call = calls++;
    const encoder = new TextEncoder();
    const frames = contentFrames({ text }, call);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const frame = frames.shift();
        if (init?.signal?.aborted) return controller.error(init.signal.reason);
        if (frame !== undefined) {
          if (pieceMs() > 0) await sleep(pieceMs());
          return controller.enqueue(encoder.encode(frame));
        }
        controller.enqueue(encoder.encode(endFrame({ text }, call)));
        controller.close();
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  };
}
