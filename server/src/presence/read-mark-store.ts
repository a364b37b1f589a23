/** Who reads: the visitor, or somebody of the salon by their staff id. */
export type Reader = { side: "visitor" } | { side: "staff"; staffId: string };

export interface ReadMark {
  reader: Reader;
  /** Everything up to this event has been on their screen. */
  seq: number;
  /** Since when it stands there, epoch milliseconds. */
  at: number;
}

/** Where a conversation stands, as far as it matters who reads and writes there. */
export interface Standing {
  answerer: "assistant" | "staff";
  /** Staff id of who has taken it on. */
  claimedBy: string | null;
  lastSeq: number;
}

/** How far everybody has read, and when visitors were here. Durable, and no part of the log: it changes nothing in a conversation. */
export interface ReadMarkStore {
  /** Null for a conversation that there is not. */
  standing(conversationId: string): Promise<Standing | null>;
  /** Moves a mark on, never back and never beyond the last event. Answers where it stands then, and whether this call moved it. */
  mark(conversationId: string, reader: Reader, seq: number, at: number): Promise<{ seq: number; moved: boolean }>;
  of(conversationId: string): Promise<ReadMark[]>;
  /** How far somebody of the salon has read, in the conversations they read last. */
  readBy(staffId: string, most: number): Promise<{ conversationId: string; seq: number }[]>;
  /** Visitors of these conversations were here at `at` (epoch milliseconds). Never goes back. */
  here(conversationIds: readonly string[], at: number): Promise<void>;
  /** When the visitor was here last; null: never, or before this was kept. */
  hereAt(conversationId: string): Promise<number | null>;
}
