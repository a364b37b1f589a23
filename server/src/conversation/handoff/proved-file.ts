import type { Brief } from "@chairside/shared/brief.ts";
import { type ClientFile, isForAnother } from "../../booking/client-file.ts";
import type { ConversationContext } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";

/**
 * What is on file of the visitor, for what staff look at and do: only by a contact that a code has proved in this conversation, as with the
 * client's card. Null where none was, and where the appointment is for somebody else.
 */
export async function provedFile(
  context: ConversationContext,
  { conversationId, salonId }: Pick<ConversationRecord, "conversationId" | "salonId">,
  { guest }: Brief,
): Promise<ClientFile | null> {
  const proof = await context.contacts.lastProof(conversationId);
  if (proof === null || isForAnother(proof.contact, guest)) return null;
  return context.deskOf(salonId).clientFile(proof.contact, context.now());
}
