import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** How people are told: what they chose, the browsers that are pushed to, and notices to these and of what colleagues ask. As in SQLite. */
export const noticeReachMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "noticeChoice" (
    "staffId" text collate "C" primary key references "staffMember" ("staffId") on delete cascade,
    settings text not null
  )`,
  `create table "noticeBrowser" (
    "browserId" text collate "C" primary key,
    "staffId" text collate "C" not null references "staffMember" ("staffId") on delete cascade,
    "signInId" text collate "C" not null,
    device text not null,
    endpoint text not null,
    p256dh text not null,
    auth text not null,
    "addedAt" bigint not null
  )`,
  `create index "noticeBrowserByStaff" on "noticeBrowser" ("staffId", "addedAt")`,
  `alter table notice
    alter column due drop not null,
    add column "browserId" text collate "C",
    drop constraint notice_channel_check,
    add constraint notice_channel_check check (channel in ('email', 'push', 'webhook')),
    add constraint "notice_browser_check" check ((channel = 'push') = ("browserId" is not null))`,
  `drop index "noticeOnce"`,
  `create unique index "noticeOnce" on notice ("promiseId", channel, coalesce("staffId", ''), coalesce("browserId", ''))`,
  `create index "eventAsk" on event (at) where type in ('note-added', 'conversation-assigned')`,
];
