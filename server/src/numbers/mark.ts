/** What a mark counts. */
export type MarkKind =
  /** A visitor began to write; `detail` is how the conversation stands. */
  | "conversation"
  /** An hour in which a visitor wrote; `detail` is its weekday and hour. */
  | "wrote"
  /** A conversation went from the assistant to staff; `detail` is why. */
  | "handed-over"
  /** Somebody waited for staff to begin to answer; `detail` is what came of it, `value` the milliseconds until the reply. */
  | "first-reply"
  /** A visitor was told by when staff reply; `detail` is what came of it, `value` when it is due (epoch milliseconds). */
  | "promise"
  /** A reply was due and not given, told to the visitor or not; it stands at the moment it was due, `detail` is its weekday and hour. */
  | "missed"
  /** `detail` says with whom; `value` is the price at the time. */
  | "booked"
  /** A time of the waitlist was booked. */
  | "waitlist-filled"
  | "moved"
  | "cancelled"
  /** Staff said that an answer of the assistant was wrong. */
  | "faulted"
  /** `detail` is the outcome, or "reopened" where the visitor wrote again. */
  | "closed";

/** One thing that is counted: once, on its day by the salon's clock, and with the event that it can be checked by. */
export interface Mark {
  kind: MarkKind;
  detail: string;
  /** The event's number in its conversation. */
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  /** YYYY-MM-DD by the salon's clock. */
  day: string;
  /** Milliseconds, an instant, or minor units of `currency`: see the kind. */
  value: number | null;
  /** ISO 4217, where the value is money. */
  currency: string | null;
}

/** What a new definition has to raise: everything that was counted by another one is counted again. */
export const definition = 2;
