/** A visitor's conversation with a salon. What was said is in the event log. */
export interface ConversationRecord {
  conversationId: string;
  salonId: string;
  visitorId: string;
  locale: string;
  timeZone: string;
  /** Epoch milliseconds. */
  startedAt: number;
}

export interface ConversationStore {
  create(conversation: ConversationRecord): Promise<void>;
  get(conversationId: string): Promise<ConversationRecord | null>;
  latestOf(visitorId: string): Promise<ConversationRecord | null>;
  /** Those that staff answer first, so that none of them is cut off; then newest activity first. */
  list(salonId: string, limit: number): Promise<ConversationRecord[]>;
  /**
   * Conversations with an accepted proposal without an outcome, with a visitor's message that no turn or staff reply covers while the
   * assistant is the answerer, or with a time that was pressed while staff are: work to pick up after a crash. Without those somebody
   * is at work on.
   */
  unanswered(): Promise<string[]>;
  /** Conversations in which a time is held for the visitor, also one that has lapsed and of which the visitor was not told. */
  withHold(): Promise<string[]>;
  /**
   * Conversations that staff have to be reminded of at `now`: a promise is due, a claim has lapsed, or a visitor has written to staff and
   * nothing is promised.
   */
  due(now: number): Promise<{ conversationId: string; claimLapsed: boolean }[]>;
  /** A sign of whoever has the claim: it stands until `until` (epoch milliseconds). Nothing happens when it is no longer theirs. */
  keepClaim(conversationId: string, staffId: string, until: number): Promise<void>;
}

export interface VisitorRecord {
  visitorId: string;
  salonId: string;
  /** SHA-256 of the secret, hex. */
  secretHash: string;
  createdAt: number;
  lastSeenAt: number;
}

export interface VisitorStore {
  create(visitor: VisitorRecord): Promise<void>;
  get(visitorId: string): Promise<VisitorRecord | null>;
  seen(visitorId: string, at: number): Promise<void>;
}
