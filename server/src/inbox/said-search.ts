/** Something that was said or noted in which all words of a search occur. */
export interface SaidMatch {
  conversationId: string;
  /** Of the event. */
  seq: number;
}

/** A salon's conversations by what was said in them, noted among staff, and by whom visits were booked for. */
export interface SaidSearch {
  /**
   * The latest matches first, of each conversation its latest; `limit` conversations at most. Words match from their beginning, without
   * accents and capitals, all of them in one message. `among`: only in these conversations. Without a word nothing is found.
   */
  find(salonId: string, search: string, how: { limit: number; among?: ReadonlySet<string> | undefined }): Promise<SaidMatch[]>;
}
