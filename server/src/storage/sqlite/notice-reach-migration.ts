import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** How people are told: what they chose, the browsers that are pushed to, and notices to these and of what colleagues ask. */
export const noticeReachMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const kept = "noticeId, salonId, conversationId, promiseId, seenSeq, madeAt, due, level, because, channel, staffId, dueAt, expiresAt, attempts, endedAt, outcome"; // prettier-ignore

const statements = [
  `create table noticeChoice (
    staffId text primary key references staffMember (staffId) on delete cascade,
    settings text not null
  ) strict, without rowid`,
  `create table noticeBrowser (
    browserId text primary key,
    staffId text not null references staffMember (staffId) on delete cascade,
    signInId text not null,
    device text not null,
    endpoint text not null,
    p256dh text not null,
    auth text not null,
    addedAt integer not null
  ) strict, without rowid`,
  "create index noticeBrowserByStaff on noticeBrowser (staffId, addedAt)",

  // SQLite changes no condition of a table: it is made anew.
  `create table noticeAnew (
    noticeId text primary key,
    salonId text not null,
    conversationId text not null,
    promiseId text not null,
    seenSeq integer not null,
    madeAt integer not null,
    due integer,
    level text not null check (level in ('desk', 'manager', 'owner')),
    because text not null,
    channel text not null check (channel in ('email', 'push', 'webhook')),
    staffId text,
    browserId text,
    dueAt integer,
    expiresAt integer not null,
    attempts integer not null default 0,
    endedAt integer,
    outcome text check (outcome in ('sent', 'settled', 'expired')),
    check ((dueAt is null) = (endedAt is not null)),
    check ((channel = 'push') = (browserId is not null))
  ) strict, without rowid`,
  `insert into noticeAnew (${kept}) select ${kept} from notice`,
  "drop table notice",
  "alter table noticeAnew rename to notice",
  `create unique index noticeOnce on notice (promiseId, channel, coalesce(staffId, ''), coalesce(browserId, ''))`,
  `create index noticeDue on notice (channel, dueAt) where dueAt is not null`,
  `create index noticeExpires on notice (expiresAt)`,
  `create index eventAsk on event (at) where type in ('note-added', 'conversation-assigned')`,
];
