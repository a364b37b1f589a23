import type { ConversationContext } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { type DeedAsk, staffDeed } from "./staff-deed.ts";
import { cardFor, holding, knownGuest, takeHold } from "./take-hold.ts";

/** Holds a free time for the visitor as staff. When it is known who they are, the card to say yes to comes with it. */
export async function holdTime(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  { offer, ...ask }: DeedAsk & { offer: string },
): Promise<Reply<{ seq: number }>> {
  return staffDeed(context, conversation, staff, ask, "hold", async (state) => {
    const { brief } = state;
    const taken = await takeHold(context, conversation, offer, brief);
    if (!taken.ok) return { ok: false, code: "slot-taken" };
    const guest = knownGuest(brief);
    const card = guest && (await cardFor(context, conversation, taken.held, guest, brief));
    return { ok: true, ...(await holding(context, conversation, state, taken.held, card)) };
  });
}
