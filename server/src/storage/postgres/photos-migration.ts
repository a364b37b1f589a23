import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Photos of conversations, bytes and all: the table of SQLite. */
export const photosMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table photo (
    "conversationId" text collate "C" not null references conversation ("conversationId"),
    "photoId" text collate "C" not null,
    sender text not null check (sender in ('visitor', 'staff')),
    "messageId" text collate "C",
    width integer not null,
    height integer not null,
    "madeAt" bigint not null,
    "namedAt" bigint,
    bytes bytea not null,
    primary key ("conversationId", "photoId")
  )`,
  // A JPEG does not get smaller.
  `alter table photo alter column bytes set storage external`,
];
