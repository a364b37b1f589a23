import { describe, expect, test } from "vitest";
import { handClock, settle } from "./chat.fixture.ts";
import { outbox, type OutboxOptions, type Unsent } from "./outbox.ts";
import type { Answer } from "./visitor-api.ts";

function stage(answers: Answer<unknown>[], restored: Unsent[] = []) {
  const clock = handClock();
  const posted: string[] = [];
  const limited: number[] = [];
  let ids = 0;
  const options: OutboxOptions = {
    post: async ({ messageId, text }) => {
      posted.push(`${messageId} ${text}`);
      return answers.shift() ?? { ok: true, value: {} };
    },
    onLimited: (seconds) => limited.push(seconds),
    newId: () => `id${++ids}`,
    clock,
    restored,
  };
  const box = outbox(options);
  return { box, clock, posted, limited, states: () => box.unsent.value.map(({ messageId, state }) => `${messageId} ${state}`) };
}

const network: Answer<never> = { ok: false, code: "network", retryAfter: undefined };

describe("outbox", () => {
  test("a message stays until the log has it", async () => {
    const { box, states } = stage([]);
    box.add("Hello");
    expect(states()).toEqual(["id1 sending"]);
    await settle();
    expect(states()).toEqual(["id1 sent"]);
    box.arrived("id1");
    expect(states()).toEqual([]);
  });

  test("messages go out one after the other, in order, with the same id on every try", async () => {
    const { box, clock, posted, states } = stage([network]);
    box.add("first");
    box.add("second");
    await settle();
    expect(posted).toEqual(["id1 first"]);
    expect(states()).toEqual(["id1 waiting", "id2 sending"]);
    clock.pass(2_000);
    await settle();
    expect(posted).toEqual(["id1 first", "id1 first", "id2 second"]);
  });

  test("the network's return sends at once", async () => {
    const { box, posted } = stage([network]);
    box.add("first");
    await settle();
    box.flush();
    await settle();
    expect(posted.length).toBe(2);
  });

  test("a limit is waited out and said", async () => {
    const { box, clock, posted, limited } = stage([{ ok: false, code: "too-many-requests", retryAfter: 4 }]);
    box.add("first");
    await settle();
    expect(limited).toEqual([4]);
    clock.pass(3_900);
    await settle();
    expect(posted.length).toBe(1);
    clock.pass(1_000);
    await settle();
    expect(posted.length).toBe(2);
  });

  test("what the server refuses waits for the visitor and holds up nothing", async () => {
    const { box, clock, posted, states } = stage([{ ok: false, code: "message-too-long", retryAfter: undefined }]);
    box.add("first");
    box.add("second");
    await settle();
    expect(states()).toEqual(["id1 refused", "id2 sent"]);
    clock.pass(100_000);
    box.flush();
    await settle();
    expect(posted.length).toBe(2);
    box.retry();
    await settle();
    expect(posted).toEqual(["id1 first", "id2 second", "id1 first"]);
  });

  test("what an earlier page did not get out goes out", async () => {
    const { box, posted } = stage([], [{ messageId: "old", text: "from before", state: "sent" }]);
    box.flush();
    await settle();
    expect(posted).toEqual(["old from before"]);
  });
});
