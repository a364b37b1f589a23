import type { ConversationEvent, EventBody, StreamItem } from "@chairside/shared/events.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createLiveFeed } from "./create-live-feed.ts";
import type { EventLog, LiveFeed } from "./event-log.ts";
import { followConversation } from "./follow-conversation.ts";

const said = (n: number): EventBody => ({ type: "message-added", messageId: `m-${n}`, author: { kind: "visitor" }, text: `${n}` });
const hidden = (n: number): EventBody => ({ type: "turn-finished", upTo: n, model: "built-in" });
const numbered = (body: EventBody, seq: number): ConversationEvent => ({ seq, at: "2026-11-22T10:00:00Z", ...body });

/** A log whose reads take the scheduler's time: each answers what was there when it started, as a real one may. */
function slowLog(events: ConversationEvent[], delay: <T>(value: T) => Promise<T>): EventLog {
  return {
    append: () => Promise.reject(new Error("not used")),
    appendMessage: () => Promise.reject(new Error("not used")),
    read: (_, after = 0, limit = Infinity) => delay(events.filter((event) => event.seq > after).slice(0, limit)),
  };
}

const immediately = <T>(value: T): Promise<T> => Promise.resolve(value);
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Received {
  items: StreamItem[];
  seqs(): number[];
}
function follow(
  log: EventLog,
  feed: LiveFeed,
  audience: "visitor" | "staff" = "staff",
  after = 0,
): Received & { leave(): void; done: Promise<void> } {
  const items: StreamItem[] = [];
  const controller = new AbortController();
  const done = followConversation({
    log,
    feed,
    conversationId: "c",
    after,
    audience,
    emit: (item) => items.push(item),
    signal: controller.signal,
  });
  return { items, seqs: () => items.flatMap((item) => ("log" in item ? [item.log.seq] : [])), leave: () => controller.abort(), done };
}

test("backlog, then caught-up, then the draft so far, then live", async () => {
  const [feed, events] = [createLiveFeed(), [numbered(said(1), 1), numbered(said(2), 2)]];
  feed.publishTransient("c", { type: "draft", messageId: "m-3", text: "We ha" });
  const follower = follow(slowLog(events, immediately), feed, "staff", 1);
  await settled();
  feed.publishTransient("c", { type: "draft", messageId: "m-3", text: "We have" });
  events.push(numbered(said(3), 3));
  feed.publish("c", events.slice(2));
  expect(follower.items).toEqual([
    { log: events[1] },
    { now: { type: "caught-up", seq: 2 } },
    { now: { type: "draft", messageId: "m-3", text: "We ha" } },
    { now: { type: "draft", messageId: "m-3", text: "We have" } },
    { log: events[2] },
  ]);
  follower.leave();
  await follower.done;
});

test("the draft of a message that is in the backlog is not shown again", async () => {
  const feed = createLiveFeed();
  const follower = follow(slowLog([numbered(said(1), 1)], immediately), feed);
  feed.publishTransient("c", { type: "draft", messageId: "m-1", text: "late" });
  await settled();
  expect(follower.items).toEqual([{ log: numbered(said(1), 1) }, { now: { type: "caught-up", seq: 1 } }]);
  follower.leave();
});

test("a visitor is given no staff-only event, from backlog or live", async () => {
  const [feed, events] = [createLiveFeed(), [numbered(said(1), 1), numbered(hidden(1), 2)]];
  const [visitor, staff] = [follow(slowLog(events, immediately), feed, "visitor"), follow(slowLog(events, immediately), feed, "staff")];
  await settled();
  feed.publish("c", [numbered(hidden(2), 3), numbered(said(4), 4)]);
  expect(visitor.seqs()).toEqual([1, 4]);
  expect(staff.seqs()).toEqual([1, 2, 3, 4]);
  expect(JSON.stringify(visitor.items)).not.toContain("turn-finished");
});

test("a follower who has left hears nothing; a log that cannot be read ends the following", async () => {
  const feed = createLiveFeed();
  const follower = follow(slowLog([], immediately), feed);
  await settled();
  follower.leave();
  feed.publish("c", [numbered(said(1), 1)]);
  await follower.done;
  expect(follower.seqs()).toEqual([]);
  const broken = follow({ ...slowLog([], immediately), read: () => Promise.reject(new Error("disk")) }, feed);
  await expect(broken.done).rejects.toThrow("disk");
});

test("a log that fails later, while a gap is filled, ends the following too", async () => {
  const feed = createLiveFeed();
  let fails = false;
  const log = { ...slowLog([], immediately), read: () => (fails ? Promise.reject(new Error("disk")) : Promise.resolve([])) };
  const follower = follow(log, feed);
  await settled();
  fails = true;
  feed.publish("c", [numbered(said(5), 5)]);
  await expect(follower.done).rejects.toThrow("disk");
});

test("a hint that the log does not bear out does not spin", async () => {
  const feed = createLiveFeed();
  let reads = 0;
  const log = slowLog([], immediately);
  const follower = follow({ ...log, read: (...args) => (reads++, log.read(...args)) }, feed);
  await settled();
  feed.publish("c", [numbered(said(9), 9)]);
  await settled();
  expect(reads).toBeLessThan(4);
  expect(follower.seqs()).toEqual([]);
});

test("a long backlog is read in pages, and the reader's pace is waited for", async () => {
  const events = Array.from({ length: 450 }, (_, n) => numbered(said(n + 1), n + 1));
  const items: StreamItem[] = [];
  const gate = Promise.withResolvers<void>();
  const controller = new AbortController();
  const done = followConversation({
    log: slowLog(events, immediately),
    feed: createLiveFeed(),
    conversationId: "c",
    after: 0,
    audience: "staff",
    emit: (item) => items.push(item),
    drained: () => gate.promise,
    signal: controller.signal,
  });
  await settled();
  expect(items).toHaveLength(200);
  gate.resolve();
  await settled();
  expect(items).toHaveLength(451);
  controller.abort();
  await done;
});

/**
 * Appends, lost, doubled and disordered hints, followers who come, drop and resume, and reads that take any time relative to all
 * of that: in the end everybody has exactly the log.
 */
test("every follower ends with exactly the log, in order, once", async () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant("append" as const),
      count: fc.integer({ min: 1, max: 3 }),
      publish: fc.constantFrom("once", "twice", "later"),
    }),
    fc.record({ do: fc.constant("follow" as const), audience: fc.constantFrom("visitor" as const, "staff" as const) }),
    fc.record({ do: fc.constant("drop-and-resume" as const), who: fc.nat(5) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 1, maxLength: 25 }), async (scheduler, steps) => {
      const feed = createLiveFeed();
      const events: ConversationEvent[] = [];
      const log = slowLog(events, (value) => scheduler.schedule(Promise.resolve(value)));
      const late: ConversationEvent[][] = [];
      const followers: { audience: "visitor" | "staff"; seqs: number[]; leave(): void }[] = [];

      const join = (audience: "visitor" | "staff", seqs: number[]) => {
        const controller = new AbortController();
        const emit = (item: StreamItem): void => void ("log" in item && seqs.push(item.log.seq));
        void followConversation({ log, feed, conversationId: "c", after: seqs.at(-1) ?? 0, audience, emit, signal: controller.signal });
        return { audience, seqs, leave: () => controller.abort() };
      };
      const append = (count: number, publish: string): void => {
        const batch = Array.from({ length: count }, () => {
          const seq = events.length + 1;
          const event = numbered(seq % 3 === 0 ? hidden(seq) : said(seq), seq);
          events.push(event);
          return event;
        });
        if (publish === "later") late.push(batch);
        else for (let n = publish === "twice" ? 2 : 1; n > 0; n--) feed.publish("c", batch);
      };
      const run = (one: typeof step extends fc.Arbitrary<infer S> ? S : never): void => {
        if (one.do === "append") append(one.count, one.publish);
        if (one.do === "follow") followers.push(join(one.audience, []));
        if (one.do === "drop-and-resume") {
          const index = one.who % Math.max(followers.length, 1);
          const follower = followers[index];
          if (!follower) return;
          follower.leave();
          followers[index] = join(follower.audience, follower.seqs);
        }
      };

      for (const one of steps) void scheduler.schedule(Promise.resolve()).then(() => run(one));
      await scheduler.waitAll();
      for (const batch of late.toReversed()) feed.publish("c", batch);
      await scheduler.waitAll();
      for (const { audience, seqs } of followers) {
        const all = events.filter((event) => audience === "staff" || event.type !== "turn-finished").map((event) => event.seq);
        expect(seqs).toEqual(all);
      }
      for (const follower of followers) follower.leave();
    }),
    { numRuns: 300 },
  );
});
