import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Visitors of whom the salon takes nothing any more. */
export const visitorBlockMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table visitorBlock (
    visitorId text primary key,
    salonId text not null,
    conversationId text not null,
    why text not null,
    staffId text not null,
    staffName text not null,
    at integer not null
  ) strict, without rowid`,
  "create index visitorBlockBySalon on visitorBlock (salonId, at)",
];
