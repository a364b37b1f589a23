/** Time as a follower needs it, so that tests can own it. */
export interface FollowClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after `ms`; the answer cancels it. */
  after(ms: number, callback: () => void): () => void;
  /** A number in [0, 1), for jitter. */
  random(): number;
}

/** The clock of the machine. */
export const machineClock: FollowClock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** What a page tells its followers. */
export interface PageSignals {
  /** False when nobody can see the page. */
  visible(): boolean;
  /**
   * `wake`: the network or the visitor is back, look again now. `hide`: the page is being left or put aside: let go of
   * everything. `show`: it came back. The answer stops listening.
   */
  listen(onSignal: (signal: "wake" | "hide" | "show") => void): () => void;
}

const firstDelay = 500;
const longestDelay = 30_000;

/** How long to wait before try number `attempt` (from 0): exponential with full jitter, in milliseconds. */
export function backoff(attempt: number, random: number): number {
  return random * Math.min(longestDelay, firstDelay * 2 ** attempt);
}
