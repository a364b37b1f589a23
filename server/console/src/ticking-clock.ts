import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "@preact/signals";

export interface TickingClock {
  /** Epoch milliseconds, each second. */
  second: ReadonlySignal<number>;
  /** Epoch milliseconds, about twice a minute: for what need not be drawn each second. */
  halfMinute: ReadonlySignal<number>;
  close(): void;
}

/** The time as something to draw from. */
export function tickingClock(clock: FollowClock): TickingClock {
  const second = signal(clock.now());
  const halfMinute = signal(clock.now());
  const tick = () => {
    second.value = clock.now();
    if (second.value - halfMinute.value >= 30_000) halfMinute.value = second.value;
    cancel = clock.after(1000, tick);
  };
  let cancel = clock.after(1000, tick);
  return { second, halfMinute, close: () => cancel() };
}
