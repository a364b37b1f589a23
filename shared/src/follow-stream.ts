import type { ErrorBody, ErrorCode } from "./errors.ts";
import { backoff, type FollowClock, machineClock, type PageSignals } from "./follow-clock.ts";
import { type Frame, frameReader } from "./follow-frames.ts";

/** `refused` is final: the server will not serve this stream to us, however often we ask. */
export type StreamState = "connecting" | "live" | "lost" | "refused";

export interface FollowStreamOptions {
  url: string;
  fetch: typeof globalThis.fetch;
  /**
   * Request headers (`authorization`), asked for on every connection. `renew` is true after a 401: bring a new token.
   * Throwing means "not now": it counts as a lost connection and is tried again.
   */
  headers?: (renew: boolean) => Promise<Record<string, string>>;
  credentials?: "include" | "omit" | "same-origin";
  /** The id to resume after; 0 for the start. */
  position?: () => number;
  /** Throwing breaks the connection, which is then made again. */
  onFrame(frame: Frame): void;
  onState?: (state: StreamState, code?: ErrorCode) => void;
  /** Called for every piece that arrives, heartbeats too. */
  onBytes?: () => void;
  clock?: FollowClock;
  page?: PageSignals | undefined;
}

export interface Following {
  close(): void;
  /** Connects now instead of after the waiting time, and looks whether an open connection is still alive. */
  wake(): void;
}

type Ending =
  | { then: "retry"; afterMs?: number | undefined }
  | { then: "renew"; code: ErrorCode | undefined }
  | { then: "refused"; code: ErrorCode | undefined };

/** Servers send a heartbeat every 15 s: this long without a byte means the connection is dead. */
const silenceMs = 40_000;
/** After the page slept, less silence than this is not suspicious. */
const staleMs = 20_000;
/** A connection that lived this long was a good one: the next backoff starts from the beginning. */
const goodLifeMs = 5_000;

/**
 * Follows a server-sent event stream over fetch for as long as it takes: reconnects with backoff and full jitter, resumes
 * by `Last-Event-ID`, honours Retry-After, renews a token once per 401, lets go while the page is put aside. Never throws.
 */
export function followStream(options: FollowStreamOptions): Following {
  const clock = options.clock ?? machineClock;
  let closed = false;
  let running = false;
  let connection: AbortController | undefined;
  let lastByte = 0;
  let cutPauseShort = () => {};

  const pause = (ms: number, wakeable: boolean) =>
    new Promise<void>((resolve) => {
      const cancel = clock.after(ms, resolve);
      const cut = () => {
        cancel();
        resolve();
      };
      cutPauseShort = wakeable ? cut : () => closed && cut();
    });

  const connect = async (renew: boolean): Promise<Ending> => {
    const abort = new AbortController();
    connection = abort;
    let stopWatch = () => {};
    const alive = () => {
      stopWatch();
      lastByte = clock.now();
      stopWatch = clock.after(silenceMs, () => abort.abort());
    };
    alive();
    try {
      return await readStream(options, abort, renew, alive);
    } catch {
      return { then: "retry" };
    } finally {
      stopWatch();
      abort.abort();
    }
  };

  const run = async () => {
    if (running) return;
    running = true;
    let attempt = 0;
    let renew = false;
    options.onState?.("connecting");
    while (!closed) {
      const startedAt = clock.now();
      const ending = await connect(renew);
      if (closed) break;
      if (ending.then === "refused" || (ending.then === "renew" && renew)) {
        closed = true;
        stopListening();
        options.onState?.("refused", ending.code);
        break;
      }
      renew = ending.then === "renew";
      if (renew) continue;
      options.onState?.("lost");
      if (clock.now() - startedAt >= goodLifeMs) attempt = 0;
      const wait = backoff(attempt++, clock.random());
      const asked = ending.then === "retry" ? ending.afterMs : undefined;
      await pause(asked === undefined ? wait : asked + wait, asked === undefined);
    }
    running = false;
  };

  const wake = () => {
    cutPauseShort();
    if (clock.now() - lastByte > staleMs) connection?.abort();
  };
  const letGo = () => {
    closed = true;
    connection?.abort();
    cutPauseShort();
  };
  const stopListening =
    options.page?.listen((signal) => {
      if (signal === "wake") wake();
      else if (signal === "hide") letGo();
      else {
        closed = false;
        void run();
      }
    }) ?? (() => {});
  void run();
  return {
    close() {
      stopListening();
      letGo();
    },
    wake,
  };
}

async function readStream(options: FollowStreamOptions, abort: AbortController, renew: boolean, alive: () => void): Promise<Ending> {
  const position = options.position?.() ?? 0;
  const headers = { accept: "text/event-stream", ...(await options.headers?.(renew)) };
  const resume: Record<string, string> = position > 0 ? { "last-event-id": String(position) } : {};
  const response = await options.fetch(options.url, {
    headers: { ...headers, ...resume },
    signal: abort.signal,
    cache: "no-store",
    ...(options.credentials && { credentials: options.credentials }),
  });
  if (!response.ok || !response.body) return refusal(response);
  // A hotel's sign-in page answers 200 too.
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return { then: "retry" };
  options.onState?.("live");
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const read = frameReader(options.onFrame);
  for (;;) {
    const { done, value } = await reader.read();
    if (done || abort.signal.aborted) return { then: "retry" };
    alive();
    options.onBytes?.();
    read(decoder.decode(value, { stream: true }));
  }
}

async function refusal(response: Response): Promise<Ending> {
  const body = (await response.json().catch(() => null)) as Partial<ErrorBody> | null;
  const code = body?.error?.code;
  if (response.status === 401) return { then: "renew", code };
  if (response.status === 429 || response.status >= 500) return { then: "retry", afterMs: retryAfterMs(response, body) };
  return { then: "refused", code };
}

/** Other origins may not read the Retry-After header unless it is exposed: the body says the same. */
function retryAfterMs(response: Response, body: Partial<ErrorBody> | null): number | undefined {
  const seconds = body?.error?.retryAfter ?? Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : undefined;
}
