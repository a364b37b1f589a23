import type { EventBody } from "@chairside/shared/events.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { HoldResult } from "../../booking/desk.ts";
import { localParts } from "../../booking/salon-time.ts";
import { type ConversationContext, recordEvents } from "../conversation-context.ts";
import type { ConversationState, PressedTime } from "../conversation-state.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import { deedEvents } from "./deed-events.ts";
import { cardFor, holding, knownGuest, takeHold } from "./take-hold.ts";

/**
 * A visitor pressed a time that was put up while staff answer. That is their own deed and waits for nobody: the time is held, and the
 * card to say yes to comes up when it is known who they are. When that is not known, the time is kept all the same while staff ask. What
 * was taken meanwhile says so, and what is left is put up. Staff's words are left to staff: nothing is said.
 */
export async function holdPressed(
  context: ConversationContext,
  conversation: ConversationRecord,
  state: ConversationState,
  pressed: PressedTime,
): Promise<void> {
  const { brief } = state;
  const taken = await holdFresh(context, conversation, pressed, brief);
  const guest = knownGuest(brief);
  const { events, afterwards } = taken.ok
    ? await holding(context, conversation, state, taken.held, guest && (await cardFor(context, conversation, taken.held, guest, brief)))
    : { events: await whatIsLeft(context, conversation, state, pressed), afterwards: undefined };
  const recorded = await recordEvents(context, conversation.conversationId, events, {
    answerer: "staff",
    unchangedSince: { seq: state.seq, types: deedEvents },
  });
  if (recorded) await afterwards?.();
}

/** The time to choose may be over while the time itself is free: then it is held as it stands now. */
async function holdFresh(
  context: ConversationContext,
  conversation: ConversationRecord,
  { offer }: PressedTime,
  brief: ConversationState["brief"],
): Promise<HoldResult> {
  const taken = await takeHold(context, conversation, offer, brief);
  if (taken.ok || taken.reason !== "offer-expired") return taken;
  const [fresh] = await context.deskOf(conversation.salonId).freshOffers([offer], context.now(), brief.hold?.holdId);
  return fresh ? takeHold(context, conversation, fresh.offer, brief) : taken;
}

async function whatIsLeft(
  context: ConversationContext,
  { salonId }: ConversationRecord,
  { brief }: ConversationState,
  { messageId, offer, slot }: PressedTime,
): Promise<EventBody[]> {
  const desk = context.deskOf(salonId);
  const visit = desk.offeredVisit(offer);
  const { date, minute } = localParts(Date.parse(slot.start), slot.timeZone);
  const when = { words: slot.day, from: date, to: date, at: minute };
  const found = visit && (await desk.findSlots({ ...visit, when, ...(brief.hold ? { ownHold: brief.hold.holdId } : {}) }, context.now()));
  const slots: OfferedSlot[] = found ? (found.found ? found.slots : found.nearest) : [];
  const failed: EventBody = { type: "booking-failed", proposalId: messageId, reason: "slot-taken" };
  if (slots.length === 0) return [failed];
  return [
    failed,
    { type: "slots-offered", slots },
    { type: "brief-updated", brief: { ...brief, offered: slots, asked: { about: "slot", times: 1 } } },
  ];
}
