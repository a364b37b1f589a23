/** Something a member of staff did, or was refused, in the calendar. Holds no guest's name and no contact. */
export interface StaffAction {
  actionId: string;
  salonId: string;
  staffId: string;
  /** As it was when they did it. */
  staffName: string;
  action: "block" | "unblock" | "book" | "move" | "cancel";
  /** Which appointment or block; null while it does not exist yet. */
  subjectId: string | null;
  /** What was asked for, in full, as JSON; without the guest. */
  asked: string;
  /** Why, in their words. */
  reason: string | null;
  /** `asked` stands before anything is done. Then how it ended: `done`, or the code of the refusal. */
  outcome: string;
  /** Epoch milliseconds. */
  at: number;
}

/** What staff did, in order; nothing in it is ever changed or removed. */
export interface StaffActionLog {
  /** Answers when it is durable. */
  append(action: StaffAction): Promise<void>;
  /** Latest first. */
  list(salonId: string, limit: number): Promise<StaffAction[]>;
}
