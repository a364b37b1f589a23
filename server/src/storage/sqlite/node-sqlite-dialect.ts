import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { type SqliteDatabase, type SqliteStatement, SqliteAdapter, SqliteDialect } from "kysely";

/** How many prepared statements stay ready; far more than the stores have, so only generated SQL is ever evicted. */
const cachedStatements = 256;

/** Kysely's SQLite dialect over Node's own SQLite. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(database: DatabaseSync) {
    super({ database: cachingDatabase(database) });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

/** SQLite rolls back DDL like everything else; Kysely 0.29 says it does not and would run migrations outside a transaction. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The part of better-sqlite3 that Kysely calls, over `node:sqlite`, with prepared statements kept. */
function cachingDatabase(database: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>();
  return {
    close: () => {
      ready.clear();
      database.close();
    },
    prepare: (sql) => {
      const known = ready.get(sql);
      if (known) return known;
      const statement = asKyselyStatement(database.prepare(sql));
      if (ready.size >= cachedStatements) ready.delete(ready.keys().next().value ?? "");
      ready.set(sql, statement);
      return statement;
    },
  };
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(asInput)),
    run: (parameters) => statement.run(...parameters.map(asInput)),
    iterate: (parameters) => statement.iterate(...parameters.map(asInput)),
  };
}

function asInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
}
