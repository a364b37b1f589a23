import type { ContactsOnFile } from "../../verification/letters.ts";
import type { Database } from "./database.ts";
import type { HouseCalendarTables } from "./house-calendar-rows.ts";
import type { EntryWords } from "./sql-house-calendar.ts";

/**
 * Who is on file in our own calendar, which is one salon's: guests of appointments, whatever became of those, and clients who were entered.
 */
export function sqlContactsOnFile(database: Database, { guestHas }: EntryWords): ContactsOnFile {
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
      if (row !== undefined) return true;
      return (await db.selectFrom("client").select("clientId").where(kind, "=", address).limit(1).executeTakeFirst()) !== undefined;
    },
  };
}
