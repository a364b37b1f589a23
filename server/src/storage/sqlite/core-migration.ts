import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Conversations, their log, visitors and staff sign-ins. */
export const coreMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table visitor (
    visitorId text primary key,
    salonId text not null,
    secretHash text not null,
    createdAt integer not null,
    lastSeenAt integer not null
  ) strict, without rowid`,

  `create table conversation (
    conversationId text primary key,
    salonId text not null,
    visitorId text not null,
    locale text not null,
    timeZone text not null,
    startedAt integer not null,
    lastEventAt integer not null,
    lastSeq integer not null default 0,
    answerer text not null default 'assistant' check (answerer in ('assistant', 'staff')),
    askedSeq integer not null default 0,
    answeredSeq integer not null default 0,
    acceptedSeq integer not null default 0
  ) strict, without rowid`,
  "create index conversationByVisitor on conversation (visitorId, startedAt)",
  "create index conversationBySalon on conversation (salonId, lastEventAt)",
  "create index conversationUnanswered on conversation (conversationId) where askedSeq > answeredSeq or acceptedSeq > 0",

  `create table event (
    conversationId text not null references conversation (conversationId),
    seq integer not null check (seq > 0),
    type text not null,
    messageId text,
    at integer not null,
    body text not null,
    primary key (conversationId, seq)
  ) strict`,
  "create unique index eventMessage on event (conversationId, messageId) where messageId is not null",

  `create table staffSignIn (
    tokenHash text primary key,
    staffId text not null,
    name text not null,
    salonId text not null,
    expiresAt integer not null
  ) strict, without rowid`,
  `create table spentCode (
    codeId text primary key,
    expiresAt integer not null
  ) strict, without rowid`,
];
