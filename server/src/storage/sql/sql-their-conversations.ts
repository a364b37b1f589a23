import type { TheirConversations } from "../../people/their-conversations.ts";
import type { Database } from "./database.ts";
import type { HouseCalendarTables } from "./house-calendar-rows.ts";

/** Visits with a practitioner that conversations led to, in our own calendar, which is one salon's. */
export function sqlTheirConversations(database: Database): TheirConversations {
  const db = database.withTables<HouseCalendarTables>();
  return {
    async of({ practitionerId }) {
      if (practitionerId === null) return new Set();
      const rows = await db
        .selectFrom("occupancy")
        .innerJoin("calendarEntry", "calendarEntry.entryId", "occupancy.entryId")
        .select("calendarEntry.conversationId")
        .distinct()
        .where("occupancy.kind", "=", "practitioner")
        .where("occupancy.subjectId", "=", practitionerId)
        .where("calendarEntry.status", "in", ["booked", "requested"])
        .where("calendarEntry.conversationId", "is not", null)
        .execute();
      return new Set(rows.flatMap(({ conversationId }) => conversationId ?? []));
    },
  };
}
