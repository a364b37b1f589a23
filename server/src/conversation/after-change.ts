import type { Brief, ChangeWish } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { ChangeProposal, OfferedSlot } from "@chairside/shared/facts.ts";
import type { News } from "../agent/assistant.ts";
import type { ChangeResult } from "../booking/appointment-desk.ts";
import type { BookingDesk } from "../booking/desk.ts";
import { moveWish } from "../booking/move-wish.ts";

type Failure = Extract<EventBody, { type: "change-failed" }>["reason"];
type Ended = Extract<ChangeResult, { ok: true }> | { ok: false; reason: Failure };

/** What is recorded and said when a change has ended. */
export interface Facts {
  events: EventBody[];
  news: News;
  brief: Brief;
}

/** What follows from how a change ended: the next card of several, the card as it would be now, other times. `brief`: without the hold. */
export async function afterChange(
  desk: BookingDesk,
  { change, offered: _old, asked: _open, ...brief }: Brief,
  proposal: ChangeProposal,
  result: Ended,
  answerer: "assistant" | "staff",
  now: number,
): Promise<Facts> {
  const wish: ChangeWish = { ...change, task: proposal.kind, appointmentId: proposal.appointment.appointmentId };
  if (!result.ok) return failed(desk, { ...brief, change: wish }, proposal, result.reason, answerer, now);
  const { appointment } = result;
  const { proposalId } = proposal;
  if (result.what === "move")
    return { events: [{ type: "appointment-moved", proposalId, appointment }], news: { news: "moved", appointment }, brief };
  const { booked, ...rest } = brief;
  const left = booked?.filter((reference) => reference !== appointment.reference) ?? [];
  const known: Brief = { ...rest, ...(left.length > 0 ? { booked: left } : {}) };
  const next = answerer === "assistant" ? await nextCard(desk, wish.next ?? [], now) : null;
  return {
    events: [{ type: "appointment-cancelled", proposalId, appointment, fee: result.fee }, ...(next ? [put(next.proposal)] : [])],
    news: { news: "cancelled", appointment, fee: result.fee, another: next !== null },
    brief: next ? { ...known, change: next, asked: { about: "confirm", times: 1 } } : known,
  };
}

const put = (proposal: ChangeProposal): EventBody => ({ type: "change-proposed", proposal });

/** The card of the next one that can still be cancelled. */
async function nextCard(
  desk: BookingDesk,
  [first, ...next]: string[],
  now: number,
): Promise<(ChangeWish & { proposal: ChangeProposal }) | null> {
  if (first === undefined) return null;
  const card = await desk.proposeCancel(first, now).catch(() => null);
  if (!card?.ok) return nextCard(desk, next, now);
  return { task: "cancel", appointmentId: first, proposal: card.proposal, ...(next.length > 0 ? { next } : {}) };
}

async function failed(
  desk: BookingDesk,
  { change, ...brief }: Brief & { change: ChangeWish },
  proposal: ChangeProposal,
  reason: Failure,
  answerer: "assistant" | "staff",
  now: number,
): Promise<Facts> {
  const { proposal: _closed, ...wish } = change;
  const failure: EventBody = { type: "change-failed", proposalId: proposal.proposalId, reason };
  const news = { news: "change-failed" as const, task: proposal.kind, reason };
  if (reason === "unknown" || reason === "refused" || answerer === "staff")
    return { events: [failure], news: { ...news, next: "nothing" }, brief: { ...brief, change: wish } };
  if (proposal.kind === "cancel") {
    const again = await desk.proposeCancel(proposal.appointment.appointmentId, now).catch(() => null);
    if (!again?.ok) return { events: [failure], news: { ...news, next: "gone" }, brief };
    const asked = { about: "confirm" as const, times: 1 };
    return {
      events: [failure, put(again.proposal)],
      news: { ...news, next: "card" },
      brief: { ...brief, change: { ...wish, proposal: again.proposal }, asked },
    };
  }
  const slots = await otherTimes(desk, proposal, wish, now);
  if (slots === "gone") return { events: [failure], news: { ...news, next: "gone" }, brief };
  if (slots.length === 0) return { events: [failure], news: { ...news, next: "nothing" }, brief: { ...brief, change: wish } };
  return {
    events: [failure, { type: "slots-offered", slots }],
    news: { ...news, next: "times" },
    brief: { ...brief, change: wish, offered: slots, asked: { about: "slot", times: 1 } },
  };
}

/** Free times closest to the one that was lost. */
async function otherTimes(
  desk: BookingDesk,
  { appointment, to }: Extract<ChangeProposal, { kind: "move" }>,
  change: ChangeWish,
  now: number,
): Promise<OfferedSlot[] | "gone"> {
  const found = await desk.offerMove(appointment.appointmentId, moveWish(change, to.day), now).catch(() => null);
  if (found === null) return [];
  if (!found.ok) return "gone";
  return found.slots.found ? found.slots.slots : [...found.slots.nearest, ...found.slots.othersFree];
}
