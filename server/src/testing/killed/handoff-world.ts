import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import pg from "pg";
import { type MortalServer, startMortalServer } from "../mortal-server.ts";
import { openSinks, type Sinks } from "./sinks.ts";

/** What is kept, as rows, past the server. `sql` is the same for both databases. */
type Rows = (sql: string) => Promise<Record<string, unknown>[]>;

/** A server that is started again whenever it has died, a clock that is put on, and all that leaves it. */
export interface HandoffWorld {
  sinks: Sinks;
  server: MortalServer;
  /** Epoch milliseconds, as the server has it. */
  now(): number;
  /** Puts the clock on. */
  later(ms: number): Promise<void>;
  /** Where it answers; starts it again when it is dead: what its last life had in hand is somebody else's then. */
  living(): Promise<string>;
  rows: Rows;
  events(conversationId: string): Promise<ConversationEvent[]>;
  close(): Promise<void>;
}

const pace = { promisesMs: 100, repliesMs: 100, holdsMs: 100 };
/** A little longer than a process may have a letter or a notice in hand. */
const betweenLives = 65_000;

/** `settings` say where things are kept: `DATA_DIR` or `DATABASE_URL`. `start` in epoch milliseconds. */
export async function openHandoffWorld(settings: Record<string, string>, start: number): Promise<HandoffWorld> {
  let ahead = start - Date.now();
  const now = (): number => Date.now() + ahead;
  const sinks = await openSinks(now);
  const begin = (): Promise<MortalServer> => startMortalServer({ ...settings, ...sinks.settings }, new Date(now()).toISOString(), pace);
  const kept = settings["DATABASE_URL"] ? await postgresRows(settings["DATABASE_URL"]) : sqliteRows(settings["DATA_DIR"] ?? "");
  let starting: Promise<MortalServer> | undefined;
  const world: HandoffWorld = {
    sinks,
    server: await begin(),
    now,
    async later(ms) {
      ahead += ms;
      if (!world.server.isDead()) await world.server.tell({ do: "later", ms }).catch(() => {});
    },
    async living() {
      if (!world.server.isDead()) return world.server.url;
      if (!starting) ahead += betweenLives;
      starting ??= begin().finally(() => (starting = undefined));
      world.server = await starting;
      return world.server.url;
    },
    rows: kept.rows,
    async events(conversationId) {
      const rows = await kept.rows(`select "seq", "at", "body" from "event" where "conversationId" = '${conversationId}' order by "seq"`);
      return rows.map(({ seq, at, body }) => ({
        ...(JSON.parse(String(body)) as EventBody),
        seq: Number(seq),
        at: new Date(Number(at)).toISOString(),
      }));
    },
    async close() {
      await world.server.kill();
      await sinks.close();
      await kept.close();
    },
  };
  return world;
}

function sqliteRows(folder: string): { rows: Rows; close(): Promise<void> } {
  const rows: Rows = async (sql) => {
    const db = new DatabaseSync(join(folder, "chairside.sqlite"), { readOnly: true });
    try {
      return db.prepare(sql).all();
    } finally {
      db.close();
    }
  };
  return { rows, close: async () => {} };
}

async function postgresRows(url: string): Promise<{ rows: Rows; close(): Promise<void> }> {
  const db = new pg.Client(url);
  db.on("error", () => {});
  await db.connect();
  return { rows: async (sql) => (await db.query<Record<string, unknown>>(sql)).rows, close: () => db.end() };
}
