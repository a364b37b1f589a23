import type { ConversationContext } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { type DeedAsk, staffDeed } from "./staff-deed.ts";

/** Puts up the card by which a visitor shows that a contact is theirs. The code goes by its own route, past the chat and staff. */
export async function askForProof(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  ask: DeedAsk,
): Promise<Reply<{ seq: number }>> {
  return staffDeed(context, conversation, staff, ask, "proof", async () => ({ ok: true, events: [{ type: "verification-requested" }] }));
}
