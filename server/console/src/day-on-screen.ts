import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { DayCalendar } from "@chairside/shared/inbox.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

export interface DayOnScreen {
  /** The day to show, null while the calendar is not open. */
  date: ReadonlySignal<string | null>;
  /** That day as last read; null until then. */
  day: ReadonlySignal<DayCalendar | null>;
  /** Why it could not be read the last time. */
  trouble: ReadonlySignal<string | null>;
  show(date: string | null): void;
  /** Reads it again soon; many calls in a row are one reading. */
  refresh(): void;
  close(): void;
}

const pollMs = 15_000;
const settleMs = 400;

/** Keeps one day of the salon's calendar fresh, as long as it is shown. */
export function dayOnScreen({ api, clock }: { api: StaffApi; clock: FollowClock }): DayOnScreen {
  const date = signal<string | null>(null);
  const day = signal<DayCalendar | null>(null);
  const trouble = signal<string | null>(null);
  let reading = 0;
  let cancelNext = () => {};

  const read = async (): Promise<void> => {
    cancelNext();
    const wanted = date.value;
    const mine = ++reading;
    if (wanted === null) return;
    const answer = await api.call<DayCalendar>("GET", `calendar?date=${wanted}`);
    // Only the newest reading counts: an older one may come later, or be of another day.
    if (mine !== reading) return;
    if (answer.ok) day.value = answer.value;
    trouble.value = answer.ok ? null : answer.code;
    cancelNext = clock.after(pollMs, () => void read());
  };

  return {
    date,
    day,
    trouble,
    show(wanted) {
      if (wanted === date.value) return;
      date.value = wanted;
      if (wanted !== day.value?.date) day.value = null;
      trouble.value = null;
      void read();
    },
    refresh() {
      if (date.value === null) return;
      cancelNext();
      cancelNext = clock.after(settleMs, () => void read());
    },
    close() {
      date.value = null;
      void read();
    },
  };
}
