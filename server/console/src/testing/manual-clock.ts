import type { FollowClock } from "@chairside/shared/follow-clock.ts";

export interface ManualClock extends FollowClock {
  /** Lets time pass, with everything that is due in it, and what that sets off. */
  pass(ms: number): Promise<void>;
}

/** A clock that only moves when told. Starts at `start` (ISO). */
export function manualClock(start = "2026-11-22T12:00:00Z"): ManualClock {
  let now = Date.parse(start);
  const due = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => now,
    after(ms, callback) {
      const one = { at: now + ms, callback };
      due.add(one);
      return () => void due.delete(one);
    },
    random: () => 0.5,
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await settled();
        const next = [...due].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.delete(next);
        now = Math.max(now, next.at);
        next.callback();
      }
      now = end;
      await settled();
    },
  };
}

/** Until what was set off has come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
