import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Replies that staff are writing: the table of SQLite. */
export const draftsMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "keptDraft" (
    "conversationId" text collate "C" not null,
    "staffId" text collate "C" not null,
    name text not null,
    text text not null check (length(text) between 1 and 3000),
    "changedAt" bigint not null,
    primary key ("conversationId", "staffId")
  )`,
  `create index "keptDraftChanged" on "keptDraft" ("changedAt")`,
];
