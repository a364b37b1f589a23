import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

/** Something of the server that is kept fresh as long as it is shown. */
export interface FreshReading<T> {
  /** What is to be shown (a date), null while nothing is. */
  wanted: ReadonlySignal<string | null>;
  /** As last read; null until then. */
  value: ReadonlySignal<T | null>;
  /** Why it could not be read the last time. */
  trouble: ReadonlySignal<string | null>;
  show(wanted: string | null): void;
  /** Reads it again soon; many calls in a row are one reading. */
  refresh(): void;
  /** Reads it again now, and answers when it has been read. */
  reread(): Promise<void>;
  close(): void;
}

const pollMs = 15_000;
const settleMs = 400;

/** Reads `pathOf(wanted)` again and again while it is wanted. */
export function freshReading<T>(
  { api, clock }: { api: StaffApi; clock: FollowClock },
  pathOf: (wanted: string) => string,
): FreshReading<T> {
  const wanted = signal<string | null>(null);
  const value = signal<T | null>(null);
  const trouble = signal<string | null>(null);
  let valueOf: string | null = null;
  let reading = 0;
  let cancelNext = () => {};

  const read = async (): Promise<void> => {
    cancelNext();
    const asked = wanted.value;
    const mine = ++reading;
    if (asked === null) return;
    const answer = await api.call<T>("GET", pathOf(asked));
    // Only the newest reading counts: an older one may come later, or be of another day.
    if (mine !== reading) return;
    if (answer.ok) {
      valueOf = asked;
      value.value = answer.value;
    }
    trouble.value = answer.ok ? null : answer.code;
    cancelNext = clock.after(pollMs, () => void read());
  };

  return {
    wanted,
    value,
    trouble,
    show(next) {
      if (next === wanted.value) return;
      wanted.value = next;
      if (next !== valueOf) value.value = null;
      trouble.value = null;
      void read();
    },
    refresh() {
      if (wanted.value === null) return;
      cancelNext();
      cancelNext = clock.after(settleMs, () => void read());
    },
    reread: read,
    close() {
      wanted.value = null;
      void read();
    },
  };
}
