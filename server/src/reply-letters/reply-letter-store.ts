import type { Contact } from "../verification/contact.ts";
import type { SealedLetter } from "../verification/letters.ts";

/** leaving: on its way out; read: the visitor came back before it left; failed: it could not leave in time. */
export type ReplyLetterState = "leaving" | "sent" | "read" | "failed";

/** A letter with replies. Instants are epoch milliseconds. */
export interface KeptReplyLetter {
  conversationId: string;
  letterId: string;
  /** The replies in it come after this event, and end with that. */
  afterSeq: number;
  upTo: number;
  to: Contact;
  madeAt: number;
  state: ReplyLetterState;
  endedAt: number | null;
}

/** A conversation in which staff said something that no mark and no letter covers. */
export interface LetterCandidate {
  conversationId: string;
  salonId: string;
  locale: string;
}

/** Which replies went out by letter. Each call is one transaction. */
export interface ReplyLetterStore {
  /** With a reply since `since` that the visitor has not been seen to read and that is in no letter. */
  candidates(since: number): Promise<LetterCandidate[]>;
  /** Oldest first. */
  of(conversationId: string): Promise<KeptReplyLetter[]>;
  get(letterId: string): Promise<KeptReplyLetter | null>;
  /** Keeps a letter that is leaving, and puts it into the outbox: false, and nothing kept, when one that begins there is kept already. */
  keep(letter: Omit<KeptReplyLetter, "state" | "endedAt">, sealed: SealedLetter): Promise<boolean>;
  /** Ends a letter that was leaving, and takes it out of the outbox. */
  end(letterId: string, as: Exclude<ReplyLetterState, "leaving">, at: number): Promise<void>;
  /** How many were made for an address since then. */
  lettersTo(address: string, since: number): Promise<number>;
}
