import { describe, expect, test } from "vitest";
import { keptReplies } from "./kept-replies.ts";
import { replyOutbox, type UnsentReply } from "./reply-outbox.ts";
import type { Answer } from "./staff-api.ts";
import { manualClock, settled } from "./testing/manual-clock.ts";
import { self } from "./testing/scripted-backend.ts";

function outboxWith(answers: Answer<unknown>[], restored: UnsentReply[] = []) {
  const clock = manualClock();
  const posts: { conversationId: string; messageId: string; text: string }[] = [];
  let kept: readonly UnsentReply[] = [];
  let made = 0;
  const outbox = replyOutbox({
    post: async (conversationId, message) => {
      posts.push({ conversationId, ...message });
      return answers.shift() ?? { ok: true, value: null };
    },
    newId: () => `message-${++made}`,
    clock,
    restored,
    keep: (unsent) => (kept = unsent),
  });
  return { clock, posts, outbox, kept: () => kept, states: () => outbox.unsent.value.map((reply) => reply.state) };
}

const refused = (code: "network" | "message-too-long" | "too-many-requests", retryAfter?: number): Answer<unknown> => ({
  ok: false,
  code,
  retryAfter,
});

describe("the outbox", () => {
  test("a reply is gone once the log has it", async () => {
    const { outbox, states } = outboxWith([]);
    outbox.add("c1", "Hello");
    expect(states()).toEqual(["sending"]);
    await settled();
    expect(states()).toEqual(["sent"]);
    outbox.arrived("message-1");
    expect(states()).toEqual([]);
  });

  test("tried again by itself, each time as the same message, and in order", async () => {
    const { outbox, posts, clock, states, kept } = outboxWith([refused("network"), refused("network")]);
    outbox.add("c1", "first");
    outbox.add("c1", "second");
    await settled();
    expect(states()).toEqual(["waiting", "sending"]);
    expect(kept().map((reply) => reply.text)).toEqual(["first", "second"]);
    await clock.pass(60_000);
    expect(posts.map((post) => post.messageId)).toEqual(["message-1", "message-1", "message-1", "message-2"]);
    expect(kept()).toEqual([]);
  });

  test("waits as long as the server asks", async () => {
    const { outbox, posts, clock } = outboxWith([refused("too-many-requests", 20)]);
    outbox.add("c1", "Hello");
    await clock.pass(19_000);
    expect(posts).toHaveLength(1);
    await clock.pass(5_000);
    expect(posts).toHaveLength(2);
  });

  test("a refused reply waits for staff, and holds up nothing", async () => {
    const { outbox, posts, states } = outboxWith([refused("message-too-long")]);
    outbox.add("c1", "too long");
    outbox.add("c2", "short");
    await settled();
    expect(states()).toEqual(["refused", "sent"]);
    expect(posts).toHaveLength(2);
    expect(outbox.drop("message-1")).toBe("too long");
    expect(states()).toEqual(["sent"]);
  });

  test("what an earlier page left is sent under its old id", async () => {
    const { posts } = outboxWith([], [{ conversationId: "c1", messageId: "old", text: "Hello", state: "sending" }]);
    await settled();
    expect(posts).toEqual([{ conversationId: "c1", messageId: "old", text: "Hello" }]);
  });
});

describe("kept replies", () => {
  const reply: UnsentReply = { conversationId: "c1", messageId: "m1", text: "Hello", state: "waiting" };
  const storage = (): Storage => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    } as Storage;
  };

  test("come back to who wrote them and to nobody else", () => {
    const place = storage();
    keptReplies(place, self).write([reply]);
    expect(keptReplies(place, self).read()).toEqual([reply]);
    expect(keptReplies(place, { ...self, name: "Ben" }).read()).toEqual([]);
  });

  test("a broken or missing storage keeps nothing and breaks nothing", () => {
    const full = () => {
      throw new Error("full");
    };
    const broken = Object.assign(storage(), { getItem: () => "{", setItem: full });
    for (const place of [undefined, broken]) {
      keptReplies(place, self).write([reply]);
      expect(keptReplies(place, self).read()).toEqual([]);
    }
  });
});
