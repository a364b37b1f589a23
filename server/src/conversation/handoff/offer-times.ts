import type { ConversationContext } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { type DeedAsk, staffDeed } from "./staff-deed.ts";
import { visitWish } from "./take-hold.ts";

/**
 * Puts free times into the chat as staff. Each is looked up again first: `slot-taken` when one of them has gone, and nothing is put up.
 * Whoever gets the conversation back knows what was offered.
 */
export async function offerTimes(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  { offers, ...ask }: DeedAsk & { offers: string[] },
): Promise<Reply<{ seq: number }>> {
  const desk = context.deskOf(conversation.salonId);
  return staffDeed(context, conversation, staff, ask, offers.length === 1 ? "offer-one" : "offer", async ({ brief }) => {
    const fresh = await desk.freshOffers([...new Set(offers)], context.now(), brief.hold?.holdId);
    const slots = fresh.flatMap((one) => one ?? []).toSorted((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start));
    const [first] = slots;
    if (first === undefined || slots.length < fresh.length) return { ok: false, code: "slot-taken" };
    const wished = await visitWish(context, conversation.salonId, brief, first.offer);
    return {
      ok: true,
      events: [
        { type: "slots-offered", slots },
        { type: "brief-updated", brief: { ...wished, offered: slots, asked: { about: "slot", times: 1 } } },
      ],
    };
  });
}
