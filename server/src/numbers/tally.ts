import type { CloseOutcome, HandoverReason } from "@chairside/shared/events.ts";
import type { MarkKind } from "./mark.ts";

/** A mark before it has its day. */
export interface Counted {
  kind: MarkKind;
  detail: string;
  seq: number;
  at: number;
  value?: number;
  currency?: string;
}

/** A reply that is due. `told`: the visitor was told by when; else it is the desk's own clock. */
export interface Due {
  seq: number;
  at: number;
  due: number;
  told: boolean;
}

/** What is remembered of a conversation between two events: enough to count on without reading what came before. It is stored as JSON. */
export interface Tally {
  /** The last event's number; 0 for none. */
  seq: number;
  /** The salon's zone. */
  timeZone: string;
  /** What will not change any more. */
  settled: Counted[];
  /** The visitor's first message. */
  began: { seq: number; at: number } | null;
  /** The hours, as they are counted, in which the visitor wrote, on their days. */
  hours: string[];
  answerer: "assistant" | "staff";
  /** Somebody waits for staff to begin to answer, since. */
  waits: { seq: number; at: number } | null;
  dues: Due[];
  /** A person of the salon has replied. */
  staffReplied: boolean;
  /** A person of the salon took it on, or ended the visitor's waiting. */
  staffActed: boolean;
  /** Number of the visitor's last message, and up to where the assistant has answered. */
  asked: number;
  answered: number;
  /** The assistant waits for the visitor: a question, a card. */
  asks: boolean;
  /** Number of the event in which times to choose from were last put up. */
  offered: number;
  deeds: { booked: number; changed: number };
  closed: { seq: number; at: number; outcome: CloseOutcome } | null;
  /** Cards that staff said yes to for the visitor. */
  byStaff: string[];
  /** Holds that the waitlist offered, and the cards of them. */
  fromWaitlist: string[];
}

export const emptyTally: Tally = {
  seq: 0,
  timeZone: "UTC",
  settled: [],
  began: null,
  hours: [],
  answerer: "assistant",
  waits: null,
  dues: [],
  staffReplied: false,
  staffActed: false,
  asked: 0,
  answered: 0,
  asks: false,
  offered: 0,
  deeds: { booked: 0, changed: 0 },
  closed: null,
  byStaff: [],
  fromWaitlist: [],
};

/** Why it came to staff, where the log does not say. */
export const unsaidReason: HandoverReason = "asked-for-person";
