import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Codes, what they proved, letters on their way and letters kept; and who is on file in our own calendar. */
export const verificationMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table challenge (
    challengeId text primary key,
    salonId text not null,
    conversationId text not null,
    purpose text not null,
    kind text not null check (kind in ('phone', 'email')),
    address text not null,
    codeHash text not null,
    askedAt integer not null,
    expiresAt integer not null,
    live integer not null check (live in (0, 1)),
    tries integer not null default 0,
    closedAt integer
  ) strict, without rowid`,
  "create unique index challengeStanding on challenge (conversationId, purpose) where closedAt is null",
  "create index challengeByConversation on challenge (conversationId, askedAt)",
  "create index challengeByAddress on challenge (address, askedAt)",
  "create index challengeByAge on challenge (askedAt)",

  `create table verifiedContact (
    conversationId text not null,
    purpose text not null,
    kind text not null check (kind in ('phone', 'email')),
    address text not null,
    expiresAt integer not null,
    primary key (conversationId, purpose)
  ) strict, without rowid`,

  `create table outboxLetter (
    letterId text primary key,
    salonId text not null,
    sealed text not null,
    dueAt integer,
    attempts integer not null default 0,
    expiresAt integer not null
  ) strict, without rowid`,
  "create index outboxLetterDue on outboxLetter (dueAt) where dueAt is not null",

  `create table mailboxLetter (
    letterId text primary key,
    salonId text not null,
    at integer not null,
    sealed text not null
  ) strict, without rowid`,
  "create index mailboxLetterBySalon on mailboxLetter (salonId, at)",

  "create index calendarEntryByPhone on calendarEntry (json_extract(guest, '$.phone'))",
  "create index calendarEntryByEmail on calendarEntry (lower(json_extract(guest, '$.email')))",
];
