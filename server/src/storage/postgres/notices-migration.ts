import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Of which promises staff were told outside the console, and what is on its way to them: the tables of SQLite. */
export const noticesMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "toldPromise" (
    "conversationId" text collate "C" not null,
    "promiseSeq" bigint not null,
    at bigint not null,
    primary key ("conversationId", "promiseSeq")
  )`,

  `create table notice (
    "noticeId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    "conversationId" text collate "C" not null,
    "promiseId" text collate "C" not null,
    "seenSeq" bigint not null,
    "madeAt" bigint not null,
    due bigint not null,
    level text not null check (level in ('desk', 'manager', 'owner')),
    because text not null,
    channel text not null check (channel in ('email', 'webhook')),
    "staffId" text collate "C",
    "dueAt" bigint,
    "expiresAt" bigint not null,
    attempts integer not null default 0,
    "endedAt" bigint,
    outcome text check (outcome in ('sent', 'settled', 'expired')),
    check (("dueAt" is null) = ("endedAt" is not null))
  )`,
  `create unique index "noticeOnce" on notice ("promiseId", channel, coalesce("staffId", ''))`,
  `create index "noticeDue" on notice (channel, "dueAt") where "dueAt" is not null`,
  `create index "noticeExpires" on notice ("expiresAt")`,
  `create index "eventPromise" on event ("conversationId", seq) where type = 'promise-made'`,
];
