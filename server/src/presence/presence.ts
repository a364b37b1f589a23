import type { InboxCompany, InboxSeen } from "@chairside/shared/presence.ts";
import type { Transient } from "@chairside/shared/events.ts";

/** A conversation of a salon that the caller may see: who asks has made sure of that. */
export interface Where {
  conversationId: string;
  salonId: string;
}

export interface Signer {
  staffId: string;
  name: string;
  salonId: string;
}

/** Who is with a conversation, as somebody who follows it gets to see it. */
export interface CompanyWatch {
  /** All that is to be told at this moment. */
  current(): Transient[];
  /** From now on changes are told, until `end`. */
  live(emit: (item: Transient) => void): void;
  end(): void;
}

/**
 * Who is with a conversation, who writes, and how far everybody has read. Writing and looking are kept nowhere and end by themselves; marks
 * are durable. A visitor is told that somebody whose it is to answer writes, and up to where staff have read while they answer: never who looks.
 */
export interface Presence {
  /** Answers how far the visitor's mark leads. */
  visitorSigns(where: Where, sign: { typing?: true | undefined; seen?: number | undefined }): Promise<number>;
  /** Answers how far their mark leads. */
  staffSigns(
    staff: Signer,
    conversationId: string,
    sign: { doing: "looking" | "writing" | "left"; seen?: number | undefined },
  ): Promise<number>;
  /** A page of the visitor's follows the conversation; call the answer when it no longer does. */
  visitorComes(where: Where): () => void;
  /** Their line has ended: what they were writing is not being written. */
  staffLost(staff: Signer, conversationId: string): void;
  watch(where: Where, audience: "visitor" | "staff"): Promise<CompanyWatch>;
  /** For one of the salon: who looks at which of its conversations, and how far they have read themselves. All of it first, then changes. */
  followSalon(self: Signer, on: { company(news: InboxCompany): void; seen(news: InboxSeen): void }): Promise<() => void>;
  /** Whether a page of the visitor's follows the conversation now, at whichever process. */
  visitorHere(conversationId: string): boolean;
  /** Something that is kept of it has changed elsewhere: letters. */
  keptChanged(where: Where): void;
}
