import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { StaffAction } from "../../inbox/staff-action-log.ts";
import type { Database } from "./database.ts";
import { sqlStaffActions } from "./sql-staff-actions.ts";

/** What every store of staff actions must do. `open` answers an empty one. */
export function staffActionContract(name: string, open: () => Promise<{ db: Database; close(): Promise<void> }>): void {
  describe(`staff actions: ${name}`, () => {
    test("are listed latest first, a salon's own, and can be neither rewritten nor removed", async () => {
      const { db, close } = await open();
      const log = sqlStaffActions(db);
      await log.append(action("one"));
      await log.append(action("two", { salonId: "other" }));
      await log.append(action("three", { subjectId: null, reason: null, outcome: "overlap" }));
      const found = [action("three", { subjectId: null, reason: null, outcome: "overlap" }), action("one")];
      expect(await log.list("salon", 10)).toEqual(found);
      expect(await log.list("salon", 1)).toEqual(found.slice(0, 1));
      await expect(log.append(action("one"))).rejects.toThrow();
      await expect(sql`update "staffAction" set reason = 'none'`.execute(db)).rejects.toThrow(/rewritten/);
      await expect(sql`delete from "staffAction"`.execute(db)).rejects.toThrow(/removed/);
      expect(await log.list("salon", 10)).toEqual(found);
      await close();
    });
  });
}

function action(actionId: string, changes: Partial<StaffAction> = {}): StaffAction {
  return {
    actionId,
    salonId: "salon",
    staffId: "desk",
    staffName: "Front desk",
    action: "cancel",
    subjectId: "appointment-1",
    asked: "{}",
    reason: "ill",
    outcome: "done",
    at: 1_795_000_000_000,
    ...changes,
  };
}
