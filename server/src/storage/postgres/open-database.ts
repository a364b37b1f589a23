import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import type { PostgresTables } from "./tables.ts";
import { migrations } from "./migrations.ts";

/** A PostgreSQL store: connections are taken from a pool as they are needed. */
export type PostgresDatabase = Kysely<PostgresTables>;

export interface PostgresOptions {
  /** "postgresql://…", with the credentials. */
  url: string;
  /** Most connections at once; one more listens. */
  connections?: number | undefined;
  /** A connection that nobody was using broke; the next query opens another. */
  onBroken(error: Error): void;
}

/**
 * Opens the store and brings its schema up to date; of several processes that start together one does it. Throws when the
 * server cannot be reached, is older than PostgreSQL 14, or a newer Chairside made the schema. The role needs the right to create
 * tables and the trusted extension btree_gist.
 */
export async function openPostgres({
  url,
  connections = 10,
  onBroken,
}: PostgresOptions): Promise<{ db: PostgresDatabase; close(): Promise<void> }> {
  const pool = new pg.Pool({ ...connection(url), max: connections });
  pool.on("error", onBroken);
  const db = new Kysely<PostgresTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    if (error) throw error;
  } catch (error) {
    await db.destroy();
    throw new Error(`Cannot open the store at ${withoutSecrets(url)}: ${wordsOf(error)}`, { cause: error });
  }
  return { db, close: () => db.destroy() };
}

/** How every connection of ours is made. A transaction whose process stands still is ended by the server, which frees what it locked. */
export function connection(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: "chairside",
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  };
}

type ParserOf = (oid: number, format?: "text") => (value: string) => unknown;
const standardParserOf = pg.types.getTypeParser as ParserOf;
const int8: number = pg.types.builtins.INT8;

/** Our bigints are epoch milliseconds and counters: exact as numbers. */
const parserOf: ParserOf = (oid, format) => (oid === int8 ? Number : standardParserOf(oid, format));

/** Where it is, for people: without user and password. */
export function withoutSecrets(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get("host") ?? host}${pathname}`;
}

/** A refused connection comes as several errors in one, without words of its own. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return error.errors.map(wordsOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
