import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** How far everybody has read, when visitors were here, and which replies went to them by letter: the tables of SQLite. */
export const presenceMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "readMark" (
    "conversationId" text collate "C" not null,
    reader text collate "C" not null,
    seq bigint not null check (seq > 0),
    at bigint not null,
    primary key ("conversationId", reader)
  )`,
  `create index "readMarkByReader" on "readMark" (reader, at)`,
  `create table "visitorHere" ("conversationId" text collate "C" primary key, at bigint not null)`,
  `create table "replyLetter" (
    "conversationId" text collate "C" not null,
    "afterSeq" bigint not null,
    "upTo" bigint not null,
    "letterId" text collate "C" not null unique,
    kind text not null check (kind in ('email', 'phone')),
    address text collate "C" not null,
    "madeAt" bigint not null,
    state text not null check (state in ('leaving', 'sent', 'read', 'failed')),
    "endedAt" bigint,
    primary key ("conversationId", "afterSeq"),
    check ("upTo" > "afterSeq" and (state = 'leaving') = ("endedAt" is null))
  )`,
  `create index "replyLetterByAddress" on "replyLetter" (address, "madeAt")`,
  `create index "conversationByActivity" on conversation ("lastEventAt")`,
];
