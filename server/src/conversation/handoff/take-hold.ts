import type { Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { Guest, Proposal } from "@chairside/shared/facts.ts";
import { clientFacts } from "../../booking/client-facts.ts";
import { withFile } from "../../booking/client-file.ts";
import type { HeldSlot, HoldResult } from "../../booking/desk.ts";
import { localParts } from "../../booking/salon-time.ts";
import type { ConversationContext } from "../conversation-context.ts";
import type { ConversationState } from "../conversation-state.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import { provedFile } from "./proved-file.ts";

/**
 * Holds an offered time. The key is made of conversation and offer, so holding again answers the same. What is held already stays until
 * the log says that it went; only where that is in the way, the new hold takes its place at once.
 */
export async function takeHold(
  context: ConversationContext,
  { conversationId, salonId }: ConversationRecord,
  offer: string,
  { hold }: Brief,
): Promise<HoldResult> {
  const desk = context.deskOf(salonId);
  const held = await desk.hold(conversationId, offer, context.now());
  return held.ok || held.reason !== "slot-taken" || hold === undefined
    ? held
    : desk.hold(conversationId, offer, context.now(), hold.holdId);
}

/** Who the appointment would be for, where a name and a way to reach them are known. */
export const knownGuest = ({ guest }: Brief): Guest | null => (guest?.name && (guest.phone ?? guest.email) ? guest : null);

/** The summary card of a held time. Of a client who has proved who they are, it goes by the patch test that is on file. */
export async function cardFor(
  context: ConversationContext,
  { conversationId, salonId }: ConversationRecord,
  held: HeldSlot,
  guest: Guest,
  brief: Brief,
  proposalId?: string,
): Promise<Proposal> {
  const desk = context.deskOf(salonId);
  const file = await provedFile(context, { conversationId, salonId }, { ...brief, guest });
  const { start, timeZone } = held.offered.slot;
  const facts = withFile(await desk.catalogue(), clientFacts(brief.facts), file, localParts(Date.parse(start), timeZone).date);
  return desk.propose(conversationId, held, guest, context.now(), facts, proposalId);
}

/** What holding a time adds to the log, and what it then takes to let go of what was held before. */
export async function holding(
  context: ConversationContext,
  { salonId }: ConversationRecord,
  { brief, proposal, change }: Pick<ConversationState, "brief" | "proposal" | "change">,
  held: HeldSlot,
  card: Proposal | null,
): Promise<{ events: EventBody[]; afterwards: () => Promise<void> }> {
  const { holdId } = held;
  const expiresAt = new Date(held.expiresAt).toISOString();
  const lying = proposal ?? change;
  const decidedAt = context.now();
  const before = brief.hold?.holdId === holdId ? undefined : brief.hold?.holdId;
  const again = brief.hold?.holdId === holdId;
  return {
    events: [
      ...(lying ? [{ type: "proposal-withdrawn" as const, proposalId: lying.proposalId, reason: "changed" as const }] : []),
      ...(again ? [] : [{ type: "slot-held" as const, holdId, expiresAt, slot: held.offered.slot }]),
      ...(before === undefined ? [] : [{ type: "hold-released" as const, holdId: before, reason: "changed" as const }]),
      ...(card ? [{ type: "booking-proposed" as const, proposal: card }] : []),
      { type: "brief-updated", brief: await briefHeld(context, salonId, brief, held, card) },
    ],
    // Whoever has asked for it again since then has it.
    afterwards: async () => (before === undefined ? undefined : context.deskOf(salonId).releaseHold(before, decidedAt)),
  };
}

/** What is held is what is wished from now on, for whoever answers next. */
async function briefHeld(
  context: ConversationContext,
  salonId: string,
  brief: Brief,
  { holdId, expiresAt, offered }: HeldSlot,
  card: Proposal | null,
): Promise<Brief> {
  const { proposal: _card, change: _other, asked: _open, ...kept } = brief;
  const { slot, offer } = offered;
  const { date, minute } = localParts(Date.parse(slot.start), slot.timeZone);
  const wished = await visitWish(context, salonId, kept, offer);
  return {
    ...wished,
    when: { words: `${slot.day} ${slot.time}`, from: date, to: date, at: minute },
    hold: { holdId, expiresAt: new Date(expiresAt).toISOString(), offered },
    ...(card
      ? { guest: card.guest, proposal: card, asked: { about: "confirm", times: 1 } }
      : { asked: { about: askedNext(brief), times: 1 } }),
  };
}

const askedNext = ({ guest }: Brief): "name" | "contact" => (guest?.name ? "contact" : "name");

/** The brief with the services of an offer, and who performs them unless that was left open. What was to follow another visit is dropped with it. */
export async function visitWish(context: ConversationContext, salonId: string, brief: Brief, offer: string): Promise<Brief> {
  const desk = context.deskOf(salonId);
  const visit = desk.offeredVisit(offer);
  const shown = desk.readOffer(offer, 0);
  if (visit === null || sameServices(brief.items, visit.items))
    return practitionerFrom(brief, await whoPerforms(context, salonId, shown?.slot.practitioner));
  const { then: _then, openServices: _open, others: _others, partySize: _size, ...kept } = brief;
  return practitionerFrom(
    { ...kept, items: visit.items, ...(visit.others ? { others: visit.others, partySize: visit.others.length + 1 } : {}) },
    await whoPerforms(context, salonId, shown?.slot.practitioner),
  );
}

function practitionerFrom(brief: Brief, who: string | undefined): Brief {
  const open = brief.practitioner === undefined || brief.practitioner === "anyone";
  return open || who === undefined ? brief : { ...brief, practitioner: who };
}

async function whoPerforms(context: ConversationContext, salonId: string, name: string | undefined): Promise<string | undefined> {
  const { practitioners } = await context.deskOf(salonId).catalogue();
  return practitioners.find((one) => one.name === name)?.id;
}

function sameServices(a: Brief["items"] = [], b: Brief["items"] = []): boolean {
  const key = (list: NonNullable<Brief["items"]>): string =>
    JSON.stringify(list.map(({ serviceId, addOnIds }) => [serviceId, addOnIds]).toSorted());
  return key(a) === key(b);
}
