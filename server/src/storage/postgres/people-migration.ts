import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Who works in the salons and how they sign in. As in SQLite. */
export const peopleMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `drop table "staffSignIn"`,
  `drop table "spentCode"`,
  `create table "staffMember" (
    "staffId" text collate "C" primary key,
    "salonId" text collate "C" not null,
    name text not null,
    email text collate "C" not null unique,
    role text not null check (role in ('owner', 'manager', 'desk', 'practitioner')),
    "practitionerId" text,
    "passwordHash" text,
    "createdAt" bigint not null,
    "joinedAt" bigint,
    "lastSeenAt" bigint
  )`,
  `create index "staffMemberBySalon" on "staffMember" ("salonId", "createdAt")`,
  `create table "staffSignIn" (
    "signInId" text collate "C" primary key,
    "staffId" text collate "C" not null references "staffMember" ("staffId") on delete cascade,
    "by" text not null check ("by" in ('link', 'password')),
    device text not null,
    "startedAt" bigint not null,
    "lastSeenAt" bigint not null,
    "expiresAt" bigint not null,
    "tokenHash" text collate "C" not null unique,
    "tokenSince" bigint not null,
    "previousTokenHash" text collate "C" unique,
    "confirmedAt" bigint
  )`,
  `create index "staffSignInByStaff" on "staffSignIn" ("staffId")`,
  `create table "signInLink" (
    "codeHash" text collate "C" primary key,
    "staffId" text collate "C" references "staffMember" ("staffId") on delete cascade,
    "addressKey" text collate "C" not null,
    "askedAt" bigint not null,
    "expiresAt" bigint not null
  )`,
  `create index "signInLinkByAddress" on "signInLink" ("addressKey", "askedAt")`,
  `create index "signInLinkByStaff" on "signInLink" ("staffId")`,
  `create table "signInTry" (
    pair text collate "C" primary key,
    person text collate "C" not null,
    tries bigint not null,
    "lastAt" bigint not null,
    "provenAt" bigint
  )`,
  `create index "signInTryByPerson" on "signInTry" (person)`,
];
