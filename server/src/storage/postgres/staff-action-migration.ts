import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What staff did in the calendar: lines are added, and that is all. As in SQLite. */
export const staffActionMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "staffAction" (
    position bigint generated always as identity primary key,
    "actionId" text collate "C" not null unique,
    "salonId" text collate "C" not null,
    "staffId" text not null,
    "staffName" text not null,
    action text not null check (action in ('block', 'unblock', 'book', 'move', 'cancel')),
    "subjectId" text,
    asked text not null,
    reason text,
    outcome text not null,
    at bigint not null
  )`,
  `create index "staffActionBySalon" on "staffAction" ("salonId", position)`,
  `create function "refuseStaffActionChange"() returns trigger language plpgsql as $$
    begin raise exception 'what staff did is neither rewritten nor removed'; end $$`,
  `create trigger "staffActionStays" before update or delete or truncate on "staffAction"
    for each statement execute function "refuseStaffActionChange"()`,
];
