import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNumbers } from "../src/numbers/create-numbers.ts";
import { definition } from "../src/numbers/mark.ts";
import type { NumbersStore } from "../src/numbers/numbers-store.ts";
import type { AskedPeriod } from "../src/numbers/period.ts";
import type { ConversationStore } from "../src/conversation/conversation-store.ts";
import type { EventLog } from "../src/events/event-log.ts";
import { seededRandom } from "../src/platforms/house/demo-salon/seeded-random.ts";
import { postgresConversations } from "../src/storage/postgres/conversations.ts";
import { postgresEventLog } from "../src/storage/postgres/event-log.ts";
import { openPostgres } from "../src/storage/postgres/open-database.ts";
import { sqlConversations } from "../src/storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../src/storage/sql/sql-event-log.ts";
import { sqlNumbers } from "../src/storage/sql/sql-numbers.ts";
import { openDatabase } from "../src/storage/sqlite/open-database.ts";
import { postgresDatabases } from "../src/testing/postgres-databases.ts";
import type { BenchRow } from "./bench-row.ts";
import type { Database } from "../src/storage/sql/database.ts";
import { fillStore } from "./numbers/fill-store.ts";
import { busyInstant } from "./numbers/busy-hours.ts";
import { syntheticConversation } from "./numbers/synthetic-conversation.ts";

const conversations = Number(process.env["BENCH_CONVERSATIONS"] ?? 100_000);
/** Of them with a log that is appended, read and counted as the patrol does; the others' marks are put into the store as it would. */
const logged = 1_000;
const now = Date.parse("2026-11-22T18:00:00Z");
const year: AskedPeriod = { period: "custom", from: "2025-11-23", to: "2026-11-22" };

interface Opened {
  db: Database;
  log: EventLog;
  store: NumbersStore;
  records: ConversationStore;
  close(): Promise<void>;
}

/** A year of conversations in each store: how long the numbers of a year and of 28 days take, and counting one conversation. */
export async function benchNumbers(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "chairside-bench-"));
  const databases = await postgresDatabases();
  try {
    const sqlite = await openDatabase(join(folder, "bench.sqlite"));
    const postgres = await openPostgres({ url: await databases.create(), onBroken: () => {} });
    return [
      ...(await measure("SQLite", { db: sqlite.db, log: sqlEventLog(sqlite.db), store: sqlNumbers(sqlite.db), records: sqlConversations(sqlite.db), close: sqlite.close })), // prettier-ignore
      ...(await measure("PostgreSQL", { db: postgres.db, log: postgresEventLog(postgres.db), store: sqlNumbers(postgres.db, { lockRow: true }), records: postgresConversations(postgres.db), close: postgres.close })), // prettier-ignore
    ];
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(name: string, { db, log, store, records, close }: Opened): Promise<BenchRow[]> {
  const { next: random } = seededRandom("numbers");
  const numbers = createNumbers({
    store,
    log,
    salonOf: () => ({ timeZone: "Europe/London", openOn: () => ({ from: 540, to: 1140 }) }),
    now: () => now,
    report: (what, conversationId, error) => console.error(what, conversationId, error),
  });
  await store.adopt(definition);
  const create = (conversationId: string, startedAt: number): Promise<void> =>
    records.create({ conversationId, salonId: "salon", visitorId: conversationId, locale: "en-GB", timeZone: "Europe/London", startedAt });
  const made = Array.from({ length: conversations - logged }, () => syntheticConversation(busyInstant(now, 365, random), random));
  await fillStore(db, made);
  for (let index = 0; index < logged; index++) {
    const start = busyInstant(now, 365, random);
    await create(`log-${index}`, start);
    for (const { at, bodies } of syntheticConversation(start, random)) await log.append(`log-${index}`, bodies, at);
  }
  const start = performance.now();
  await numbers.keepUp();
  const counting = (performance.now() - start) / logged;
  const rows = [
    { name: `${name}, counting a conversation from its log`, value: counting, unit: "ms" },
    { name: `${name}, the numbers of a year of ${conversations}`, value: await median(() => numbers.read("salon", year)), unit: "ms" },
    { name: `${name}, of 28 days`, value: await median(() => numbers.read("salon", { period: "28-days" })), unit: "ms" },
    { name: `${name}, what a year's figure counts, the first 50`, value: await median(() => numbers.find("salon", year, { kind: "handed-over", details: [], skip: 0 })), unit: "ms" }, // prettier-ignore
  ];
  await close();
  return rows;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 11; turn++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[5] ?? 0;
}
