import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** How far everybody has read, when visitors were here, and which replies went to them by letter. */
export const presenceMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table readMark (
    conversationId text not null,
    reader text not null,
    seq integer not null check (seq > 0),
    at integer not null,
    primary key (conversationId, reader)
  ) strict, without rowid`,
  `create index readMarkByReader on readMark (reader, at)`,
  `create table visitorHere (conversationId text primary key, at integer not null) strict, without rowid`,
  `create table replyLetter (
    conversationId text not null,
    afterSeq integer not null,
    upTo integer not null,
    letterId text not null unique,
    kind text not null check (kind in ('email', 'phone')),
    address text not null,
    madeAt integer not null,
    state text not null check (state in ('leaving', 'sent', 'read', 'failed')),
    endedAt integer,
    primary key (conversationId, afterSeq),
    check (upTo > afterSeq and (state = 'leaving') = (endedAt is null))
  ) strict, without rowid`,
  `create index replyLetterByAddress on replyLetter (address, madeAt)`,
  `create index conversationByActivity on conversation (lastEventAt)`,
];
