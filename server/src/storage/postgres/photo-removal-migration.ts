import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Photos whose bytes were deleted and of which the log does not say so yet. */
export const photoRemovalMigration: Migration = {
  async up(db) {
    await sql.raw(statement).execute(db);
  },
};

const statement = `create table "photoRemoval" (
    "conversationId" text collate "C" not null references conversation ("conversationId"),
    "photoId" text collate "C" not null,
    "by" text not null,
    "at" bigint not null,
    primary key ("conversationId", "photoId")
  )`;
