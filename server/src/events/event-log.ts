import type { ConversationEvent, EventBody, Transient } from "@chairside/shared/events.ts";

/** A condition an append checks in the same transaction. */
export interface AppendCondition {
  /** The conversation's answerer as of the last `answerer-changed` (the assistant if there is none). */
  answerer?: "assistant" | "staff";
  /** The last seq the caller has seen: something newer of the named types refuses the append. */
  unchangedSince?: { seq: number; types: EventBody["type"][] };
  /** The number of the lease the caller works under: when it is no longer the conversation's, the append throws `LeaseLost`. */
  fence?: number;
}

/** Another process has taken over the work; what this one still wanted to write was not written. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
}

export type AppendResult = { ok: true; events: ConversationEvent[] } | { ok: false; reason: "answerer-changed" | "changed" };

/**
 * The conversations' log: append-only, gapless `seq` from 1 in each conversation, durable when `append` resolves.
 * Throws on an unknown conversation and when the store fails.
 */
export interface EventLog {
  /** Appends all or nothing, numbers and stamps them. `at` is epoch milliseconds. */
  append(conversationId: string, bodies: EventBody[], at: number, condition?: AppendCondition): Promise<AppendResult>;
  /** Adds a message once: a message id already in this conversation answers its first event and `added: false`. */
  appendMessage(
    conversationId: string,
    body: Extract<EventBody, { type: "message-added" }>,
    at: number,
  ): Promise<{ event: ConversationEvent; added: boolean }>;
  /** Events with seq > after, in order. */
  read(conversationId: string, after?: number, limit?: number): Promise<ConversationEvent[]>;
}

/** Tells followers in this process what has been appended, and passes on what is not stored. */
export interface LiveFeed {
  publish(conversationId: string, events: ConversationEvent[]): void;
  publishTransient(conversationId: string, item: Transient): void;
  subscribe(conversationId: string, follower: Follower): () => void;
  /** Every appended event of every conversation, for the inbox. */
  subscribeAll(onEvents: (conversationId: string, events: ConversationEvent[]) => void): () => void;
}

export interface Follower {
  events(events: ConversationEvent[]): void;
  transient(item: Transient): void;
}
