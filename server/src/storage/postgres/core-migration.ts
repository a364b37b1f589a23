import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Conversations, their log, visitors and staff sign-ins: the tables of SQLite. */
export const coreMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

// Keys compare by bytes, as in SQLite: an index does not change its order with the system's language rules.
const statements = [
  `create table visitor (
    "visitorId" text collate "C" primary key,
    "salonId" text not null,
    "secretHash" text not null,
    "createdAt" bigint not null,
    "lastSeenAt" bigint not null
  )`,

  `create table conversation (
    "conversationId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    "visitorId" text collate "C" not null,
    locale text not null,
    "timeZone" text not null,
    "startedAt" bigint not null,
    "lastEventAt" bigint not null,
    "lastSeq" bigint not null default 0,
    answerer text not null default 'assistant' check (answerer in ('assistant', 'staff')),
    "askedSeq" bigint not null default 0,
    "answeredSeq" bigint not null default 0,
    "acceptedSeq" bigint not null default 0,
    "heldUntil" bigint
  )`,
  `create index "conversationByVisitor" on conversation ("visitorId", "startedAt")`,
  `create index "conversationBySalon" on conversation ("salonId", "lastEventAt")`,
  `create index "conversationUnanswered" on conversation ("conversationId") where "askedSeq" > "answeredSeq" or "acceptedSeq" > 0`,
  `create index "conversationHeld" on conversation ("conversationId") where "heldUntil" is not null`,

  `create table event (
    "conversationId" text collate "C" not null references conversation ("conversationId"),
    seq bigint not null check (seq > 0),
    type text not null,
    "messageId" text collate "C",
    at bigint not null,
    body text not null,
    primary key ("conversationId", seq)
  )`,
  `create unique index "eventMessage" on event ("conversationId", "messageId") where "messageId" is not null`,

  `create table "staffSignIn" (
    "tokenHash" text collate "C" primary key,
    "staffId" text not null,
    name text not null,
    "salonId" text not null,
    "expiresAt" bigint not null
  )`,
  `create table "spentCode" (
    "codeId" text collate "C" primary key,
    "expiresAt" bigint not null
  )`,
];
