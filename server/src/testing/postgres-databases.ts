import { sql } from "kysely";
import { openPostgres } from "../storage/postgres/open-database.ts";
import { postgresServer } from "./postgres-server.ts";

export interface PostgresDatabases {
  /** A database with the schema of today, empty; answers its address. */
  create(): Promise<string>;
  /** Gives one back that nobody is connected to: emptied, it is the next one that is asked for, which is quicker than another. */
  recycle(url: string): Promise<void>;
  /** Removes them all. */
  stop(): Promise<void>;
}

/** Databases for one test file. The schema is made once and copied. */
export async function postgresDatabases({ durable = false } = {}): Promise<PostgresDatabases> {
  const server = await postgresServer({ durable });
  const template = await server.createDatabase();
  const { close } = await openPostgres({ url: template, onBroken: () => {} });
  await close();
  const empty: string[] = [];
  return {
    create: async () => empty.pop() ?? server.createDatabase(template),
    async recycle(url) {
      if (await emptied(url)) empty.push(url);
    },
    stop: () => server.stop(),
  };
}

/** False when something in it cannot be removed. */
async function emptied(url: string): Promise<boolean> {
  const { db, close } = await openPostgres({ url, connections: 1, onBroken: () => {} });
  try {
    const { rows } = await sql<{ name: string }>`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
    `.execute(db);
    for (const { name } of rows) {
      const used = await sql.raw(`select 1 from ${name} limit 1`).execute(db);
      if (used.rows.length > 0) await sql.raw(`truncate ${name} cascade`).execute(db);
    }
    return true;
  } catch {
    return false;
  } finally {
    await close();
  }
}
