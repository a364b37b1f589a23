import type { ConversationClient } from "@chairside/shared/chat-desk.ts";
import type { CardReader } from "../../booking/client-card.ts";
import type { GuestContact } from "../../booking/platform.ts";
import { type ConversationContext, readState } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import { maskedContact } from "../masked-contact.ts";

/**
 * Who the visitor is to the salon. Only a contact that was proved by a code in this conversation opens a client's card by itself. A
 * contact that was typed proves nothing, and neither does a booking made with it here: that is shown as what was booked, and the card
 * behind the contact only when staff look it up on purpose, marked as not proven.
 */
export async function visitorsClient(
  context: ConversationContext,
  { conversationId, salonId }: ConversationRecord,
  reader: CardReader,
  lookUp: boolean,
): Promise<ConversationClient> {
  const { brief, asksForContact } = await readState(context, conversationId);
  const proof = await context.contacts.lastProof(conversationId);
  const contact = proof?.contact ?? typedContact(brief.guest);
  if (contact === null) return { standing: "nobody", asked: asksForContact, card: null };
  const shown = proof !== null || lookUp;
  return {
    standing: proof ? "verified" : "typed",
    contact: maskedContact(contact),
    ...(proof && proof.until > context.now() ? { provenUntil: new Date(proof.until).toISOString() } : {}),
    asked: asksForContact,
    card: shown ? await context.deskOf(salonId).clientCard(contact, reader, context.now()) : null,
  };
}

function typedContact({ phone, email }: { phone?: string | undefined; email?: string | undefined } = {}): GuestContact | null {
  if (phone !== undefined) return { kind: "phone", address: phone };
  return email === undefined ? null : { kind: "email", address: email.toLowerCase() };
}
