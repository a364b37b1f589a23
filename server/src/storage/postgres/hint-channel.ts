import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { connection } from "./open-database.ts";

/** "Conversation N has seq M", from another process. */
export interface Hint {
  conversationId: string;
  seq: number;
}

export interface HintChannelOptions {
  url: string;
  /** Names this process: its own hints are not heard. */
  holder: string;
  onHint(hint: Hint): void;
  /** What another process said in passing, and its name. */
  onSign(text: string, from: string): void;
  /** The line stands, for the first time or again: what was said meanwhile was not heard. */
  onOpen(): void;
  report(what: string, error: unknown): void;
}

export const hintChannelName = "chairside_events";
/** Signs of who is here: the whole of it is in the payload, since it is kept nowhere. */
export const signChannelName = "chairside_signs";

const shortestPauseMs = 100;
const longestPauseMs = 5_000;

/** Listens on a connection of its own, and opens another when that breaks, until it is closed. */
export function openHintChannel(options: HintChannelOptions): { close(): Promise<void> } {
  const closing = new AbortController();
  const ended = listenAgainAndAgain(options, closing.signal);
  return {
    async close() {
      closing.abort();
      await ended;
    },
  };
}

async function listenAgainAndAgain(options: HintChannelOptions, closing: AbortSignal): Promise<void> {
  for (let pause = shortestPauseMs; !closing.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
    const began = performance.now();
    try {
      await listen(options, closing);
    } catch (error) {
      options.report("listening for events failed", error);
    }
    // A line that stood for a while broke by accident: come back at once.
    if (performance.now() - began > longestPauseMs) pause = shortestPauseMs;
    await sleep(pause * (0.5 + Math.random()), undefined, { signal: closing }).catch(() => {});
  }
}

/** One connection, until it breaks or the channel closes. */
async function listen({ url, holder, onHint, onSign, onOpen }: HintChannelOptions, closing: AbortSignal): Promise<void> {
  const client = new pg.Client({ ...connection(url), application_name: "chairside events" });
  const broken = Promise.withResolvers<void>();
  client.on("error", broken.reject);
  client.on("end", () => broken.resolve());
  client.on("notification", ({ channel, payload = "" }) => {
    if (channel === signChannelName) {
      const end = payload.indexOf(" ");
      const from = payload.slice(0, end);
      if (from !== holder) onSign(payload.slice(end + 1), from);
      return;
    }
    const [from, conversationId, seq] = payload.split(" ");
    if (from !== holder && conversationId !== undefined) onHint({ conversationId, seq: Number(seq) });
  });
  const leave = (): void => broken.resolve();
  closing.addEventListener("abort", leave, { once: true });
  try {
    await client.connect();
    await client.query(`listen ${signChannelName}`);
    await client.query(`listen ${hintChannelName}`);
    onOpen();
    await broken.promise;
  } finally {
    closing.removeEventListener("abort", leave);
    await client.end().catch(() => {});
  }
}
