import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Replies that staff are writing. */
export const draftsMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table keptDraft (
    conversationId text not null,
    staffId text not null,
    name text not null,
    text text not null check (length(text) between 1 and 3000),
    changedAt integer not null,
    primary key (conversationId, staffId)
  ) strict, without rowid`,
  `create index keptDraftChanged on keptDraft (changedAt)`,
];
