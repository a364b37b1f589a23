import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { FoundLine } from "@chairside/shared/search-routes.ts";
import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

export interface SaidFound {
  /** What was found, for the words that stand in the search; empty while they are too few or not answered yet. */
  lines: ReadonlySignal<readonly FoundLine[]>;
  /** `asking` until the server has answered to what is written; `failed` when it could not. */
  state: ReadonlySignal<"idle" | "asking" | "failed">;
  close(): void;
}

/** So long after the last letter the server is asked. */
const pauseMs = 120;
const fewestLetters = 2;
const longestWords = 100;

/** Looks up what stands in the search among all that was said; an answer to words that have been changed since is dropped. */
export function saidFound(api: StaffApi, clock: FollowClock, search: ReadonlySignal<string>): SaidFound {
  const lines = signal<readonly FoundLine[]>([]);
  const state = signal<"idle" | "asking" | "failed">("idle");
  let cancel = () => {};

  const ask = async (words: string): Promise<void> => {
    const answer = await api.call<{ found: FoundLine[] }>("POST", "search", { words });
    if (search.peek().trim().slice(0, longestWords) !== words) return;
    lines.value = answer.ok ? answer.value.found : [];
    state.value = answer.ok ? "idle" : "failed";
  };
  const stop = effect(() => {
    const words = search.value.trim().slice(0, longestWords);
    untracked(() => {
      cancel();
      const isAsked = words.length >= fewestLetters;
      state.value = isAsked ? "asking" : "idle";
      // What was found for other words stays no longer than it must: letters that are added only narrow it.
      if (!isAsked) lines.value = [];
      else cancel = clock.after(pauseMs, () => void ask(words));
    });
  });
  return {
    lines,
    state,
    close() {
      stop();
      cancel();
    },
  };
}
