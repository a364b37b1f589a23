import type { Contact } from "./contact.ts";

export interface AskForCode {
  salonId: string;
  /** What the salon calls itself. */
  salonName: string;
  conversationId: string;
  /** What the proof is for: a proof for one purpose is none for another. */
  purpose: string;
  contact: Contact;
  /** The visitor's language. */
  locale: string;
}

/** To look at, move and cancel what is booked. */
export const appointmentsPurpose = "appointments";

/** Shows that whoever writes in a conversation can read what is sent to a contact. */
export interface Verification {
  /**
   * Makes a code and lets it go out, if the salon knows the contact. The answer, and the work until it comes, are the same whether or
   * not it does: that is looked up later, by the sender. `expiresAt`, `retryAt`: epoch milliseconds.
   */
  ask(ask: AskForCode): Promise<{ ok: true; expiresAt: number } | { ok: false; retryAt: number }>;
  /** True for the code that was sent last in this conversation, once. Every other answer is the same false. */
  check(conversationId: string, purpose: string, code: string): Promise<boolean>;
  /** Whom this conversation may act for now; null: nobody. */
  verifiedContact(conversationId: string, purpose: string): Promise<Contact | null>;
  /** The contact that was shown last, also when the time to act for it is over, for as long as it is kept; for staff. `until`: epoch milliseconds. */
  lastProof(conversationId: string, purpose: string): Promise<{ contact: Contact; until: number } | null>;
}
