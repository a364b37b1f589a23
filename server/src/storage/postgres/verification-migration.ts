import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Codes, what they proved, letters on their way and letters kept; and who is on file in our own calendar: the tables of SQLite. */
export const verificationMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table challenge (
    "challengeId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    "conversationId" text collate "C" not null,
    purpose text collate "C" not null,
    kind text not null check (kind in ('phone', 'email')),
    address text collate "C" not null,
    "codeHash" text not null,
    "askedAt" bigint not null,
    "expiresAt" bigint not null,
    live integer not null check (live in (0, 1)),
    tries integer not null default 0,
    "closedAt" bigint
  )`,
  `create unique index "challengeStanding" on challenge ("conversationId", purpose) where "closedAt" is null`,
  `create index "challengeByConversation" on challenge ("conversationId", "askedAt")`,
  `create index "challengeByAddress" on challenge (address, "askedAt")`,
  `create index "challengeByAge" on challenge ("askedAt")`,

  `create table "verifiedContact" (
    "conversationId" text collate "C" not null,
    purpose text collate "C" not null,
    kind text not null check (kind in ('phone', 'email')),
    address text collate "C" not null,
    "expiresAt" bigint not null,
    primary key ("conversationId", purpose)
  )`,

  `create table "outboxLetter" (
    "letterId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    sealed text not null,
    "dueAt" bigint,
    attempts integer not null default 0,
    "expiresAt" bigint not null
  )`,
  `create index "outboxLetterDue" on "outboxLetter" ("dueAt") where "dueAt" is not null`,

  `create table "mailboxLetter" (
    "letterId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    at bigint not null,
    sealed text not null
  )`,
  `create index "mailboxLetterBySalon" on "mailboxLetter" ("salonId", at)`,

  `create index "calendarEntryByPhone" on "calendarEntry" ((guest::jsonb ->> 'phone'))`,
  `create index "calendarEntryByEmail" on "calendarEntry" (lower(guest::jsonb ->> 'email'))`,
];
