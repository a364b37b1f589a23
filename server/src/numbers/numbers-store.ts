import type { Mark, MarkKind } from "./mark.ts";

/** Days by the salon's clock, both included, and an instant (epoch milliseconds) from which on nothing counts. */
export interface Days {
  from: string;
  to: string;
  before: number;
}

/** How often something happened on a day, and the sum of its values. */
export interface MarkCount {
  kind: MarkKind;
  detail: string;
  day: string;
  currency: string | null;
  times: number;
  /** Of money; else 0. */
  sum: number;
}

/** A conversation whose log is longer than what was counted of it. `tally` is JSON, null where none of this definition is kept. */
export interface Uncounted {
  conversationId: string;
  salonId: string;
  seq: number;
  tally: string | null;
}

export interface CountedConversation {
  conversationId: string;
  salonId: string;
  /** Up to which event it was counted. */
  seq: number;
  tally: string;
  marks: readonly Mark[];
}

/** A mark, and the conversation it is of. */
export type FoundMark = Mark & { conversationId: string };

/**
 * Where what was counted of each conversation is kept, with the number of the event up to which. Each call is one transaction. `now` is
 * epoch milliseconds: a promise that is open and was due before it is late.
 */
export interface NumbersStore {
  /** From now on conversations are counted by this definition: whatever was counted by an older one is uncounted. A newer one stays. */
  adopt(definition: number): Promise<void>;
  /** Conversations with events that were not counted, at most `limit`. */
  uncounted(definition: number, limit: number): Promise<Uncounted[]>;
  /** How many there are in a salon. */
  behind(salonId: string): Promise<number>;
  /** Puts what was counted in the place of what was counted before. Nothing happens when somebody has counted further or by a newer definition. */
  keep(definition: number, counted: CountedConversation): Promise<void>;
  count(salonId: string, days: Days, now: number): Promise<MarkCount[]>;
  /** Of whoever waited for staff and was answered: since when, and the milliseconds until the reply. */
  replies(salonId: string, days: Days): Promise<{ at: number; took: number }[]>;
  /** The marks themselves, newest first, `limit` after the first `skip`. No details: all. */
  find(
    salonId: string,
    asked: { kind: MarkKind; details: readonly string[]; days: Days; now: number; skip: number; limit: number },
  ): Promise<FoundMark[]>;
}
