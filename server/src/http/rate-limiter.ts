import type { Rate } from "./limits.ts";

export interface RateLimiter {
  /** Takes one token of `key`'s bucket: 0 when there was one, else the seconds until there is, rounded up. */
  take(key: string, rate: Rate): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Token buckets in memory. At most `most` keys are remembered: beyond that the one untouched for longest is forgotten, which
 * gives its owner a full bucket again, not the server an unbounded map.
 */
export function createRateLimiter(now: () => number, most = 50_000): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, rate) {
      const bucket = refill(buckets.get(key), rate, now());
      const taken = bucket.tokens >= 1;
      if (taken) bucket.tokens -= 1;
      // Set again at the end of the map's order: the front is the longest untouched.
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > most) buckets.delete(buckets.keys().next().value ?? key);
      return taken ? 0 : Math.max(1, Math.ceil((1 - bucket.tokens) / rate.perSecond));
    },
  };
}

/** A clock that was set back adds nothing and takes nothing. */
function refill(bucket: Bucket | undefined, rate: Rate, now: number): Bucket {
  if (!bucket) return { tokens: rate.burst, at: now };
  const seconds = Math.max(0, now - bucket.at) / 1000;
  return { tokens: Math.min(rate.burst, bucket.tokens + seconds * rate.perSecond), at: now };
}
