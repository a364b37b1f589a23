import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { connection, withoutSecrets } from "./postgres/open-database.ts";
import type { PostgresTables } from "./postgres/tables.ts";
import type { CoreTables, Database } from "./sql/database.ts";
import { keysFrom } from "./sql/keys.ts";
import { readChains, type StoredChain } from "./sql/read-chains.ts";
import { readKeys } from "./sqlite/load-keys.ts";
import { NodeSqliteDialect } from "./sqlite/node-sqlite-dialect.ts";

/** The logs of what staff did, for reading alone: nothing is made or brought up to date, and a running server is not disturbed. */
export interface AuditReader {
  place: string;
  /** What heads are signed with. */
  key: Uint8Array;
  read<T>(work: (chains: StoredChain[]) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens the database, or else the folder. Throws when there is none, or none of this version. */
export async function openAuditReader({ databaseUrl, dataDir }: { databaseUrl: string | null; dataDir: string }): Promise<AuditReader> {
  return databaseUrl === null ? inFolder(dataDir) : inPostgres(databaseUrl);
}

async function inFolder(folder: string): Promise<AuditReader> {
  const path = join(folder, "chairside.sqlite");
  const keys = readKeys(folder);
  if (!existsSync(path) || keys === null) throw new Error(`There is no Chairside in ${folder}: it needs chairside.sqlite and secret.key`);
  const db: Database = new Kysely<CoreTables>({
    dialect: new NodeSqliteDialect(new DatabaseSync(path, { readOnly: true, timeout: 5_000 })),
  });
  return readerOf(db, keys.secretKey("audit"), folder);
}

async function inPostgres(url: string): Promise<AuditReader> {
  const db = new Kysely<PostgresTables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...connection(url), max: 1 }) }) });
  try {
    const { value } = await db.selectFrom("secret").select("value").where("name", "=", "root").executeTakeFirstOrThrow();
    return readerOf(db, keysFrom(value).secretKey("audit"), withoutSecrets(url));
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

const readerOf = (db: Database, key: Uint8Array, place: string): AuditReader => ({
  place,
  key,
  read: (work) => readChains(db, work),
  close: () => db.destroy(),
});
