import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { CoreTables } from "../sql/database.ts";
import { indexSaid } from "../sql/index-said.ts";

/** The words of what was said, to be found by their beginnings. */
export const saidMigration: Migration = {
  async up(db: Kysely<CoreTables>) {
    await sql`create virtual table said using fts5(words, conversationId unindexed, seq unindexed, prefix = '2 3')`.execute(db);
    await indexSaid(db);
  },
};
