import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Who waits, what was offered to whom, and which time was freed. At most one offer stands for an entry, and for a freed time. As in SQLite. */
export const waitlistMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "waitlistEntry" (
    "entryId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    "visitorId" text collate "C" not null,
    "conversationId" text collate "C" not null,
    locale text collate "C" not null,
    guest text collate "C" not null,
    wish text collate "C" not null,
    "wishKey" text collate "C" not null,
    "firstDay" text collate "C" not null,
    "lastDay" text collate "C" not null,
    "joinedAt" bigint not null,
    status text collate "C" not null check (status in ('waiting', 'offered', 'booked', 'left', 'expired')),
    "endedAt" bigint,
    "endedBy" text collate "C"
  )`,
  `create unique index "waitlistEntryStanding" on "waitlistEntry" ("visitorId", "wishKey") where status in ('waiting', 'offered')`,
  `create index "waitlistEntryBySalon" on "waitlistEntry" ("salonId", "joinedAt", "entryId") where status in ('waiting', 'offered')`,
  `create index "waitlistEntryByVisitor" on "waitlistEntry" ("visitorId", "joinedAt")`,

  `create table "waitlistOffer" (
    "offerId" text collate "C" primary key,
    "entryId" text collate "C" not null references "waitlistEntry" ("entryId"),
    "freedId" text collate "C" not null,
    "conversationId" text collate "C" not null,
    offer text collate "C" not null,
    "madeAt" bigint not null,
    until bigint not null,
    status text collate "C" not null check (status in ('intended', 'open', 'accepted', 'declined', 'lapsed', 'taken', 'busy')),
    "holdId" text collate "C",
    "letterTo" text collate "C"
  )`,
  `create unique index "waitlistOfferOfEntry" on "waitlistOffer" ("entryId") where status in ('intended', 'open')`,
  `create unique index "waitlistOfferOfFreed" on "waitlistOffer" ("freedId") where status in ('intended', 'open')`,
  `create index "waitlistOfferByEntry" on "waitlistOffer" ("entryId", "madeAt")`,
  `create index "waitlistOfferByLetter" on "waitlistOffer" ("letterTo", "madeAt") where "letterTo" is not null`,

  `create table "freedTime" (
    "freedId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    "startsAt" bigint not null,
    "endsAt" bigint not null,
    "lookFrom" bigint not null
  )`,
  `create index "freedTimeDue" on "freedTime" ("lookFrom")`,
];
