import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "@preact/signals";

export interface Announcer {
  /** What the live region says now. `turn` changes with every announcement, so that the same words twice are said twice. */
  spoken: ReadonlySignal<{ turn: number; text: string }>;
  /** Says something after all that waits. */
  say(text: string): void;
  /** A message as far as it is written: its whole sentences are said, each once; with `done` the rest as well. */
  read(messageId: string, text: string, done: boolean): void;
}

const pauseMs = 1_000;

/**
 * Speaks whole sentences, at most about one announcement a second, as screen readers need it: a stream of words in a live
 * region is read in fragments or not at all.
 */
export function announcer(clock: FollowClock, locale: string): Announcer {
  const sentences = new Intl.Segmenter(locale, { granularity: "sentence" });
  const spoken = signal({ turn: 0, text: "" });
  const read = new Map<string, string>();
  let waiting: string[] = [];
  let pausing = false;

  const speak = () => {
    pausing = waiting.length > 0;
    if (!pausing) return;
    spoken.value = { turn: spoken.value.turn + 1, text: waiting.join(" ") };
    waiting = [];
    clock.after(pauseMs, speak);
  };
  const say = (text: string) => {
    if (text.trim()) waiting.push(text.trim());
    if (!pausing) speak();
  };
  return {
    spoken,
    say,
    read(messageId, text, done) {
      const before = read.get(messageId) ?? "";
      // Text that was taken back and written anew is read from its start.
      const from = text.startsWith(before) ? before.length : 0;
      const parts = [...sentences.segment(text.slice(from))].map((part) => part.segment);
      const rest = done ? "" : (parts.pop() ?? "");
      read.set(messageId, text.slice(0, text.length - rest.length));
      for (const part of parts) say(part);
    },
  };
}
