import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Answers that staff say were wrong, each with the file that plays its conversation again: the table of SQLite. */
export const wrongAnswersMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "wrongAnswer" (
    "caseId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    "conversationId" text collate "C" not null,
    "messageId" text collate "C" not null,
    why text not null,
    "staffId" text collate "C" not null,
    "staffName" text not null,
    at bigint not null,
    state text not null check (state in ('open', 'fixed')),
    "settledBy" text,
    file text not null
  )`,
  `create index "wrongAnswerBySalon" on "wrongAnswer" ("salonId", at)`,
];
