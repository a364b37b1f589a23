import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "./staff-api.ts";

/** One kind of change that somebody makes on a page: at most one is under way, and the last refusal is kept. */
export interface OwnRequest {
  busy: ReadonlySignal<boolean>;
  /** Why the last one was refused. */
  trouble: ReadonlySignal<string | null>;
  /** What the last one came to, in a sentence. */
  news: ReadonlySignal<string | null>;
  /** Runs it, and `after` when it was done; answers whether it was. */
  run<T>(work: () => Promise<Answer<T>>, done: string, after?: (value: T) => Promise<void> | void): Promise<boolean>;
}

export function ownRequest(): OwnRequest {
  const busy = signal(false);
  const trouble = signal<string | null>(null);
  const news = signal<string | null>(null);
  return {
    busy,
    trouble,
    news,
    async run(work, done, after) {
      if (busy.value) return false;
      busy.value = true;
      [trouble.value, news.value] = [null, null];
      const answer = await work();
      if (answer.ok) await after?.(answer.value);
      [trouble.value, news.value] = answer.ok ? [null, done] : [answer.code, null];
      busy.value = false;
      return answer.ok;
    },
  };
}
