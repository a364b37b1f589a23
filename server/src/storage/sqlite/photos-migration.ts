import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Photos of conversations, bytes and all: one file has everything, and a copy of it is a whole one. */
export const photosMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table photo (
    conversationId text not null references conversation (conversationId),
    photoId text not null,
    sender text not null check (sender in ('visitor', 'staff')),
    messageId text,
    width integer not null,
    height integer not null,
    madeAt integer not null,
    namedAt integer,
    bytes blob not null,
    primary key (conversationId, photoId)
  ) strict`,
];
