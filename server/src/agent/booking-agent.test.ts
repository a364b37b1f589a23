import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "../testing/fixed-clock.ts";
import { type HouseDesk, openHouseDesk } from "../testing/house-desk.ts";
import { visitorTalk } from "../testing/visitor-talk.ts";
import type { AuditEntry } from "./audit.ts";
import { assertNoTracing } from "./assert-no-tracing.ts";
import { createBookingAgent } from "./booking-agent.ts";

const clock = fixedClock("2026-11-18T10:00:00Z");
let house: HouseDesk;
const audit: AuditEntry[] = [];
beforeEach(async () => {
  house = await openHouseDesk(clock.now);
  audit.length = 0;
});
afterEach(() => house.close());

const assistant = createBookingAgent({ audit: (entry) => audit.push(entry), now: clock.now });

describe("the booking with the built-in model", () => {
  test("from the wish to the summary card", async () => {
    const visitor = visitorTalk(assistant, house.desk, clock.now);
    const first = await visitor.say("I want a blonde balayage with Sarah next Thursday afternoon");
    expect(first.outcome.model).toBe("built-in");
    expect(first.events("slots-offered")).toHaveLength(1);
    expect(first.drafts.at(-1)).toBe(first.text);
    const second = await visitor.say("the first one");
    expect(second.events("slot-held")).toHaveLength(1);
    const third = await visitor.say("Anna Bell, 07700 900123");
    expect(third.events("booking-proposed")).toHaveLength(1);
    expect(visitor.brief.proposal?.guest).toEqual({ name: "Anna Bell", phone: "+447700900123" });
    expect(assistant.consent("yes please", visitor.brief)).toBe("yes");
    expect(assistant.consent("yes but at 3", visitor.brief)).toBeNull();
  });

  test("the message comes last, under the turn's id", async () => {
    const visitor = visitorTalk(assistant, house.desk, clock.now);
    const { outcome } = await visitor.say("can I talk to a person?");
    expect(outcome.events.map(({ type }) => type)).toEqual(["answerer-changed", "message-added"]);
    expect(outcome.events.at(-1)).toMatchObject({ messageId: "message-0", author: { kind: "assistant" } });
  });

  test("counts how often the same thing is asked", async () => {
    const visitor = visitorTalk(assistant, house.desk, clock.now);
    await visitor.say("I want a blonde balayage with Sarah next Thursday afternoon");
    await visitor.say("the first one");
    const asked = visitor.brief.asked;
    expect(asked?.times).toBe(1);
    await visitor.say("xyzzy");
    if (visitor.brief.asked?.about === asked?.about) expect(visitor.brief.asked?.times).toBe(2);
  });

  test("turns that run at once do not see each other", async () => {
    const wishes = ["a skin fade tomorrow", "blonde balayage with Sarah next Thursday", "classic manicure on Friday", "where can I park?"];
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, place) => {
        const visitor = visitorTalk(assistant, house.desk, clock.now);
        const wish = wishes[place % wishes.length] ?? "";
        const { text } = await visitor.say(wish);
        return { wish, text, service: visitor.brief.items?.[0]?.serviceId };
      }),
    );
    for (const { wish, text, service } of answers) {
      const same = answers.find((other) => other.wish === wish);
      expect({ text, service }).toEqual({ text: same?.text, service: same?.service });
    }
    expect(new Set(answers.map(({ service }) => service))).toEqual(
      new Set(["skin-fade", "blonde-balayage", "classic-manicure", undefined]),
    );
  });
});

describe("when even the built-in model fails, a person is brought in", () => {
  test.each([
    [
      "rules that throw",
      () => {
        throw new Error("secret detail");
      },
    ],
    [
      "rules without end",
      (() => {
        let call = 0;
        return () => ({ call: "look_up" as const, args: { question: `again ${call++}` } });
      })(),
    ],
  ])("%s", async (_name, decide) => {
    // prettier-ignore
    const broken = createBookingAgent({ audit: (entry) => audit.push(entry), now: clock.now, decide });
    const { outcome, text, steps } = await visitorTalk(broken, house.desk, clock.now).say("hello");
    expect(outcome.events).toMatchObject([
      { type: "answerer-changed", answerer: "staff", reason: "assistant-failed" },
      { type: "message-added" },
    ]);
    expect(text).not.toContain("secret");
    expect(steps.at(-1)?.type).toBe("done");
    expect(audit.some(({ kind, ok }) => kind === "turn" && !ok)).toBe(true);
  });
});

test("a desk that is down does not end the conversation", async () => {
  const desk = { ...house.desk, findSlots: () => Promise.reject(new Error("down")) };
  const { text, outcome } = await visitorTalk(assistant, desk, clock.now).say("a skin fade tomorrow");
  expect(text).not.toBe("");
  expect(outcome.events.at(-1)?.type).toBe("message-added");
});

test("the audit holds no words of the visitor", async () => {
  const visitor = visitorTalk(assistant, house.desk, clock.now);
  await visitor.say("I want a skin fade tomorrow, Anna Bell, 07700 900123");
  expect(audit.length).toBeGreaterThan(2);
  expect(JSON.stringify(audit)).not.toMatch(/Anna|900123|fade/);
});

test("an aborted signal throws its reason", async () => {
  const reason = new Error("staff took over");
  const talk = visitorTalk(assistant, house.desk, clock.now);
  await expect(talk.say("hello", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test("tracing is refused", () => {
  expect(() => assertNoTracing({ LANGSMITH_TRACING: "true" })).toThrow("LANGSMITH_TRACING");
  expect(() => assertNoTracing({ LANGSMITH_TRACING: "false", PATH: "x" })).not.toThrow();
});
