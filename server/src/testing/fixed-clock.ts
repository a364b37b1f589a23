/** A clock that stands still until it is moved. Epoch milliseconds. */
export interface FixedClock {
  now(): number;
  advance(ms: number): void;
}

export function fixedClock(start: string): FixedClock {
  let at = Date.parse(start);
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
  };
}
