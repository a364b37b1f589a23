import { staffOnly, type ConversationEvent, type StreamItem, type Transient } from "@chairside/shared/events.ts";
import type { EventLog, LiveFeed } from "./event-log.ts";

const pageSize = 200;

export interface Following {
  log: EventLog;
  feed: LiveFeed;
  conversationId: string;
  /** The last seq the follower has; 0 for all. */
  after: number;
  audience: "visitor" | "staff";
  /** Takes the next item at once; must not throw. */
  emit(item: StreamItem): void;
  /** Awaited between pages of the backlog, so that a slow reader is not buried. */
  drained?(): Promise<void>;
  signal: AbortSignal;
}

/**
 * Gives a follower every event after `after`, in order, each once, then `caught-up`, the drafts of the moment, and what follows,
 * until the signal. A visitor is not given staff-only events: to a visitor `seq` rises, but not by one.
 *
 * The log is the truth and the feed a hint: whatever the feed loses, doubles or disorders, a seq that does not follow on the last
 * one sends the follower back to the log. Resolves at the signal; rejects when the log cannot be read.
 */
export async function followConversation(following: Following): Promise<void> {
  const { feed, conversationId, signal } = following;
  if (signal.aborted) return;
  const follower = createFollower(following);
  const unsubscribe = feed.subscribe(conversationId, follower);
  try {
    await follower.catchUp();
    await follower.ended;
  } finally {
    unsubscribe();
  }
}

function createFollower({ log, conversationId, after, audience, emit, drained, signal }: Following) {
  const ended = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => ended.resolve(), { once: true });
  const waiting = new Map<string, Transient>();
  let last = after;
  let hinted = 0;
  let live = false;
  let greeted = false;

  const emitEvent = (event: ConversationEvent): void => {
    last = event.seq;
    if (event.type === "message-added") waiting.delete(event.messageId);
    if (audience === "staff" || !staffOnly.has(event.type)) emit({ log: event });
  };

  /** Reads until nothing newer is known. A hint counts once: one that the log does not bear out is let go. */
  const readBacklog = async (): Promise<void> => {
    for (;;) {
      const heard = hinted;
      const page = await log.read(conversationId, last, pageSize);
      if (signal.aborted) return;
      page.forEach(emitEvent);
      if (page.length < pageSize && hinted <= Math.max(last, heard)) return;
      await drained?.();
    }
  };

  const catchUp = async (): Promise<void> => {
    live = false;
    await readBacklog();
    if (signal.aborted) return;
    // No await from here on: what is published next finds this follower live.
    if (!greeted) emit({ now: { type: "caught-up", seq: last } });
    greeted = true;
    for (const item of waiting.values()) emit({ now: item });
    waiting.clear();
    live = true;
  };

  return {
    catchUp,
    ended: ended.promise,
    events(events: ConversationEvent[]): void {
      if (signal.aborted) return;
      for (const event of events) {
        hinted = Math.max(hinted, event.seq);
        if (live && event.seq === last + 1) emitEvent(event);
      }
      if (live && hinted > last) catchUp().catch(ended.reject);
    },
    transient(item: Transient): void {
      if (signal.aborted) return;
      if (live) emit({ now: item });
      else keepLatest(waiting, item);
    },
  };
}

/** While the backlog is read, only the newest state of each draft and flag is kept: it replaces what came before. */
function keepLatest(waiting: Map<string, Transient>, item: Transient): void {
  if (item.type === "working") waiting.set(`working ${item.who}`, item);
  else if ("messageId" in item) waiting.set(item.messageId, item);
}
