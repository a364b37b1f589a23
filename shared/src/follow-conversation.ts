import type { ErrorCode } from "./errors.ts";
import type { ConversationEvent, StreamItem, Transient } from "./events.ts";
import type { FollowClock, PageSignals } from "./follow-clock.ts";
import { type Following, followStream, type StreamState } from "./follow-stream.ts";

export interface FollowConversationOptions {
  /** The conversation's events route, absolute or relative to the page. Never with a token in it. */
  url: string;
  fetch: typeof globalThis.fetch;
  /** Request headers (`authorization`); `renew` is true after a 401. Throwing counts as a lost connection. */
  headers?: (renew: boolean) => Promise<Record<string, string>>;
  credentials?: "include" | "omit" | "same-origin";
  /** Events up to this number are already here. */
  after?: number;
  /** Logged events arrive once each and in increasing order of `seq`; a visitor's stream skips the staff-only numbers. */
  onItem(item: StreamItem): void;
  /** Whatever was being written is unknown from `lost` on: drop drafts and working marks. */
  onState?: (state: StreamState, code?: ErrorCode) => void;
  onBytes?: () => void;
  clock?: FollowClock;
  page?: PageSignals | undefined;
}

export interface ConversationFollowing extends Following {
  /** The number of the last event handed on. */
  position(): number;
}

/** Follows one conversation over a stream of its own, from `after` until closed. */
export function followConversation(options: FollowConversationOptions): ConversationFollowing {
  let position = options.after ?? 0;
  const following = followStream({
    ...options,
    position: () => position,
    onFrame(frame) {
      if (frame.event === "now") options.onItem({ now: JSON.parse(frame.data) as Transient });
      if (frame.event !== "log") return;
      const event = JSON.parse(frame.data) as ConversationEvent;
      if (event.seq <= position) return;
      position = event.seq;
      options.onItem({ log: event });
    },
  });
  return { ...following, position: () => position };
}
