import { type RawBuilder, sql } from "kysely";
import type { Contact } from "../../verification/contact.ts";
import type { ContactsOnFile } from "../../verification/letters.ts";
import type { Database } from "./database.ts";
import type { HouseCalendarTables } from "./house-calendar-rows.ts";

/**
 * Who is on file in our own calendar, which is one salon's: guests of appointments, whatever became of those. `guestHas` words for an
 * engine that a guest's JSON has a contact; each has an index for it.
 */
export function sqlContactsOnFile(
  database: Database,
  guestHas: Record<Contact["kind"], (address: string) => RawBuilder<boolean>>,
): ContactsOnFile {
  const db = database.withTables<HouseCalendarTables>();
  return {
    async has(_salonId, { kind, address }) {
      const row = await db
        .selectFrom("calendarEntry")
        .select("entryId")
        .where(guestHas[kind](address))
        .where("status", "in", ["booked", "requested", "cancelled"])
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

export const sqliteGuestHas = {
  phone: (address: string) => sql<boolean>`json_extract(guest, '$.phone') = ${address}`,
  email: (address: string) => sql<boolean>`lower(json_extract(guest, '$.email')) = ${address}`,
};

export const postgresGuestHas = {
  phone: (address: string) => sql<boolean>`guest::jsonb ->> 'phone' = ${address}`,
  email: (address: string) => sql<boolean>`lower(guest::jsonb ->> 'email') = ${address}`,
};
