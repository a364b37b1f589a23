import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Who waits, what was offered to whom, and which time was freed. At most one offer stands for an entry, and for a freed time. */
export const waitlistMigration: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table waitlistEntry (
    entryId text primary key,
    salonId text not null,
    visitorId text not null,
    conversationId text not null,
    locale text not null,
    guest text not null,
    wish text not null,
    wishKey text not null,
    firstDay text not null,
    lastDay text not null,
    joinedAt integer not null,
    status text not null check (status in ('waiting', 'offered', 'booked', 'left', 'expired')),
    endedAt integer,
    endedBy text
  ) strict`,
  `create unique index waitlistEntryStanding on waitlistEntry (visitorId, wishKey) where status in ('waiting', 'offered')`,
  `create index waitlistEntryBySalon on waitlistEntry (salonId, joinedAt, entryId) where status in ('waiting', 'offered')`,
  "create index waitlistEntryByVisitor on waitlistEntry (visitorId, joinedAt)",

  `create table waitlistOffer (
    offerId text primary key,
    entryId text not null references waitlistEntry (entryId),
    freedId text not null,
    conversationId text not null,
    offer text not null,
    madeAt integer not null,
    until integer not null,
    status text not null check (status in ('intended', 'open', 'accepted', 'declined', 'lapsed', 'taken', 'busy')),
    holdId text,
    letterTo text
  ) strict`,
  `create unique index waitlistOfferOfEntry on waitlistOffer (entryId) where status in ('intended', 'open')`,
  `create unique index waitlistOfferOfFreed on waitlistOffer (freedId) where status in ('intended', 'open')`,
  "create index waitlistOfferByEntry on waitlistOffer (entryId, madeAt)",
  "create index waitlistOfferByLetter on waitlistOffer (letterTo, madeAt) where letterTo is not null",

  `create table freedTime (
    freedId text primary key,
    salonId text not null,
    startsAt integer not null,
    endsAt integer not null,
    lookFrom integer not null
  ) strict`,
  "create index freedTimeDue on freedTime (lookFrom)",
];
