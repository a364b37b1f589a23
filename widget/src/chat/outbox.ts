import { backoff, type FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { Answer } from "./visitor-api.ts";

/** A message of the visitor's that the log does not have yet. */
export interface Unsent {
  messageId: string;
  text: string;
  offer?: string | undefined;
  /** Ids of what was sent up before. */
  photos?: readonly string[] | undefined;
  /** `waiting`: tried in vain, tried again by itself. `refused`: only the visitor can try again. */
  state: "sending" | "sent" | "waiting" | "refused";
}

export interface Outbox {
  unsent: ReadonlySignal<readonly Unsent[]>;
  add(text: string, offer?: string, photos?: readonly string[]): void;
  /** Tries what waits now: the network is back. */
  flush(): void;
  /** Tries everything now, because the visitor says so. */
  retry(): void;
  /** The log has this message. */
  arrived(messageId: string): void;
}

export interface OutboxOptions {
  post(message: Omit<Unsent, "state">): Promise<Answer<unknown>>;
  onLimited(seconds: number): void;
  newId(): string;
  clock: FollowClock;
  /** What an earlier page of this tab did not get out. */
  restored: readonly Unsent[];
}

/** Sends what the visitor says, one message after the other and in order, until each has an answer. The same id goes with every try. */
export function outbox(options: OutboxOptions): Outbox {
  const unsent = signal<readonly Unsent[]>(options.restored.map((message) => ({ ...message, state: "waiting" })));
  let sending = false;
  let attempt = 0;
  let cancelPause = () => {};

  const mark = (messageId: string, state: Unsent["state"]) => {
    unsent.value = unsent.value.map((message) => (message.messageId === messageId ? { ...message, state } : message));
  };

  const pump = async () => {
    cancelPause();
    if (sending) return;
    const next = unsent.value.find((message) => message.state === "sending" || message.state === "waiting");
    if (!next) return;
    sending = true;
    const { state: _state, ...message } = next;
    const { messageId } = message;
    // What is undefined does not get into JSON.
    const answer = await options.post(message);
    sending = false;
    if (answer.ok) attempt = 0;
    if (answer.ok || !passing.has(answer.code)) {
      mark(messageId, answer.ok ? "sent" : "refused");
      return pump();
    }
    mark(messageId, "waiting");
    if (answer.retryAfter) options.onLimited(answer.retryAfter);
    cancelPause = options.clock.after((answer.retryAfter ?? 1) * 1000 + backoff(attempt++, options.clock.random()), () => void pump());
  };

  return {
    unsent,
    add(text, offer, photos) {
      unsent.value = [...unsent.value, { messageId: options.newId(), text, offer, photos, state: "sending" }];
      void pump();
    },
    flush: () => void pump(),
    retry() {
      unsent.value = unsent.value.map((message) => (message.state === "refused" ? { ...message, state: "sending" } : message));
      void pump();
    },
    arrived(messageId) {
      if (unsent.value.some((message) => message.messageId === messageId))
        unsent.value = unsent.value.filter((message) => message.messageId !== messageId);
    },
  };
}

/** Refusals that pass by themselves. */
const passing: ReadonlySet<string> = new Set(["network", "too-many-requests", "internal", "shutting-down"]);
