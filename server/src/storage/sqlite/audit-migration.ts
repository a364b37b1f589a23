import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What staff did, hash-chained: entries are added, and that is all. */
export const auditMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table auditEntry (
    salonId text not null,
    seq integer not null check (seq > 0),
    entryId text not null unique,
    actionId text not null,
    at integer not null,
    staffId text,
    staffName text not null,
    kind text not null,
    action text not null,
    subjectId text,
    details text not null,
    reason text,
    outcome text not null,
    hash text not null,
    primary key (salonId, seq)
  ) strict, without rowid`,
  "create index auditEntryByAction on auditEntry (salonId, actionId, seq)",
  "create index auditEntryByStaff on auditEntry (salonId, staffId, seq)",
  `create trigger auditEntryStays before update on auditEntry
    begin select raise(abort, 'what staff did is not rewritten'); end`,
  `create trigger auditEntryRemains before delete on auditEntry
    begin select raise(abort, 'what staff did is not removed'); end`,
  `create table auditHead (
    salonId text primary key,
    seq integer not null,
    hash text not null,
    signature text not null
  ) strict, without rowid`,
];
