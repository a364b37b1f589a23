import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import type { CoreTables, Database } from "../sql/database.ts";
import { migrations } from "./migrations.ts";
import { NodeSqliteDialect } from "./node-sqlite-dialect.ts";

/**
 * Opens the store at `path` (":memory:" for tests), creating it readable by its owner alone, and brings its schema up to date.
 * What `db` has committed survives a power cut. Throws when the file is not a database or a newer Chairside made it.
 */
export async function openDatabase(path: string): Promise<{ db: Database; close(): Promise<void> }> {
  if (path !== ":memory:") createPrivateFile(path);
  const connection = new DatabaseSync(path, { timeout: 5_000, enableForeignKeyConstraints: true });
  const db = new Kysely<CoreTables>({ dialect: new NodeSqliteDialect(connection) });
  try {
    for (const pragma of pragmas) connection.exec(`pragma ${pragma}`);
    await migrate(db);
  } catch (error) {
    if (connection.isOpen) connection.close();
    throw new Error(`Cannot open the store ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return { db, close: () => db.destroy() };
}

const pragmas = [
  "journal_mode = wal",
  // NORMAL would lose the last commits at a power cut.
  "synchronous = full",
  "trusted_schema = off",
  // Pages of deleted rows are overwritten: what was erased is gone from the file.
  "secure_delete = on",
];

/** SQLite gives -wal and -shm the mode of the main file, so that one is made before SQLite makes it readable by all. */
function createPrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
