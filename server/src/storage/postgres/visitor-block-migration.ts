import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Visitors of whom the salon takes nothing any more: the table of SQLite. */
export const visitorBlockMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "visitorBlock" (
    "visitorId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    "conversationId" text collate "C" not null,
    why text not null,
    "staffId" text collate "C" not null,
    "staffName" text not null,
    at bigint not null
  )`,
  `create index "visitorBlockBySalon" on "visitorBlock" ("salonId", at)`,
];
