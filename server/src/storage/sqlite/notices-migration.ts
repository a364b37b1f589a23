import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Of which promises staff were told outside the console, and what is on its way to them. */
export const noticesMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table toldPromise (
    conversationId text not null,
    promiseSeq integer not null,
    at integer not null,
    primary key (conversationId, promiseSeq)
  ) strict, without rowid`,

  `create table notice (
    noticeId text primary key,
    salonId text not null,
    conversationId text not null,
    promiseId text not null,
    seenSeq integer not null,
    madeAt integer not null,
    due integer not null,
    level text not null check (level in ('desk', 'manager', 'owner')),
    because text not null,
    channel text not null check (channel in ('email', 'webhook')),
    staffId text,
    dueAt integer,
    expiresAt integer not null,
    attempts integer not null default 0,
    endedAt integer,
    outcome text check (outcome in ('sent', 'settled', 'expired')),
    check ((dueAt is null) = (endedAt is not null))
  ) strict, without rowid`,
  `create unique index noticeOnce on notice (promiseId, channel, coalesce(staffId, ''))`,
  `create index noticeDue on notice (channel, dueAt) where dueAt is not null`,
  `create index noticeExpires on notice (expiresAt)`,
  `create index eventPromise on event (conversationId, seq) where type = 'promise-made'`,
];
