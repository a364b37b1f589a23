import type { GuestContact } from "../booking/platform.ts";
import { type ConversationContext, readState, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import type { Reply } from "./conversations.ts";
import { maskedContact } from "./masked-contact.ts";

/** Who has shown in a conversation, by a code, that a contact is theirs. No code and no whole contact goes any further. */
export interface ProvenContacts {
  /** True for the right code, once. Every other answer is the same false. */
  prove(conversationId: string, code: string): Promise<boolean>;
  /** Whom this conversation may act for now; null: nobody. */
  proven(conversationId: string): Promise<GuestContact | null>;
  /** The last contact that was proved in it, also when that is over for what the visitor may do, as long as it is kept; `until` in epoch milliseconds. */
  lastProof(conversationId: string): Promise<{ contact: GuestContact; until: number } | null>;
}

/** The visitor's code. A right one is recorded, and the assistant goes on with what was asked for. */
export async function proveContact(
  context: ConversationContext,
  { conversationId }: ConversationRecord,
  code: string,
): Promise<Reply<{ verified: boolean }>> {
  const right = await context.contacts.prove(conversationId, code);
  const contact = await context.contacts.proven(conversationId);
  const { seq, asksForContact } = await readState(context, conversationId);
  // Death between the right code and its record uses the code up; what it proved stands, and is recorded with the next try.
  if (contact === null || !(right || asksForContact)) return { ok: true, value: { verified: false } };
  await recordEvents(context, conversationId, [{ type: "contact-verified", contact: maskedContact(contact) }], {
    // Two tries at once: the first is the one.
    unchangedSince: { seq, types: ["contact-verified"] },
  });
  return { ok: true, value: { verified: true } };
}
