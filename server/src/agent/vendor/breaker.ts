/** Keeps a model that fails out of the way for a while, longer with each failure in a row. */
export interface Breaker {
  /** Whether the model may be asked now. */
  closed(): boolean;
  succeeded(): void;
  /** `lasting`: trying again soon is pointless (wrong key, no such model). */
  failed(lasting: boolean): void;
}

const lastingMs = 300_000;
const longestMs = 120_000;

/** `now` in epoch milliseconds; `firstMs` is the pause after the first failure. */
export function createBreaker(now: () => number, firstMs: number): Breaker {
  let openUntil = 0;
  let failures = 0;
  return {
    closed: () => now() >= openUntil,
    succeeded() {
      failures = 0;
      openUntil = 0;
    },
    failed(lasting) {
      const pause = lasting ? lastingMs : Math.min(firstMs * 2 ** failures, longestMs);
      failures++;
      openUntil = now() + pause;
    },
  };
}
