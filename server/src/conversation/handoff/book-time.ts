import type { StaffBooked } from "@chairside/shared/chat-desk.ts";
import type { Guest } from "@chairside/shared/facts.ts";
import { type ConversationContext, readState } from "../conversation-context.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import type { Reply, StaffSelf } from "../conversations.ts";
import { type DeedAsk, settleAccepted, staffDeed } from "./staff-deed.ts";
import { cardFor, holding, takeHold } from "./take-hold.ts";

/**
 * Books a free time for the visitor as staff, once per press: held, then the card with staff's yes in one append, then carried out like a
 * visitor's yes, by a key made of conversation and press. Whatever died in between is carried out by the next try or by `resume`. The card
 * has the press's id, so that the answer can be asked for again.
 */
export async function bookTime(
  context: ConversationContext,
  conversation: ConversationRecord,
  staff: StaffSelf,
  { offer, guest, ...ask }: DeedAsk & { offer: string; guest: { name: string; phone?: string | undefined; email?: string | undefined } },
): Promise<Reply<StaffBooked>> {
  const reached = guestFrom(context, conversation, guest);
  if (reached === null) return { ok: false, code: "bad-request" };
  const done = await staffDeed(context, conversation, staff, ask, "book", async (state) => {
    const { brief } = state;
    const taken = await takeHold(context, conversation, offer, brief);
    if (!taken.ok) return { ok: false, code: "slot-taken" };
    const card = await cardFor(context, conversation, taken.held, reached, brief, ask.actionId);
    const { events, afterwards } = await holding(context, conversation, state, taken.held, card);
    const { proposalId, hash } = card;
    return { ok: true, events: [...events, { type: "proposal-accepted", proposalId, hash, by: "staff" }], afterwards };
  });
  if (!done.ok) return done.code === "slot-taken" ? ((await bookedHere(context, conversation, offer)) ?? done) : done;
  await settleAccepted(context, conversation);
  return { ok: true, value: await outcomeOf(context, conversation.conversationId, ask.actionId) };
}

/** The time has gone because the visitor's own yes was quicker: it is what staff wanted, and it stands. */
async function bookedHere(
  context: ConversationContext,
  { conversationId, salonId }: ConversationRecord,
  offer: string,
): Promise<Reply<StaffBooked> | null> {
  const visit = context.deskOf(salonId).readOffer(offer, 0)?.slot;
  const { booked } = await readState(context, conversationId);
  const same = booked.find(
    ({ slot }) => slot.start === visit?.start && slot.service === visit.service && slot.practitioner === visit.practitioner,
  );
  return same ? { ok: true, value: { outcome: "booked", reference: same.reference } } : null;
}

/** How the card ended. What is agreed to and not carried out is not known. */
async function outcomeOf(context: ConversationContext, conversationId: string, proposalId: string): Promise<StaffBooked> {
  const { booked } = await readState(context, conversationId);
  const appointment = booked.find((one) => one.proposalId === proposalId);
  if (appointment) return { outcome: "booked", reference: appointment.reference };
  const failed = (await context.log.read(conversationId)).find(
    (event) => event.type === "booking-failed" && event.proposalId === proposalId,
  );
  return { outcome: failed?.type === "booking-failed" ? failed.reason : "unknown" };
}

/** A telephone number as it is dialled; null where there is no way to reach them. */
function guestFrom(
  { readGuest }: ConversationContext,
  { locale }: ConversationRecord,
  { name, phone, email }: { name: string; phone?: string | undefined; email?: string | undefined },
): Guest | null {
  const reached = {
    ...(phone === undefined ? {} : { phone: readGuest(phone, locale).phone }),
    ...(email === undefined ? {} : { email: readGuest(email, locale).email }),
  };
  const { phone: number, email: address } = reached;
  if ((phone !== undefined && !number) || (email !== undefined && !address) || !(number ?? address)) return null;
  return { name, ...(number ? { phone: number } : {}), ...(address ? { email: address } : {}) };
}
