import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What staff did in the calendar: lines are added, and that is all. */
export const staffActionMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table staffAction (
    position integer primary key autoincrement,
    actionId text not null unique,
    salonId text not null,
    staffId text not null,
    staffName text not null,
    action text not null check (action in ('block', 'unblock', 'book', 'move', 'cancel')),
    subjectId text,
    asked text not null,
    reason text,
    outcome text not null,
    at integer not null
  ) strict`,
  "create index staffActionBySalon on staffAction (salonId, position)",
  `create trigger staffActionStays before update on staffAction
    begin select raise(abort, 'what staff did is not rewritten'); end`,
  `create trigger staffActionRemains before delete on staffAction
    begin select raise(abort, 'what staff did is not removed'); end`,
];
