import type { AskDecision, AskedCode } from "./code-rules.ts";
import type { CodeBinding } from "./code.ts";
import type { Contact } from "./contact.ts";
import type { SealedLetter } from "./letters.ts";

/** A code that a contact was asked to show. Instants are epoch milliseconds. */
export interface Challenge extends CodeBinding {
  salonId: string;
  kind: Contact["kind"];
  /** HMAC of code and binding. */
  codeHash: string;
  askedAt: number;
  expiresAt: number;
  /** False: no code opens it. */
  live: boolean;
}

/** A contact that showed its code. */
export interface VerifiedContact {
  conversationId: string;
  purpose: string;
  contact: Contact;
  verifiedAt: number;
  expiresAt: number;
}

/** Where codes, and what they proved, are kept. Each call is one transaction. */
export interface ChallengeStore {
  /**
   * Asks `decide` with what the conversation and the contact asked for since `since`. When it agrees, the conversation's earlier codes
   * for this purpose are void, and challenge and letter are kept together; a letter that is not live is never due. Two that ask at once for one
   * conversation or one contact go one after the other. What is older than `since` is deleted.
   */
  ask(
    challenge: Omit<Challenge, "live">,
    letter: SealedLetter,
    since: number,
    decide: (recent: readonly AskedCode[]) => AskDecision,
  ): Promise<AskDecision>;
  /** Uses up one of the tries of the conversation's code that still stands; null when there is none, or no try is left. */
  spendTry(conversationId: string, purpose: string, mostTries: number, now: number): Promise<Challenge | null>;
  /** Closes the challenge and keeps what it proved, once: false when it was closed or made void in between. */
  confirm(challengeId: string, verified: VerifiedContact): Promise<boolean>;
  /** Null when nothing is verified, or not any more. */
  verified(conversationId: string, purpose: string, now: number): Promise<Contact | null>;
  /** What was verified last, over or not; null when nothing was, or it is kept no longer. */
  lastVerified(conversationId: string, purpose: string): Promise<Pick<VerifiedContact, "contact" | "expiresAt"> | null>;
}
