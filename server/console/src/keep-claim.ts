import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { effect, type ReadonlySignal } from "@preact/signals";

/** The server lets a claim go of whom nothing is heard for two minutes: three times in its life it is renewed. */
const renewEveryMs = 30_000;
/** Time for what happened while nobody looked to come in first: a claim that has lapsed must not be taken again unasked. */
const settleMs = 2_000;

/** Renews one's own claim as long as `isKept`: it is one's own, and somebody is there. Answers how to stop. */
export function keepClaim(clock: FollowClock, isKept: ReadonlySignal<boolean>, renew: () => Promise<unknown>): () => void {
  let cancel = () => {};
  const tick = (): void => {
    void renew();
    cancel = clock.after(renewEveryMs, tick);
  };
  const stop = effect(() => {
    cancel();
    if (isKept.value) cancel = clock.after(settleMs, tick);
  });
  return () => {
    stop();
    cancel();
  };
}
