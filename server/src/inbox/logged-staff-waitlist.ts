import { audited, type AuditWriting } from "../audit/audited.ts";
import type { StaffWaitlist } from "./staff-waitlist.ts";

/** The same waitlist, with every removal in the log: before it is tried, and how it ended. */
export function loggedStaffWaitlist(waitlist: StaffWaitlist, writing: AuditWriting): StaffWaitlist {
  return {
    ...waitlist,
    remove: (staff, entryId) =>
      audited(writing, staff, { kind: "calendar", action: "waitlist-removed", subjectId: entryId, reason: null, details: {} }, () =>
        waitlist.remove(staff, entryId),
      ),
  };
}
