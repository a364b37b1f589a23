import type { Contact } from "../../verification/contact.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures. Instants are epoch milliseconds.

export type ChallengeTable = {
  challengeId: string;
  salonId: string;
  conversationId: string;
  purpose: string;
  kind: Contact["kind"];
  address: string;
  codeHash: string;
  askedAt: number;
  expiresAt: number;
  /** 0 or 1. */
  live: number;
  tries: number;
  /** When it was used or made void; null while it stands. */
  closedAt: number | null;
};

export type VerifiedContactTable = {
  conversationId: string;
  purpose: string;
  kind: Contact["kind"];
  address: string;
  expiresAt: number;
};

export type OutboxLetterTable = {
  letterId: string;
  salonId: string;
  sealed: string;
  /** Null: never. */
  dueAt: number | null;
  attempts: number;
  expiresAt: number;
};

export type MailboxLetterTable = {
  letterId: string;
  salonId: string;
  at: number;
  sealed: string;
};

export type VerificationTables = {
  challenge: ChallengeTable;
  verifiedContact: VerifiedContactTable;
  outboxLetter: OutboxLetterTable;
  mailboxLetter: MailboxLetterTable;
};
