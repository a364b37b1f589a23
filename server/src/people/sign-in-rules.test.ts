import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decideTry, mayMail, signInRules } from "./sign-in-rules.ts";

const minute = 60_000;
const start = 1_795_000_000_000;

test("whoever asks for links to somebody else's address sends few letters, and there always is a link that works, or one may leave", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 * minute }), { minLength: 1, maxLength: 300 }), (pauses) => {
      const left: number[] = [];
      let now = start;
      for (const pause of pauses) {
        now += pause;
        const recent = left.filter((at) => at > now - 24 * 60 * minute);
        const works = recent.some((at) => at > now - signInRules.mailedLinkLife);
        const may = mayMail(recent, now);
        expect(works || may).toBe(true);
        if (may) left.push(now);
        const quarter = left.filter((at) => at > now - 15 * minute);
        expect(quarter.length).toBeLessThanOrEqual(3);
      }
      const day = left.filter((at) => at > now - 24 * 60 * minute);
      expect(day.length).toBeLessThanOrEqual(signInRules.linksPerDay + 96);
    }),
    { numRuns: 200 },
  );
});

test("five tries are free; then the wait doubles from half a minute to a quarter of an hour", () => {
  const waits = Array.from({ length: 13 }, (_, tries) => {
    const decision = decideTry({ tries, lastAt: start, known: false, strangersTries: 0, strangersLastAt: 0 }, start);
    return decision.ok ? 0 : (decision.retryAt - start) / 1000;
  });
  expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
});

test("whatever strangers do, a place where somebody signed in waits for its own tries alone", () => {
  const history = fc.record({
    tries: fc.nat({ max: 40 }),
    lastAt: fc.integer({ min: start - 60 * minute, max: start }),
    strangersTries: fc.nat({ max: 100_000 }),
    strangersLastAt: fc.integer({ min: start - 60 * minute, max: start }),
  });
  fc.assert(
    fc.property(history, (given) => {
      const known = decideTry({ ...given, known: true }, start);
      expect(known).toEqual(decideTry({ ...given, known: true, strangersTries: 0 }, start));
      if (!known.ok) expect(known.retryAt - start).toBeLessThanOrEqual(signInRules.longestWait);
    }),
  );
});
