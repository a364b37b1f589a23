import { backoff, type FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "./staff-api.ts";

/** A reply that the log may not have yet. */
export interface UnsentReply {
  conversationId: string;
  /** Made once, so that every try is the same message. */
  messageId: string;
  text: string;
  /** Ids of photos that were sent up before. */
  photos?: readonly string[];
  /** `waiting`: tried in vain, tried again by itself. `refused`: only staff can try again or drop it. */
  state: "sending" | "sent" | "waiting" | "refused";
  /** The code it was refused with. */
  why?: string;
}

export interface ReplyOutbox {
  unsent: ReadonlySignal<readonly UnsentReply[]>;
  add(conversationId: string, text: string, photos?: readonly string[]): void;
  /** Tries what waits, now: the network is back. */
  flush(): void;
  /** Tries a refused reply again. */
  retry(messageId: string): void;
  /** Gives up a reply that has not been sent, and answers its text. */
  drop(messageId: string): string;
  /** The log has this message. */
  arrived(messageId: string): void;
  close(): void;
}

export interface ReplyOutboxOptions {
  post(conversationId: string, message: { messageId: string; text: string; photos?: readonly string[] }): Promise<Answer<unknown>>;
  newId(): string;
  clock: FollowClock;
  /** What an earlier page of this tab did not get out. */
  restored: readonly UnsentReply[];
  /** Keeps what is not sent over a reload. */
  keep(unsent: readonly UnsentReply[]): void;
}

/** Sends replies one after the other and in order, until each has an answer. */
export function replyOutbox(options: ReplyOutboxOptions): ReplyOutbox {
  const unsent = signal<readonly UnsentReply[]>(options.restored.map((reply) => ({ ...reply, state: "waiting" })));
  let sending = false;
  let closed = false;
  let attempt = 0;
  let cancelPause = () => {};

  const change = (next: readonly UnsentReply[]) => {
    unsent.value = next;
    options.keep(next.filter((reply) => reply.state !== "sent"));
  };
  const mark = (messageId: string, state: UnsentReply["state"], why?: string) =>
    change(unsent.value.map((reply) => (reply.messageId === messageId ? { ...reply, state, ...(why !== undefined && { why }) } : reply)));
  const without = (messageId: string) => change(unsent.value.filter((reply) => reply.messageId !== messageId));

  const pump = async (): Promise<void> => {
    cancelPause();
    if (sending || closed) return;
    const next = unsent.value.find((reply) => reply.state === "sending" || reply.state === "waiting");
    if (!next) return;
    sending = true;
    const { conversationId, messageId, text, photos } = next;
    const answer = await options.post(conversationId, { messageId, text, ...(photos && { photos }) });
    sending = false;
    if (closed) return;
    if (answer.ok || !passing.has(answer.code)) {
      attempt = 0;
      if (answer.ok) mark(messageId, "sent");
      else mark(messageId, "refused", answer.code);
      return pump();
    }
    mark(messageId, "waiting");
    cancelPause = options.clock.after((answer.retryAfter ?? 0) * 1000 + backoff(attempt++, options.clock.random()), () => void pump());
  };
  void pump();

  return {
    unsent,
    add(conversationId, text, photos = []) {
      change([
        ...unsent.value,
        { conversationId, messageId: options.newId(), text, ...(photos.length > 0 && { photos }), state: "sending" },
      ]);
      void pump();
    },
    flush: () => void pump(),
    retry(messageId) {
      mark(messageId, "sending");
      void pump();
    },
    drop(messageId) {
      const dropped = unsent.value.find((reply) => reply.messageId === messageId);
      without(messageId);
      return dropped?.text ?? "";
    },
    arrived(messageId) {
      if (unsent.value.some((reply) => reply.messageId === messageId)) without(messageId);
    },
    close() {
      closed = true;
      cancelPause();
    },
  };
}

/** Refusals that pass by themselves; the last one once somebody has signed in again. */
const passing: ReadonlySet<string> = new Set(["network", "too-many-requests", "internal", "shutting-down", "sign-in-required"]);
