import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What several processes on one database need: leases, one root of all keys, and a way to ask what has changed. */
export const sharedWorkMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Not written to the log of the database: a lease is worth nothing after a crash, and each turn takes one.
  `create unlogged table lease (
    name text collate "C" primary key,
    holder text not null,
    fence bigint not null,
    "expiresAt" timestamptz not null
  )`,
  // A sequence never steps back, also not after a crash: an old number never becomes valid again.
  `create sequence "leaseFence"`,

  `create table secret (
    name text collate "C" primary key,
    value bytea not null
  )`,

  // The transaction that changed a conversation last. A reader that remembers the oldest transaction still open when it looked
  // finds everything committed since, whatever the clocks and the order of commits.
  `alter table conversation add column "changedBy" xid8 not null default pg_current_xact_id()`,
  `create function "markConversationChange"() returns trigger language plpgsql as
    $$ begin new."changedBy" := pg_current_xact_id(); return new; end $$`,
  `create trigger "conversationChange" before update on conversation for each row execute function "markConversationChange"()`,
  `create index "conversationByChange" on conversation ("changedBy")`,
];
