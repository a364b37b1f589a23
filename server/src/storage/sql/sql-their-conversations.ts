import type { TheirConversations } from "../../people/their-conversations.ts";
import type { Database } from "./database.ts";
import type { HouseCalendarTables } from "./house-calendar-rows.ts";

/** What was passed on to them or taken on by them, and visits with them that conversations led to, in our own calendar, which is one salon's. */
export function sqlTheirConversations(database: Database): TheirConversations {
  const db = database.withTables<HouseCalendarTables>();
  return {
    async of({ staffId, salonId, practitionerId }) {
      const given = await database
        .selectFrom("conversation")
        .select("conversationId")
        .where("salonId", "=", salonId)
        .where((is) => is.or([is("assignedTo", "=", staffId), is("claimedBy", "=", staffId)]))
        .execute();
      const theirs = new Set(given.map(({ conversationId }) => conversationId));
      if (practitionerId === null) return theirs;
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
      for (const { conversationId } of rows) if (conversationId) theirs.add(conversationId);
      return theirs;
    },
  };
}
