import type { StaffRef } from "@chairside/shared/events.ts";
import type { WrongAnswer } from "./wrong-answer.ts";

/** Who works on what was wrong. */
interface CaseStaff extends StaffRef {
  salonId: string;
}
type Done = { ok: true; value: null } | { ok: false; code: "not-found" };

/** What staff said was wrong, and the files that play it again. */
export interface WrongAnswers {
  /**
   * Keeps the conversation as it can be played again up to the answer. The same fault again changes nothing. Where what was said cannot be
   * freed of contacts, it is listed without a file.
   */
  keep(fault: { salonId: string; conversationId: string; messageId: string; why: string; by: StaffRef }): Promise<void>;
  /** Newest first; `hasFile`: it can be downloaded. */
  list(salonId: string): Promise<(WrongAnswer & { hasFile: boolean })[]>;
  /** JSON text; null when there is none. */
  file(salonId: string, caseId: string): Promise<string | null>;
  settle(staff: CaseStaff, caseId: string, state: WrongAnswer["state"]): Promise<Done>;
}
