import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { WaitlistRow } from "@chairside/shared/waitlist.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

/** The salon's waitlist while it is looked at. */
export interface WaitlistReading {
  /** Who joined first is first; null until it has been read. */
  rows: ReadonlySignal<readonly WaitlistRow[] | null>;
  /** Why it could not be read, or changed, the last time. */
  trouble: ReadonlySignal<string | null>;
  /** Who is being taken off. */
  removing: ReadonlySignal<string | null>;
  /** Takes somebody off the list and reads it again. */
  remove(entryId: string): Promise<void>;
  close(): void;
}

const pollMs = 5_000;

/** Reads the waitlist now and every five seconds. */
export function openWaitlist({ api, clock }: { api: StaffApi; clock: FollowClock }): WaitlistReading {
  const rows = signal<readonly WaitlistRow[] | null>(null);
  const [trouble, removing] = [signal<string | null>(null), signal<string | null>(null)];
  let closed = false;
  let cancelNext = () => {};

  const read = async (): Promise<void> => {
    cancelNext();
    const answer = await api.call<{ entries: WaitlistRow[] }>("GET", "waitlist");
    if (closed) return;
    if (answer.ok) rows.value = answer.value.entries;
    trouble.value = answer.ok ? null : answer.code;
    cancelNext();
    cancelNext = clock.after(pollMs, () => void read());
  };
  void read();

  return {
    rows,
    trouble,
    removing,
    async remove(entryId) {
      removing.value = entryId;
      const answer = await api.call("DELETE", `waitlist/${encodeURIComponent(entryId)}`);
      removing.value = null;
      if (closed) return;
      // Somebody else was quicker: what is read now shows it.
      if (answer.ok || answer.code === "not-found") return read();
      trouble.value = answer.code;
    },
    close() {
      closed = true;
      cancelNext();
    },
  };
}
