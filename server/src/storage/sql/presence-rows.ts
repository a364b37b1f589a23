// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.

/** How far somebody has read. `reader`: "visitor", or "staff" and a staff id. */
export type ReadMarkTable = { conversationId: string; reader: string; seq: number; at: number };

/** When the visitor of a conversation was here last. */
export type VisitorHereTable = { conversationId: string; at: number };

/** Replies that left, or are to leave, by letter. `afterSeq`: what was in an earlier letter ends there; one letter at most begins at each. */
export type ReplyLetterTable = {
  conversationId: string;
  afterSeq: number;
  upTo: number;
  letterId: string;
  kind: "email" | "phone";
  address: string;
  madeAt: number;
  state: "leaving" | "sent" | "read" | "failed";
  endedAt: number | null;
};

export type PresenceTables = { readMark: ReadMarkTable; visitorHere: VisitorHereTable; replyLetter: ReplyLetterTable };
