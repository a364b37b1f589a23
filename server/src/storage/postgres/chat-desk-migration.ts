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
    "clientId" text collate "C" primary key,
    name text not null,
    phone text collate "C",
    email text collate "C",
    since bigint not null,
    notes text not null,
    allergies text not null,
    "patchTest" bigint,
    "noShows" text not null
  )`,
  'create index "clientByPhone" on client (phone)',
  'create index "clientByEmail" on client (email)',
  'alter table conversation add column "pressedSeq" bigint not null default 0',
];
