import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The salon's clients, as staff see them; and of a conversation, the time that a visitor pressed while staff answer. */
export const chatDeskMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table client (
    clientId text primary key,
    name text not null,
    phone text,
    email text,
    since integer not null,
    notes text not null,
    allergies text not null,
    patchTest integer,
    noShows text not null
  ) strict, without rowid`,
  "create index clientByPhone on client (phone)",
  "create index clientByEmail on client (email)",
  "alter table conversation add column pressedSeq integer not null default 0",
];
