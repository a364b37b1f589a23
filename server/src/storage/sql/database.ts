import type { Generated, Kysely } from "kysely";

/** A visitor's conversation. `lastSeq`, `answerer` and the two marks repeat what the log says, kept in the same transaction. */
export interface ConversationTable {
  conversationId: string;
  salonId: string;
  visitorId: string;
  locale: string;
  timeZone: string;
  /** Epoch milliseconds, like every `…At` here. */
  startedAt: number;
  lastEventAt: number;
  lastSeq: number;
  answerer: "assistant" | "staff";
  /** Seq of the visitor's newest message; 0 without one. */
  askedSeq: number;
  /** The visitor's messages up to here are answered: by a finished turn or by staff. */
  answeredSeq: number;
  /** Seq of an accepted proposal whose outcome is not recorded; 0 without one. */
  acceptedSeq: number;
  /** Seq of a time that the visitor pressed while staff answer, and that nothing has come of; 0 without one. */
  pressedSeq: number;
  /** When the time that is held for the visitor lapses; null when none is held. */
  heldUntil: number | null;
  /** When a promised reply is due; null when none is promised. */
  promiseDue: number | null;
  /** The staff id of who has taken it on, and until when without another sign of theirs. */
  claimedBy: string | null;
  claimUntil: number | null;
  /** The staff id of whom it was passed on to. */
  assignedTo: string | null;
}

/** A numbered fact. `body` is the event's JSON without `seq` and `at`. */
export interface EventTable {
  conversationId: string;
  seq: number;
  type: string;
  /** Set for messages: unique in a conversation. */
  messageId: string | null;
  at: number;
  body: string;
}

export interface VisitorTable {
  visitorId: string;
  salonId: string;
  secretHash: string;
  createdAt: number;
  lastSeenAt: number;
}

/** Column names are stored as they are written here. */
/** The words of something that was said, without accents and capitals. */
export interface SaidTable {
  /** Rises with every row. */
  rowid: Generated<number>;
  words: string;
  conversationId: string;
  seq: number;
}

export interface CoreTables {
  conversation: ConversationTable;
  event: EventTable;
  visitor: VisitorTable;
  said: SaidTable;
}

/**
 * A store. In SQLite it is the one connection of this process: a query on this object inside one of its own transactions
 * waits for ever. Inside a transaction, use the transaction.
 */
export type Database = Kysely<CoreTables>;
