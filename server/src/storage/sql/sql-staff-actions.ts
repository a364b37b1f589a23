import type { StaffActionLog } from "../../inbox/staff-action-log.ts";
import type { Database } from "./database.ts";

/** What staff did, in SQL. The database refuses to change or remove a line. */
export function sqlStaffActions(db: Database): StaffActionLog {
  return {
    async append(action) {
      await db.insertInto("staffAction").values(action).execute();
    },
    async list(salonId, limit) {
      const rows = await db
        .selectFrom("staffAction")
        .select(["actionId", "salonId", "staffId", "staffName", "action", "subjectId", "asked", "reason", "outcome", "at"])
        .where("salonId", "=", salonId)
        .orderBy("position", "desc")
        .limit(limit)
        .execute();
      return rows;
    },
  };
}
