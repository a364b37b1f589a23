import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What is counted of conversations for the console's numbers, and up to which event: the tables of SQLite. */
export const numbersMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table conversation add column "countedSeq" bigint not null default 0',
  'create index "conversationUncounted" on conversation ("conversationId") where "lastSeq" > "countedSeq"',
  // That it was counted is no news of a conversation: those who ask what has changed are not told.
  'drop trigger "conversationChange" on conversation',
  `create trigger "conversationChange" before update on conversation for each row
    when (old."countedSeq" = new."countedSeq") execute function "markConversationChange"()`,

  'create table "numbersDefinition" (definition bigint not null)',
  'insert into "numbersDefinition" (definition) values (0)',

  `create table "numbersTally" (
    "conversationId" text collate "C" primary key,
    definition bigint not null,
    seq bigint not null,
    tally text not null
  )`,

  `create table "numbersMark" (
    "conversationId" text collate "C" not null,
    ordinal bigint not null,
    "salonId" text collate "C" not null,
    kind text collate "C" not null,
    detail text collate "C" not null,
    seq bigint not null,
    at bigint not null,
    day text collate "C" not null,
    value bigint,
    currency text collate "C",
    primary key ("conversationId", ordinal)
  )`,
  'create index "numbersByDay" on "numbersMark" ("salonId", day, kind, detail, currency, at, value)',
  'create index "numbersByKind" on "numbersMark" ("salonId", kind, at)',
];
