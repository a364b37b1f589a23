import type { LettersNow } from "@chairside/shared/presence.ts";
import { createPresence } from "./presence/create-presence.ts";
import type { Presence } from "./presence/presence.ts";
import type { Stores } from "./storage/stores.ts";

export interface ComposePresenceOptions {
  stores: Pick<Stores, "readMarks" | "signs" | "feed">;
  lettersOf(conversationId: string): Promise<LettersNow>;
  now(): number;
  report(what: string, conversationId: string | null, error: unknown): void;
}

/** Wires who is with a conversation; `start` makes what has ended end. */
export function composePresence({
  stores,
  lettersOf,
  now,
  report,
}: ComposePresenceOptions): Presence & { start(): void; close(): Promise<void> } {
  const presence = createPresence({ marks: stores.readMarks, line: stores.signs, feed: stores.feed, lettersOf, now, report });
  let timer: NodeJS.Timeout | undefined;
  return {
    ...presence,
    start() {
      timer = setInterval(() => void presence.beat(), beatMs).unref();
    },
    async close() {
      clearInterval(timer);
      await presence.close();
    },
  };
}

const beatMs = 1_000;
