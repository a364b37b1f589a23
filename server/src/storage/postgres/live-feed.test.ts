import { setTimeout as wait } from "node:timers/promises";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { sql } from "kysely";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EventLog } from "../../events/event-log.ts";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { postgresEventLog } from "./event-log.ts";
import { hintChannelName } from "./hint-channel.ts";
import { postgresLiveFeed, type PostgresLiveFeed } from "./live-feed.ts";
import { openPostgres, type PostgresDatabase } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

let url: string;
let db: PostgresDatabase;
let log: EventLog;
const closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  url = await databases.create();
  const opened = await openPostgres({ url, onBroken: () => {} });
  db = opened.db;
  log = postgresEventLog(db);
  closing.push(opened.close);
  for (const conversationId of ["c", "d"]) {
    await sqlConversations(db).create({ conversationId, salonId: "s", visitorId: "v", locale: "en", timeZone: "UTC", startedAt: 1 });
  }
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function oneProcess(holder: string, pollMs: number): Promise<PostgresLiveFeed> {
  const feed = await postgresLiveFeed({ url, db, log, holder, pollMs, report: () => {} });
  closing.push(() => feed.close());
  return feed;
}

async function listens(): Promise<number> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and query = ${`listen ${hintChannelName}`}
  `.execute(db);
  return rows.length;
}

/** What a feed tells about a conversation, by number. */
function heard(feed: PostgresLiveFeed, conversationId = "c"): number[] {
  const seqs: number[] = [];
  feed.subscribe(conversationId, { events: (events) => void seqs.push(...events.map(({ seq }) => seq)), transient: () => {} });
  return seqs;
}

const say = (id: string, conversationId = "c"): Promise<ConversationEvent[]> =>
  log
    .append(conversationId, [{ type: "message-added", messageId: id, author: { kind: "visitor" }, text: "x" }], 1)
    .then((result) => (result.ok ? result.events : []));

const never = 3_600_000;

test("what one process appends is told in the others, each once, in order, and to the inbox", async () => {
  const [one, other] = [await oneProcess("a", never), await oneProcess("b", never)];
  await vi.waitUntil(async () => (await listens()) === 2);
  const [here, there] = [heard(one), heard(other)];
  const inbox: string[] = [];
  other.subscribeAll((conversationId, events) => inbox.push(`${conversationId} ${events.map(({ seq }) => seq).join()}`));
  one.publish("c", await say("1"));
  await vi.waitUntil(() => there.length === 1);
  for (const id of ["2", "3", "4", "5"]) one.publish("c", await say(id));
  one.publish("d", await say("1", "d"));
  await vi.waitUntil(() => there.length === 5 && inbox.includes("d 1"));
  await wait(50);
  expect(here).toEqual([1, 2, 3, 4, 5]);
  expect(there).toEqual([1, 2, 3, 4, 5]);
});

test("events appended while the line was down are told when it stands again", async () => {
  const [one, other] = [await oneProcess("a", never), await oneProcess("b", never)];
  const there = heard(other);
  await vi.waitUntil(async () => (await listens()) === 2);
  one.publish("c", await say("1"));
  await vi.waitUntil(() => there.length === 1);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'chairside events'`.execute(
    db,
  );
  one.publish("c", await say("2"));
  one.publish("c", await say("3"));
  await vi.waitUntil(() => there.length >= 3, { timeout: 5_000 });
  expect(there).toEqual([1, 2, 3]);
});

test("hints that never come are made up for by asking every few moments; nothing is told twice", async () => {
  const feed = await oneProcess("a", 40);
  const there = heard(feed);
  for (const id of ["1", "2", "3"]) {
    // Appended by a process that dies before it says so.
    await say(id);
    await vi.waitUntil(() => there.length === Number(id));
  }
  await wait(200);
  expect(there).toEqual([1, 2, 3]);
});

test("a commit that comes late is not missed by asking", async () => {
  const feed = await oneProcess("a", 30);
  const [late, early] = [heard(feed, "c"), heard(feed, "d")];
  const held = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const open = db.transaction().execute(async (trx) => {
    await postgresEventLogIn(trx, "c");
    began.resolve();
    await held.promise;
  });
  await began.promise;
  await say("1", "d");
  await vi.waitUntil(() => early.length === 1);
  await wait(100);
  expect(late).toEqual([]);
  held.resolve();
  await open;
  await vi.waitUntil(() => late.length === 1);
});

/** An append inside a transaction that the test keeps open. */
async function postgresEventLogIn(trx: PostgresDatabase, conversationId: string): Promise<void> {
  const body = JSON.stringify({ type: "message-added", messageId: "1", author: { kind: "visitor" }, text: "x" });
  await trx.insertInto("event").values({ conversationId, seq: 1, type: "message-added", messageId: "1", at: 1, body }).execute();
  await trx.updateTable("conversation").set({ lastSeq: 1 }).where("conversationId", "=", conversationId).execute();
}
