/** The most a single answer may weigh: far above any sensible one, far below what would hurt. */
const mostBytes = 1_000_000;

/**
 * fetch for a vendor's model. The SDK's own time-out ends with the headers (openai 6.49), and a stream that stops without
 * `[DONE]` is taken for complete (langchainjs #11469): so this one bounds the silence between bytes, the size and, through
 * `deadline`, the whole time, and fails a stream that ends early.
 */
export function guardedFetch(idleMs: number, deadline: AbortSignal, fetcher: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const idle = new AbortController();
    const arm = (): NodeJS.Timeout => setTimeout(() => idle.abort(new Error("model stream idle")), idleMs);
    let timer = arm();
    const signals = [deadline, idle.signal, ...(init?.signal ? [init.signal] : [])];
    try {
      const response = await fetcher(input, { ...init, signal: AbortSignal.any(signals) });
      if (!response.body) return response;
      const isStream = response.headers.get("content-type")?.includes("text/event-stream") ?? false;
      const body = response.body.pipeThrough(
        watched({
          onBytes() {
            clearTimeout(timer);
            timer = arm();
          },
          onEnd: () => clearTimeout(timer),
          mustEndWithDone: response.ok && isStream,
        }),
      );
      return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
    } catch (error) {
      clearTimeout(timer);
      throw error;
    }
  };
}

interface Watch {
  onBytes(): void;
  onEnd(): void;
  mustEndWithDone: boolean;
}

function watched({ onBytes, onEnd, mustEndWithDone }: Watch): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let tail = "";
  let bytes = 0;
  // `cancel` is in the standard and in Node, and not yet in every type library.
  const steps = {
    transform(chunk: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void {
      onBytes();
      bytes += chunk.byteLength;
      tail = (tail + decoder.decode(chunk, { stream: true })).slice(-64);
      if (bytes <= mostBytes) return controller.enqueue(chunk);
      onEnd();
      controller.error(new Error("model answer too long"));
    },
    flush(controller: TransformStreamDefaultController<Uint8Array>): void {
      onEnd();
      if (mustEndWithDone && !tail.includes("[DONE]")) controller.error(new Error("model stream ended early"));
    },
    cancel: onEnd,
  };
  return new TransformStream(steps);
}
