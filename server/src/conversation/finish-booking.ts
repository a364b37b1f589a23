import type { EventBody } from "@chairside/shared/events.ts";
import type { Brief } from "@chairside/shared/brief.ts";
import type { BookedAppointment, OfferedSlot, Proposal } from "@chairside/shared/facts.ts";
import type { BookResult, SlotsFound } from "../booking/desk.ts";
import { slotWish } from "../booking/slot-wish.ts";
import { OutcomeUnknown } from "../booking/platform.ts";
import { announcement, type ConversationContext, inTheirWords, readState, recordEvents } from "./conversation-context.ts";
import type { ConversationRecord } from "./conversation-store.ts";
import { replyPromise, withPromise } from "./handoff/reply-promise.ts";

/**
 * Carries out the visitor's yes: books what the card showed, and records and says how it ended. The yes is in the log
 * already, so after a crash this runs again; the desk's key makes the second time answer like the first.
 */
export async function finishBooking(context: ConversationContext, conversation: ConversationRecord, proposal: Proposal): Promise<void> {
  const { notes = [] } = (await readState(context, conversation.conversationId)).brief;
  const result = await book(context, conversation, proposal, notes);
  while (!(await recordResult(context, conversation, proposal, result))) {
    // The answerer changed between reading and recording: read again, what was booked stays as it is.
  }
}

async function recordResult(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposal: Proposal,
  result: BookResult | { ok: false; reason: Failure },
): Promise<boolean> {
  const { brief, answerer } = await readState(context, conversation.conversationId);
  const facts = result.ok
    ? await bookedFacts(context, conversation, result, brief)
    : await failedFacts(context, conversation, proposal, { brief, answerer }, result.reason);
  // While staff answer, the assistant stays silent; the card says what happened.
  const said = answerer === "assistant" ? [await announcement(context, inTheirWords(conversation, brief), facts.news)] : [];
  return (
    (await recordEvents(
      context,
      conversation.conversationId,
      await withPromise(context, conversation, [...facts.events, ...said, ...facts.after]),
      { answerer },
    )) !== null
  );
}

interface Facts {
  events: EventBody[];
  news: Parameters<typeof announcement>[2];
  after: EventBody[];
}

type Failure = "slot-taken" | "hold-expired" | "refused" | "unknown";

async function book(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposal: Proposal,
  notes: string[],
): Promise<BookResult | { ok: false; reason: Failure }> {
  const desk = context.deskOf(conversation.salonId);
  try {
    return await desk.book(conversation.conversationId, proposal, notes, context.now());
  } catch (error) {
    context.report("a booking ended without a clear answer", conversation.conversationId, error);
    if (!(error instanceof OutcomeUnknown)) return { ok: false, reason: "refused" };
    const found = await desk.findBooked(conversation.conversationId, proposal).catch(() => null);
    return found ? { ok: true, appointment: found } : { ok: false, reason: "unknown" };
  }
}

async function bookedFacts(
  context: ConversationContext,
  conversation: ConversationRecord,
  { appointment }: Extract<BookResult, { ok: true }>,
  brief: Brief,
): Promise<Facts> {
  const { guest, locale } = brief;
  const done: Brief = {
    ...(guest ? { guest } : {}),
    ...(locale ? { locale } : {}),
    booked: [...(brief.booked ?? []), appointment.reference],
  };
  const next = await visitAfter(context, conversation, appointment, brief);
  if (next === null)
    return {
      events: [{ type: "appointment-booked", appointment }],
      news: { news: "booked", appointment },
      after: [{ type: "brief-updated", brief: done }],
    };
  const { service, slots, wish } = next;
  return {
    events: [{ type: "appointment-booked", appointment }, ...(slots.length > 0 ? [{ type: "slots-offered" as const, slots }] : [])],
    news: { news: "booked", appointment, next: { service, times: slots.length } },
    after: [{ type: "brief-updated", brief: { ...done, ...wish, ...(slots.length > 0 ? { offered: slots } : {}) } }],
  };
}

/**
 * The visit that what is booked now had to come before, and its first times: they are put up with the news. It gets a card
 * and a yes of its own, so that each of the two is written once and neither waits for the other.
 */
async function visitAfter(
  context: ConversationContext,
  { salonId }: ConversationRecord,
  { slot }: BookedAppointment,
  { then, facts }: Brief,
): Promise<{ service: string; slots: OfferedSlot[]; wish: Brief } | null> {
  if (then?.items === undefined) return null;
  const { step, ...visit } = then;
  const taken = step === "patch-test" ? { patchTest: slot.end } : { consulted: true as const };
  const wish: Brief = { ...visit, facts: { ...facts, ...taken } };
  const desk = context.deskOf(salonId);
  const catalogue = await desk.catalogue();
  const asked = slotWish(catalogue, wish);
  const found = asked === null ? null : await desk.findSlots(asked, context.now()).catch(() => null);
  const names = then.items.flatMap(({ serviceId }) => catalogue.services.find(({ id }) => id === serviceId)?.name ?? []);
  return { service: names.join(" + "), slots: found === null ? [] : found.found ? found.slots : found.nearest, wish };
}

async function failedFacts(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposal: Proposal,
  { brief, answerer }: { brief: Brief; answerer: "assistant" | "staff" },
  reason: Failure | "not-bookable",
): Promise<Facts> {
  const failure: Failure = reason === "not-bookable" ? "refused" : reason;
  const { hold: _gone, proposal: _closed, ...kept } = brief;
  const found = failure === "unknown" ? null : await alternatives(context, conversation, proposal, brief);
  const slots = found ? (found.found ? found.slots : [...found.nearest, ...found.othersFree]) : [];
  const offered: EventBody[] = slots.length > 0 ? [{ type: "slots-offered", slots }] : [];
  const after: EventBody[] = [{ type: "brief-updated", brief: { ...kept, offered: slots } }];
  if (failure === "unknown")
    after.push(
      // Staff have it already: then they are held to telling how it stands.
      answerer === "staff"
        ? await replyPromise(context, conversation, { because: "handed-over", guest: brief.guest })
        : { type: "answerer-changed", answerer: "staff", reason: "assistant-failed", by: { kind: "assistant" } },
    );
  return {
    events: [{ type: "booking-failed", proposalId: proposal.proposalId, reason: failure }, ...offered],
    news: { news: "booking-failed", reason: failure, alternatives: slots.length },
    after,
  };
}

/** Free times closest to the one that was lost. */
async function alternatives(
  context: ConversationContext,
  conversation: ConversationRecord,
  proposal: Proposal,
  brief: Brief,
): Promise<SlotsFound | null> {
  const desk = context.deskOf(conversation.salonId);
  const { hold: _gone, ...open } = brief;
  const wish = slotWish(await desk.catalogue(), { ...open, when: brief.when ?? { words: proposal.slot.day } });
  if (wish === null) return null;
  return context
    .deskOf(conversation.salonId)
    .findSlots(wish, context.now())
    .catch(() => null);
}
