import type { Contact } from "./contact.ts";

/** Something a salon has to tell somebody outside the chat. */
export interface Letter {
  /** The same for each attempt to send it: whoever takes letters can drop the second. */
  letterId: string;
  salonId: string;
  to: Contact;
  /** A code goes to contacts on file alone; what the waitlist offers goes to whoever asked for it, under the contact given for it; to staff we write by ourselves: links that sign in ("staff"), and that somebody waits ("notice"); what staff said goes to a visitor who was away, under the contact they left ("reply"). */
  kind: "verification-code" | "waitlist-offer" | "staff" | "notice" | "reply";
  subject: string;
  text: string;
}

/** Takes letters to people. Resolves when the letter is accepted for them; rejects when it may not be: it is then sent again. */
export interface Delivery {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** A letter as it is kept: nobody reads it without the key. Instants are epoch milliseconds. */
export interface SealedLetter {
  letterId: string;
  salonId: string;
  /** `Letter`, sealed. */
  sealed: string;
  /** When it is to be sent. */
  dueAt: number;
  /** After that it is not worth sending. */
  expiresAt: number;
}

/** A letter that one sender has for a while. */
export interface ClaimedLetter extends SealedLetter {
  /** This one included. */
  attempts: number;
}

/** Letters on their way out. They are added by whoever records the reason for them, in the same transaction. */
export interface Outbox {
  /** The letter that is due longest. Until `until` nobody else gets it; if it has not left by then, it is due again. */
  claim(now: number, until: number): Promise<ClaimedLetter | null>;
  /** It has left, or never will. */
  remove(letterId: string): Promise<void>;
  /** Due again at `dueAt`, unless somebody else has claimed it since. */
  postpone(letter: ClaimedLetter, dueAt: number): Promise<void>;
  /** Deletes what was never to be sent and has expired. */
  clear(now: number): Promise<void>;
}

/** A letter that stays here, for staff to see. */
export interface KeptLetter {
  letterId: string;
  salonId: string;
  /** Epoch milliseconds. */
  at: number;
  sealed: string;
}

/** What the salon would have sent, where nothing can be sent. */
export interface Mailbox {
  /** The same letter twice is kept once. What is older than `since` is deleted. */
  add(letter: KeptLetter, since: number): Promise<void>;
  /** Newest first. */
  latest(salonId: string, since: number, most: number): Promise<KeptLetter[]>;
}

/** Whom a salon knows. */
export interface ContactsOnFile {
  /** Whether somebody with this contact has an appointment there, past or to come. */
  has(salonId: string, contact: Contact): Promise<boolean>;
}

/** Whoever had letters written and wants to know what became of them. */
export interface LetterFollowing {
  /** Asked before each attempt: false, and it is dropped. */
  isWanted(letter: Letter): Promise<boolean>;
  /** Told before it is removed: again, where a process dies in between. */
  ended(letter: { letterId: string; salonId: string }, how: "sent" | "unwanted" | "failed"): Promise<void>;
}
