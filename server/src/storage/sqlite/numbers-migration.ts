import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What is counted of conversations for the console's numbers, and up to which event. */
export const numbersMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  "alter table conversation add column countedSeq integer not null default 0",
  "create index conversationUncounted on conversation (conversationId) where lastSeq > countedSeq",

  "create table numbersDefinition (definition integer not null) strict",
  "insert into numbersDefinition (definition) values (0)",

  `create table numbersTally (
    conversationId text primary key,
    definition integer not null,
    seq integer not null,
    tally text not null
  ) strict, without rowid`,

  `create table numbersMark (
    conversationId text not null,
    ordinal integer not null,
    salonId text not null,
    kind text not null,
    detail text not null,
    seq integer not null,
    at integer not null,
    day text not null,
    value integer,
    currency text,
    primary key (conversationId, ordinal)
  ) strict, without rowid`,
  // All that counting asks for stands in it, in the order it is counted in: the table itself is not read.
  "create index numbersByDay on numbersMark (salonId, day, kind, detail, currency, at, value)",
  "create index numbersByKind on numbersMark (salonId, kind, at)",
];
