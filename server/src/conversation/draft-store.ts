/** A reply that somebody is writing and has not sent. */
export interface KeptDraft {
  conversationId: string;
  staffId: string;
  /** As they were called when they wrote it. */
  name: string;
  text: string;
  /** Epoch milliseconds. */
  changedAt: number;
}

/** Where replies in the making are kept: one for each person in each conversation, and never in its log. */
export interface DraftStore {
  /** All of a conversation, newest first. */
  of(conversationId: string): Promise<KeptDraft[]>;
  /** In place of the one before, unless that is newer. */
  keep(draft: KeptDraft): Promise<void>;
  remove(conversationId: string, staffId: string): Promise<void>;
  /** Deletes what was changed last before `before`, epoch milliseconds. */
  clear(before: number): Promise<void>;
}
