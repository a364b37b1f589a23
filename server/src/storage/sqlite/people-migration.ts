import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Who works in the salons and how they sign in. Whoever was signed in before signs in once more. */
export const peopleMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  "drop table staffSignIn",
  "drop table spentCode",
  `create table staffMember (
    staffId text primary key,
    salonId text not null,
    name text not null,
    email text not null unique,
    role text not null check (role in ('owner', 'manager', 'desk', 'practitioner')),
    practitionerId text,
    passwordHash text,
    createdAt integer not null,
    joinedAt integer,
    lastSeenAt integer
  ) strict, without rowid`,
  "create index staffMemberBySalon on staffMember (salonId, createdAt)",
  `create table staffSignIn (
    signInId text primary key,
    staffId text not null references staffMember (staffId) on delete cascade,
    "by" text not null check ("by" in ('link', 'password')),
    device text not null,
    startedAt integer not null,
    lastSeenAt integer not null,
    expiresAt integer not null,
    tokenHash text not null unique,
    tokenSince integer not null,
    previousTokenHash text unique,
    confirmedAt integer
  ) strict, without rowid`,
  "create index staffSignInByStaff on staffSignIn (staffId)",
  `create table signInLink (
    codeHash text primary key,
    staffId text references staffMember (staffId) on delete cascade,
    addressKey text not null,
    askedAt integer not null,
    expiresAt integer not null
  ) strict, without rowid`,
  "create index signInLinkByAddress on signInLink (addressKey, askedAt)",
  "create index signInLinkByStaff on signInLink (staffId)",
  `create table signInTry (
    pair text primary key,
    person text not null,
    tries integer not null,
    lastAt integer not null,
    provenAt integer
  ) strict, without rowid`,
  "create index signInTryByPerson on signInTry (person)",
];
