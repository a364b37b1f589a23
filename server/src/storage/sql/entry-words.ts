import { sql } from "kysely";
import type { EntryWords } from "./sql-house-calendar.ts";

/** A guest's contact and a visit's span in SQLite's words; the contacts as their indexes have them. */
export const sqliteEntryWords: EntryWords = {
  guestHas: {
    phone: (address) => sql<boolean>`json_extract(guest, '$.phone') = ${address}`,
    email: (address) => sql<boolean>`lower(json_extract(guest, '$.email')) = ${address}`,
  },
  start: sql<number>`json_extract(slot, '$.start')`,
  end: sql<number>`json_extract(slot, '$.end')`,
};

/** The same in PostgreSQL's. */
export const postgresEntryWords: EntryWords = {
  guestHas: {
    phone: (address) => sql<boolean>`guest::jsonb ->> 'phone' = ${address}`,
    email: (address) => sql<boolean>`lower(guest::jsonb ->> 'email') = ${address}`,
  },
  start: sql<number>`(slot::jsonb ->> 'start')::bigint`,
  end: sql<number>`(slot::jsonb ->> 'end')::bigint`,
};
