import fc from "fast-check";
import { expect, test } from "vitest";
import { createRateLimiter } from "./rate-limiter.ts";

test("a burst, then one each time it has filled up again", () => {
  let at = 0;
  const limiter = createRateLimiter(() => at);
  const take = (): number => limiter.take("key", { burst: 2, perSecond: 0.5 });
  expect([take(), take(), take()]).toEqual([0, 0, 2]);
  at += 1999;
  expect(take()).toBe(1);
  at += 1;
  expect([take(), take()]).toEqual([0, 2]);
});

test("a clock that is set back neither gives nor takes", () => {
  let at = 10_000;
  const limiter = createRateLimiter(() => at);
  const take = (): number => limiter.take("key", { burst: 1, perSecond: 1 });
  expect(take()).toBe(0);
  at = 0;
  expect(take()).toBe(1);
  at = 1000;
  expect(take()).toBe(0);
});

test("beyond the most keys, the longest untouched is forgotten", () => {
  const limiter = createRateLimiter(() => 0, 2);
  const rate = { burst: 1, perSecond: 1 };
  limiter.take("a", rate);
  limiter.take("b", rate);
  limiter.take("a", rate);
  limiter.take("c", rate);
  expect(limiter.take("a", rate)).toBe(1);
  expect(limiter.take("b", rate)).toBe(0);
});

test("never gives more than the burst and what the time has brought", () => {
  const rate = { burst: 5, perSecond: 3 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }), (pauses) => {
      let at = 0;
      const limiter = createRateLimiter(() => at);
      let given = 0;
      for (const pause of pauses) {
        at += pause;
        const wait = limiter.take("key", rate);
        if (wait === 0) given++;
        else expect(wait).toBeGreaterThanOrEqual(1);
        expect(given).toBeLessThanOrEqual(rate.burst + (at / 1000) * rate.perSecond + 1e-9);
      }
    }),
  );
});
