import { openPostgres } from "../storage/postgres/open-database.ts";
import { postgresServer } from "./postgres-server.ts";

export interface PostgresDatabases {
  /** A new database with the schema of today, empty; answers its address. */
  create(): Promise<string>;
  /** Removes them all. */
  stop(): Promise<void>;
}

/** Databases for one test file. The schema is made once and copied. */
export async function postgresDatabases({ durable = false } = {}): Promise<PostgresDatabases> {
  const server = await postgresServer({ durable });
  const template = await server.createDatabase();
  const { close } = await openPostgres({ url: template, onBroken: () => {} });
  await close();
  return { create: () => server.createDatabase(template), stop: () => server.stop() };
}
