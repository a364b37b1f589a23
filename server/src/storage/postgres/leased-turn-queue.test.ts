import { setTimeout as wait } from "node:timers/promises";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { createLiveFeed } from "../../events/create-live-feed.ts";
import type { LiveFeed } from "../../events/event-log.ts";
import type { TurnQueue } from "../../conversation/turn-queue.ts";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { leasedTurnQueue } from "./leased-turn-queue.ts";
import { createLeases } from "./leases.ts";
import { openPostgres, type PostgresDatabase } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

let db: PostgresDatabase;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  const opened = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  db = opened.db;
  closing.push(opened.close);
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

function oneProcess(name: string, lifeMs = 5_000): { queue: TurnQueue; feed: LiveFeed } {
  const leases = createLeases(db, { holder: name, lifeMs, report: (what, error) => expect.fail(`${what}: ${String(error)}`) });
  closing.push(() => leases.close());
  const feed = createLiveFeed();
  return { queue: leasedTurnQueue(leases, feed), feed };
}

test("work on one conversation runs one at a time across processes, under rising numbers; others do not wait", async () => {
  const queues = [oneProcess("a").queue, oneProcess("b").queue, oneProcess("c").queue];
  const active = new Map<string, number>();
  const fences: Record<string, number[]> = { x: [], y: [] };
  let together = 0;
  const piece = (id: string) => async (_signal: AbortSignal, fence?: number) => {
    active.set(id, (active.get(id) ?? 0) + 1);
    expect(active.get(id)).toBe(1);
    if (active.get("x") === 1 && active.get("y") === 1) together++;
    fences[id]?.push(fence ?? 0);
    await wait(5);
    active.set(id, (active.get(id) ?? 0) - 1);
  };
  await Promise.all(queues.flatMap((queue) => ["x", "y", "x", "y", "x", "y"].map((id) => queue.run(id, piece(id)))));
  for (const id of ["x", "y"]) {
    expect(fences[id]).toHaveLength(9);
    expect(fences[id]).toEqual(fences[id]?.toSorted((a, b) => a - b));
  }
  expect(together).toBeGreaterThan(0);
});

const toStaff: ConversationEvent = {
  seq: 2,
  at: "2026-11-22T10:00:00Z",
  type: "answerer-changed",
  answerer: "staff",
  by: { kind: "visitor" },
};

test("a take-over that came through another process aborts what runs here; what waits for the lease goes on", async () => {
  const one = oneProcess("a");
  const other = oneProcess("b");
  const started = Promise.withResolvers<void>();
  const running = one.queue.run("x", async (signal) => {
    started.resolve();
    await wait(5_000, undefined, { signal });
  });
  await started.promise;
  const waiting = other.queue.run("x", async (signal) => signal.aborted);
  other.queue.interrupt("x", new Error("the answerer changed"));
  one.feed.publish("x", [toStaff]);
  await expect(running).rejects.toThrow("aborted");
  expect(await waiting).toBe(false);
});

test("work whose lease is lost is told", async () => {
  const { queue } = oneProcess("a", 300);
  const running = queue.run("x", async (signal) => {
    await db.deleteFrom("lease").execute();
    await wait(5_000, undefined, { signal });
  });
  await expect(running).rejects.toThrow("aborted");
});

test("stopping aborts what runs, gives up its lease at once, and does not wait for others'", async () => {
  const [one, other] = [oneProcess("a"), oneProcess("b")];
  const started = Promise.withResolvers<void>();
  const running = one.queue.run("x", async (signal) => {
    started.resolve();
    await wait(5_000, undefined, { signal }).catch(() => {});
    return "ended";
  });
  await started.promise;
  const behind = other.queue.run("x", async () => "ran");
  const refused = expect(behind).rejects.toThrow("stopping");
  await wait(50);
  await other.queue.stop(new Error("stopping"));
  await refused;
  await one.queue.stop(new Error("stopping"));
  expect(await running).toBe("ended");
  expect(await oneProcess("c").queue.run("x", async () => "next")).toBe("next");
});
