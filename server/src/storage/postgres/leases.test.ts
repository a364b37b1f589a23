import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { LeaseLost } from "../../events/event-log.ts";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { postgresConversations } from "./conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { createLeases, leaseName, type Leases } from "./leases.ts";
import { openPostgres, type PostgresDatabase } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

let db: PostgresDatabase;
let close: () => Promise<void>;
const holders: Leases[] = [];
beforeEach(async () => {
  ({ db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} }));
});
afterEach(async () => {
  for (const leases of holders.splice(0)) await leases.close();
  await close();
});

function holder(name: string, lifeMs: number): Leases {
  const leases = createLeases(db, { holder: name, lifeMs, report: (what, error) => expect.fail(`${what}: ${String(error)}`) });
  holders.push(leases);
  return leases;
}

/** As a process that was killed: it neither renews nor gives up. */
async function dead(name: string, lease: string, lifeMs: number) {
  const leases = createLeases(db, { holder: name, lifeMs, report: () => {} });
  await leases.close();
  return leases.tryTake(lease);
}

test("one of many has it; when it is given up the next one gets it, under a higher number", async () => {
  const asked = await Promise.all(Array.from({ length: 10 }, (_, index) => holder(`p${index}`, 5_000).tryTake("x")));
  const [first, ...more] = asked.filter((lease) => lease !== null);
  expect(more).toEqual([]);
  expect(await holder("other", 5_000).tryTake("another name")).not.toBeNull();
  await first?.release();
  const second = await holder("late", 5_000).tryTake("x");
  expect(second?.fence).toBeGreaterThan(first?.fence ?? Infinity);
  // The first one has nothing to give up any more.
  await first?.release();
  expect(await holder("later", 5_000).tryTake("x")).toBeNull();
});

test("it is kept as long as its holder lives, and passes on when that has died", async () => {
  const alive = holder("alive", 300);
  const lease = await alive.tryTake("x");
  await dead("dead", "y", 300);
  const waiting = holder("waiting", 300);
  await wait(700);
  expect(await waiting.tryTake("x")).toBeNull();
  expect(lease?.lost.aborted).toBe(false);
  expect(await waiting.tryTake("y")).not.toBeNull();
});

test("who waits gets it within its life, and stops waiting when told", async () => {
  await dead("dead", "x", 300);
  const lease = await holder("next", 5_000).take("x", new AbortController().signal);
  expect(lease.lost.aborted).toBe(false);
  const stopping = new AbortController();
  const waiting = holder("third", 5_000).take("x", stopping.signal);
  stopping.abort(new Error("stopping"));
  await expect(waiting).rejects.toThrow("stopping");
});

test("who has lost it is told, also when the database forgot it in a crash", async () => {
  const lease = await holder("one", 300).tryTake("x");
  await db.deleteFrom("lease").execute();
  await wait(250);
  expect(lease?.lost.aborted).toBe(true);
  expect(lease?.lost.reason).toBeInstanceOf(LeaseLost);
});

const conversation = { conversationId: "c", salonId: "s", visitorId: "v", locale: "en", timeZone: "UTC", startedAt: 1 };
const said = (id: string) => ({ type: "message-added" as const, messageId: id, author: { kind: "visitor" as const }, text: "x" });

test("nothing is appended under a lease that somebody else has by now", async () => {
  await sqlConversations(db).create(conversation);
  const log = postgresEventLog(db);
  const old = await dead("dead", leaseName("c"), 100);
  const fence = old?.fence ?? 0;
  expect((await log.append("c", [said("1")], 1, { fence })).ok).toBe(true);
  await wait(150);
  // It has run out, but nobody else works: what is written is still in order.
  expect((await log.append("c", [said("2")], 1, { fence })).ok).toBe(true);
  const next = await holder("next", 5_000).tryTake(leaseName("c"));
  await expect(log.append("c", [said("3")], 1, { fence })).rejects.toThrow(LeaseLost);
  expect((await log.append("c", [said("4")], 1, { fence: next?.fence ?? 0 })).ok).toBe(true);
  expect((await log.read("c")).map((event) => event.type === "message-added" && event.messageId)).toEqual(["1", "2", "4"]);
});

test("what a living process works on is not waiting for an answer; what a dead one left is", async () => {
  await sqlConversations(db).create(conversation);
  await postgresEventLog(db).append("c", [said("1")], 1);
  const conversations = postgresConversations(db);
  expect(await conversations.unanswered()).toEqual(["c"]);
  await dead("dead", leaseName("c"), 150);
  expect(await conversations.unanswered()).toEqual([]);
  await wait(200);
  expect(await conversations.unanswered()).toEqual(["c"]);
});
