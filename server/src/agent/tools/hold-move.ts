import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import { moveWish } from "../../booking/move-wish.ts";
import type { Workspace } from "../workspace.ts";
import { changeBrief, putUpSlots, withdrawProposal } from "./open-booking.ts";
import { ownAppointments } from "./own-appointments.ts";
import type { ToolResults } from "./tool-contracts.ts";
import { stillUnwanted } from "./wanted-people.ts";

/** The appointment that is being moved; null when none is. */
export function movedAppointment({ brief }: Workspace): string | null {
  return brief.change?.task === "move" ? (brief.change.appointmentId ?? null) : null;
}

/** Keeps the time for moving the appointment there, and puts up the card. When it has gone, others are put up instead. */
export async function holdMove(workspace: Workspace, appointmentId: string, { offer }: OfferedSlot): Promise<ToolResults["hold_slot"]> {
  const { turn, brief } = workspace;
  const own = await ownAppointments(workspace, false);
  if (!own?.some((one) => one.appointmentId === appointmentId)) return { held: false, reason: "no-such-slot", result: null };
  turn.signal.throwIfAborted();
  const before = brief.hold;
  const card = brief.change?.proposal;
  const stands = card?.kind === "move" && card.offer === offer && before !== undefined && Date.parse(before.expiresAt) > turn.now;
  if (stands) return { held: true, brief };
  const outcome = await turn.desk.holdMove(turn.conversationId, appointmentId, offer, turn.now, before?.holdId);
  if (!outcome.ok) {
    const reason = outcome.reason === "offer-expired" || outcome.reason === "hold-expired" ? "offer-expired" : "slot-taken";
    return { held: false, reason, result: await otherTimes(workspace, appointmentId) };
  }
  const { holdId, expiresAt, offered } = outcome.held;
  const proposed = await turn.desk.proposeMove(appointmentId, outcome.held, turn.now);
  if (!proposed.ok) {
    await turn.desk.releaseHold(holdId);
    return { held: false, reason: "no-such-slot", result: null };
  }
  withdrawProposal(workspace, "changed");
  const hold = { holdId, expiresAt: new Date(expiresAt).toISOString(), offered };
  workspace.events.push({ type: "slot-held", holdId, expiresAt: hold.expiresAt, slot: offered.slot });
  if (before && before.holdId !== holdId) workspace.events.push({ type: "hold-released", holdId: before.holdId, reason: "changed" });
  workspace.events.push({ type: "change-proposed", proposal: proposed.proposal });
  const { notWith, ...change } = workspace.brief.change ?? { task: "move" as const };
  const unwanted = stillUnwanted(workspace.catalogue, notWith, offered.slot);
  changeBrief(workspace, { hold, change: { ...change, ...(unwanted ? { notWith: unwanted } : {}), proposal: proposed.proposal } });
  return { held: true, brief: workspace.brief };
}

async function otherTimes(workspace: Workspace, appointmentId: string): Promise<SlotsFound | null> {
  const { turn, brief } = workspace;
  const found = await turn.desk.offerMove(appointmentId, moveWish(brief.change ?? {}), turn.now);
  if (!found.ok) return null;
  putUpSlots(workspace, found.slots);
  return found.slots;
}
