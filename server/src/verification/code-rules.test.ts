import { describe, expect, test } from "vitest";
import { type AskedCode, codeRules, decideAsk } from "./code-rules.ts";
import { codeSpace } from "./code.ts";
import { pauseAfter } from "./letter-sender.ts";

const minute = 60_000;
const ask = { conversationId: "conversation-1", address: "+442079460001" };
const own = (askedAt: number): AskedCode => ({ ...ask, askedAt, live: true });
const elsewhere = (askedAt: number, live = true): AskedCode => ({ ...own(askedAt), conversationId: `other-${askedAt}`, live });

describe("asking for a code", () => {
  test("three in a quarter of an hour; the fourth waits until the first is that old", () => {
    const now = 100 * minute;
    const recent = [own(now - 14 * minute), own(now - 5 * minute), own(now - minute)];
    expect(decideAsk(recent.slice(1), ask, now)).toEqual({ ok: true, live: true });
    expect(decideAsk(recent, ask, now)).toEqual({ ok: false, retryAt: now + minute });
    expect(decideAsk(recent, ask, now + minute)).toEqual({ ok: true, live: true });
  });

  test("ten a day", () => {
    const recent = Array.from({ length: 10 }, (_, n) => own(n * 60 * minute));
    expect(decideAsk(recent.slice(0, 9), ask, 600 * minute)).toEqual({ ok: true, live: true });
    expect(decideAsk(recent, ask, 600 * minute)).toEqual({ ok: false, retryAt: codeRules.day });
    expect(decideAsk(recent, ask, codeRules.day)).toEqual({ ok: true, live: true });
  });

  test("a contact that others have asked for too often is answered like any other, and nothing goes out", () => {
    const now = 100 * minute;
    const recent = [1, 2, 3].map((n) => elsewhere(now - n * minute));
    expect(decideAsk(recent, ask, now)).toEqual({ ok: true, live: false });
    // What never went out is no reason for the next not to.
    expect(decideAsk([...recent.slice(1), elsewhere(now - 4 * minute, false)], ask, now)).toEqual({ ok: true, live: true });
  });

  test("G6: a contact gets at most 10 codes on any day, whoever asks and however often: 50 guesses in a million", () => {
    let asked: AskedCode[] = [];
    for (let now = 0; now < 3 * codeRules.day; now += 1_000) {
      const recent = (asked = asked.filter(({ askedAt }) => askedAt > now - codeRules.day));
      const decision = decideAsk(recent, { ...ask, conversationId: `conversation-${now}` }, now);
      if (decision.ok && decision.live) asked.push({ ...ask, conversationId: `conversation-${now}`, askedAt: now, live: true });
      expect(asked.length).toBeLessThanOrEqual(10);
    }
    expect(asked).toHaveLength(10);
    const chance = (codeRules.sendsPerDay * codeRules.triesPerCode) / codeSpace;
    expect(chance).toBeLessThanOrEqual(1e-4);
  });
});

test("pauses between attempts double up to a minute", () => {
  expect([1, 2, 3, 6, 7, 40].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
});
