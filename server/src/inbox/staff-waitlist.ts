import type { WaitlistRow } from "@chairside/shared/waitlist.ts";
import type { Reply } from "../conversation/conversations.ts";
import type { DeskStaff } from "./staff-calendar.ts";

/** A salon's waitlist as its staff work with it. */
export interface StaffWaitlist {
  /** Who joined first is first. */
  list(): Promise<WaitlistRow[]>;
  /** Takes somebody off the list; a time that is offered to them goes to the next. */
  remove(staff: DeskStaff, entryId: string): Promise<Reply<null>>;
}
