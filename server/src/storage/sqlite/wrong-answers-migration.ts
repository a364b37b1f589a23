import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Answers that staff say were wrong, each with the file that plays its conversation again. */
export const wrongAnswersMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table wrongAnswer (
    caseId text primary key,
    salonId text not null,
    conversationId text not null,
    messageId text not null,
    why text not null,
    staffId text not null,
    staffName text not null,
    at integer not null,
    state text not null check (state in ('open', 'fixed')),
    settledBy text,
    file text not null
  ) strict, without rowid`,
  "create index wrongAnswerBySalon on wrongAnswer (salonId, at)",
];
