import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { CoreTables } from "../sql/database.ts";
import { indexSaid } from "../sql/index-said.ts";

/** The words of what was said, to be found by their beginnings. */
export const saidMigration: Migration = {
  async up(db: Kysely<CoreTables>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    await indexSaid(db);
  },
};

const statements = [
  `create table said (
    rowid bigint generated always as identity primary key,
    words text not null,
    "conversationId" text collate "C" not null references conversation ("conversationId"),
    seq bigint not null,
    vector tsvector generated always as (to_tsvector('simple', words)) stored
  )`,
  'create index "saidVector" on said using gin (vector)',
];
