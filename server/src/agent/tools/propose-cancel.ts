import type { Workspace } from "../workspace.ts";
import { changeBrief, withdrawProposal } from "./open-booking.ts";
import { ownAppointments } from "./own-appointments.ts";
import type { ToolResults } from "./tool-contracts.ts";

/** Puts up the card for cancelling the appointment that was chosen: what goes, and what it costs. The visitor's yes is theirs alone. */
export async function proposeCancel(workspace: Workspace): Promise<ToolResults["propose_cancel"]> {
  const { turn, brief } = workspace;
  const { change } = brief;
  const own = await ownAppointments(workspace, false);
  const chosen = own?.find(({ appointmentId }) => appointmentId === change?.appointmentId);
  if (!change || !chosen || change.task !== "cancel") return { missing: "appointment" };
  const card = await turn.desk.proposeCancel(chosen.appointmentId, turn.now);
  if (!card.ok) return card.reason === "past" ? { cannot: "past", appointment: chosen } : { missing: "appointment" };
  withdrawProposal(workspace, "changed");
  workspace.events.push({ type: "change-proposed", proposal: card.proposal });
  changeBrief(workspace, { change: { ...change, proposal: card.proposal } });
  return { proposal: card.proposal };
}
