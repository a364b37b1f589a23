import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { longestSpanMs } from "../sql/house-calendar-rows.ts";

/** Our own calendar: entries, and what they take. Two overlapping spans of one practitioner or resource cannot be stored. */
export const houseCalendarMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  "create extension if not exists btree_gist",
  `create table "calendarEntry" (
    "entryId" text collate "C" primary key,
    status text not null check (status in ('held', 'booked', 'requested', 'cancelled', 'blocked')),
    slot text not null,
    guest text not null,
    notes text not null,
    "conversationId" text,
    reference text collate "C" unique,
    "holdKey" text collate "C" unique,
    "holdExpiresAt" bigint,
    "bookKey" text collate "C" unique,
    "bookedContent" text,
    "seedKey" text collate "C" unique,
    "createdAt" bigint not null,
    "movedFrom" text collate "C" references "calendarEntry" ("entryId"),
    cancellation text,
    override text,
    check (status <> 'held' or "holdExpiresAt" is not null),
    check ((status = 'cancelled') = (cancellation is not null))
  )`,
  `create index "calendarEntryHeld" on "calendarEntry" ("holdExpiresAt") where status = 'held'`,

  // Only what lives has rows here: an entry that takes nothing any more has none. Spans that touch do not overlap: [start, end).
  // Spans that overlap on purpose have one id in common, given to all of them in one statement, after which they are checked.
  `create table occupancy (
    kind text not null check (kind in ('practitioner', 'resource')),
    "subjectId" text collate "C" not null,
    "startsAt" bigint not null,
    "endsAt" bigint not null,
    "entryId" text collate "C" not null references "calendarEntry" ("entryId") on delete cascade,
    "overlapId" text collate "C" not null,
    primary key (kind, "subjectId", "startsAt", "entryId"),
    check ("startsAt" < "endsAt" and "endsAt" - "startsAt" <= ${longestSpanMs}),
    constraint "occupancyRefusesOverlap" exclude using gist
      (kind with =, "subjectId" with =, int8range("startsAt", "endsAt") with &&, "overlapId" with <>) deferrable
  )`,
  `create index "occupancyByTime" on occupancy ("startsAt", "endsAt")`,
  `create index "occupancyByEntry" on occupancy ("entryId")`,
  // Two that insert overlapping spans in the same moment would wait for each other until the server finds the deadlock, a second
  // later: whoever takes time of a practitioner or resource queues for it.
  `create function "takeInTurn"() returns trigger language plpgsql as $$ begin
    perform pg_advisory_xact_lock(hashtextextended(new.kind || ' ' || new."subjectId", 0));
    return new;
  end $$`,
  `create trigger "occupancyTakesTurns" before insert on occupancy for each row execute function "takeInTurn"()`,

  `create table "calendarOperation" (
    key text collate "C" primary key,
    "entryId" text collate "C" not null,
    content text not null,
    slot text not null,
    "doneAt" bigint not null
  )`,
];
