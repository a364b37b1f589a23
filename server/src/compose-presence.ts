import type { LettersNow } from "@chairside/shared/presence.ts";
import { createPresence } from "./presence/create-presence.ts";
import type { Presence } from "./presence/presence.ts";
import { createReplyLetters, type ReplyLetters } from "./reply-letters/create-reply-letters.ts";
import type { Stores } from "./storage/stores.ts";

export interface ComposePresenceOptions {
  stores: Pick<Stores, "readMarks" | "replyLetters" | "signs" | "feed" | "log" | "conversations" | "patrol">;
  timeZoneOf(salonId: string): string;
  letterKey: Uint8Array;
  now(): number;
  report(what: string, conversationId: string | null, error: unknown): void;
}

export interface ComposedPresence {
  presence: Presence;
  letters: ReplyLetters;
  /** Makes what has ended end, and letters of what a visitor who is away has not read. */
  start(everyMs: number, stopping: AbortSignal): void;
  close(): Promise<void>;
}

/** How often it is looked whether signs have ended. */
const beatMs = 1_000;

/** Wires who is with a conversation, how far everybody has read, and the letters that follow from it. */
export function composePresence({ stores, timeZoneOf, letterKey, now, report }: ComposePresenceOptions): ComposedPresence {
  const { readMarks: marks, replyLetters: store, log } = stores;
  const lettersOf = async (conversationId: string): Promise<LettersNow> => {
    const conversation = await stores.conversations.get(conversationId);
    return conversation ? letters.lettersOf(conversation) : { type: "letters", letters: [], coming: null };
  };
  const presence = createPresence({ marks, line: stores.signs, feed: stores.feed, lettersOf, now, report });
  const letters = createReplyLetters({
    store,
    marks,
    log,
    isHere: presence.visitorHere,
    onChange: presence.keptChanged,
    timeZoneOf,
    letterKey,
    now,
    report,
  });
  let timer: NodeJS.Timeout | undefined;
  return {
    presence,
    letters,
    start(everyMs, stopping) {
      timer = setInterval(() => void presence.beat(), beatMs).unref();
      stores.patrol("reply-letters", letters.sweep, everyMs, stopping);
    },
    async close() {
      clearInterval(timer);
      await presence.close();
    },
  };
}
