import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { longestSpanMs } from "../sql/house-calendar-rows.ts";

/**
 * Blocked time, cancelled and moved appointments, changes that are made once, and overlaps on purpose. SQLite cannot alter
 * a check or a primary key, so both tables are made anew.
 */
export const calendarChangesMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const overlapping = `exists (
  select 1 from occupancy
  where kind = new.kind and subjectId = new.subjectId and overlapId <> new.overlapId
    and startsAt < new.endsAt and startsAt > new.startsAt - ${longestSpanMs} and endsAt > new.startsAt
)`;

const statements = [
  "alter table occupancy rename to occupancyBefore",
  "alter table calendarEntry rename to calendarEntryBefore",
  "drop trigger occupancyRefusesOverlap",
  "drop trigger occupancyStaysPut",

  `create table calendarEntry (
    entryId text primary key,
    status text not null check (status in ('held', 'booked', 'requested', 'cancelled', 'blocked')),
    slot text not null,
    guest text not null,
    notes text not null,
    conversationId text,
    reference text unique,
    holdKey text unique,
    holdExpiresAt integer,
    bookKey text unique,
    bookedContent text,
    seedKey text unique,
    createdAt integer not null,
    movedFrom text references calendarEntry (entryId),
    cancellation text,
    override text,
    check (status <> 'held' or holdExpiresAt is not null),
    check ((status = 'cancelled') = (cancellation is not null))
  ) strict, without rowid`,
  `insert into calendarEntry select entryId, status, slot, guest, notes, conversationId, reference, holdKey, holdExpiresAt, bookKey,
    bookedContent, seedKey, createdAt, null, null, null from calendarEntryBefore`,

  `create table occupancy (
    kind text not null check (kind in ('practitioner', 'resource')),
    subjectId text not null,
    startsAt integer not null,
    endsAt integer not null,
    entryId text not null references calendarEntry (entryId) on delete cascade,
    overlapId text not null,
    primary key (kind, subjectId, startsAt, entryId),
    check (startsAt < endsAt and endsAt - startsAt <= ${longestSpanMs})
  ) strict, without rowid`,
  "insert into occupancy select kind, subjectId, startsAt, endsAt, entryId, entryId || ' ' || startsAt from occupancyBefore",

  "drop table occupancyBefore",
  "drop table calendarEntryBefore",
  "create index calendarEntryHeld on calendarEntry (holdExpiresAt) where status = 'held'",
  "create index occupancyByTime on occupancy (startsAt, endsAt, kind, subjectId, entryId)",
  "create index occupancyByEntry on occupancy (entryId)",
  `create trigger occupancyRefusesOverlap before insert on occupancy when ${overlapping}
    begin select raise(abort, 'slot-taken'); end`,
  `create trigger occupancyStaysPut before update of kind, subjectId, startsAt, endsAt, entryId on occupancy
    begin select raise(abort, 'an occupancy is never moved: remove it and add another'); end`,

  `create table calendarOperation (
    key text primary key,
    entryId text not null,
    content text not null,
    slot text not null,
    doneAt integer not null
  ) strict, without rowid`,
];
