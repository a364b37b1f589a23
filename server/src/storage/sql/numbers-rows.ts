import type { Mark } from "../../numbers/mark.ts";
import type { ConversationTable } from "./database.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.

/** What was counted of a conversation, to count on from. `tally` is JSON. */
type NumbersTallyTable = { conversationId: string; definition: number; seq: number; tally: string };

/** `ordinal` tells a conversation's marks apart. */
export type NumbersMarkTable = Mark & { conversationId: string; ordinal: number; salonId: string };

export type NumbersTables = {
  /** `countedSeq`: up to which event it was counted; 0 for not at all. */
  conversation: ConversationTable & { countedSeq: number };
  /** One row. */
  numbersDefinition: { definition: number };
  numbersTally: NumbersTallyTable;
  numbersMark: NumbersMarkTable;
};
