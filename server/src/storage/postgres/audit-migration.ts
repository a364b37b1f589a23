import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What staff did, hash-chained: entries are added, and that is all. As in SQLite. */
export const auditMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table "auditEntry" (
    "salonId" text collate "C" not null,
    seq bigint not null check (seq > 0),
    "entryId" text collate "C" not null unique,
    "actionId" text collate "C" not null,
    at bigint not null,
    "staffId" text collate "C",
    "staffName" text not null,
    kind text not null,
    action text not null,
    "subjectId" text,
    details text not null,
    reason text,
    outcome text not null,
    hash text not null,
    primary key ("salonId", seq)
  )`,
  `create index "auditEntryByAction" on "auditEntry" ("salonId", "actionId", seq)`,
  `create index "auditEntryByStaff" on "auditEntry" ("salonId", "staffId", seq)`,
  `create function "refuseAuditChange"() returns trigger language plpgsql as $$
    begin raise exception 'what staff did is neither rewritten nor removed'; end $$`,
  `create trigger "auditEntryStays" before update or delete or truncate on "auditEntry"
    for each statement execute function "refuseAuditChange"()`,
  `create table "auditHead" (
    "salonId" text collate "C" primary key,
    seq bigint not null,
    hash text not null,
    signature text not null
  )`,
];
