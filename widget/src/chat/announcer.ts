import type { FollowClock } from "@chairside/shared/follow-clock.ts";

export interface Announcer {
  /** Says something after all that waits. */
  say(text: string): void;
  /** A message as far as it is written: its whole sentences are said, each once; with `done` the rest as well. */
  read(messageId: string, text: string, done: boolean): void;
}

const pauseMs = 1_000;

/**
 * Speaks whole sentences, at most about one announcement a second, as screen readers need it: a stream of words in a live
 * region is read in fragments or not at all. `speak` is called with each announcement.
 */
export function announcer(clock: FollowClock, locale: string, speak: (text: string) => void): Announcer {
  const sentences = new Intl.Segmenter(locale, { granularity: "sentence" });
  const read = new Map<string, string>();
  let waiting: string[] = [];
  let pausing = false;

  const next = () => {
    pausing = waiting.length > 0;
    if (!pausing) return;
    speak(waiting.join(" "));
    waiting = [];
    clock.after(pauseMs, next);
  };
  const say = (text: string) => {
    if (text.trim()) waiting.push(text.trim());
    if (!pausing) next();
  };
  return {
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
