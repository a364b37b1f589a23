import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { longestSpanMs } from "../sql/house-calendar-rows.ts";

/** Our own calendar: entries, and what they take. Two overlapping spans of one practitioner or resource cannot be stored. */
export const houseCalendarMigration: Migration & { name: string } = {
  name: "002-house-calendar",
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const overlapping = `exists (
  select 1 from occupancy
  where kind = new.kind and subjectId = new.subjectId
    and startsAt < new.endsAt and startsAt > new.startsAt - ${longestSpanMs} and endsAt > new.startsAt
)`;

const statements = [
  `create table calendarEntry (
    entryId text primary key,
    status text not null check (status in ('held', 'booked', 'requested', 'cancelled')),
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
    check (status <> 'held' or holdExpiresAt is not null)
  ) strict, without rowid`,
  "create index calendarEntryHeld on calendarEntry (holdExpiresAt) where status = 'held'",

  `create table occupancy (
    kind text not null check (kind in ('practitioner', 'resource')),
    subjectId text not null,
    startsAt integer not null,
    endsAt integer not null,
    entryId text not null references calendarEntry (entryId) on delete cascade,
    primary key (kind, subjectId, startsAt),
    check (startsAt < endsAt and endsAt - startsAt <= ${longestSpanMs})
  ) strict, without rowid`,
  "create index occupancyByTime on occupancy (startsAt, endsAt, kind, subjectId, entryId)",
  "create index occupancyByEntry on occupancy (entryId)",
  `create trigger occupancyRefusesOverlap before insert on occupancy when ${overlapping}
    begin select raise(abort, 'slot-taken'); end`,
  `create trigger occupancyStaysPut before update on occupancy
    begin select raise(abort, 'an occupancy is never moved: remove it and add another'); end`,
];
