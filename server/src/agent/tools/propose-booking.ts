import { localParts } from "../../booking/salon-time.ts";
import type { Workspace } from "../workspace.ts";
import { factsFor } from "./guest-facts.ts";
import { movedAppointment } from "./hold-move.ts";
import { changeBrief, holdFits, letHoldGo, lookAgain, withdrawProposal } from "./open-booking.ts";
import type { ToolResults } from "./tool-contracts.ts";

/** Puts up the summary card: only for a time that is held and still wished for, with a name and a way to reach the guest. */
export async function proposeBooking(workspace: Workspace): Promise<ToolResults["propose_booking"]> {
  const { turn, brief } = workspace;
  const { hold, guest } = brief;
  // What is held for moving something is no new booking.
  if (movedAppointment(workspace)) return { missing: ["slot"] };
  if (hold && Date.parse(hold.expiresAt) <= turn.now) return holdRanOut(workspace);
  const missing = [
    ...(holdFits(workspace) ? [] : ["slot" as const]),
    ...(guest?.name ? [] : ["name" as const]),
    ...(guest?.phone || guest?.email ? [] : ["contact" as const]),
  ];
  if (!hold || !guest || missing.length > 0) return { missing };
  if (brief.proposal?.holdId === hold.holdId && JSON.stringify(brief.proposal.guest) === JSON.stringify(guest))
    return { proposal: brief.proposal };
  withdrawProposal(workspace, "changed");
  const held = { ...hold, expiresAt: Date.parse(hold.expiresAt) };
  const day = localParts(Date.parse(hold.offered.slot.start), hold.offered.slot.timeZone).date;
  const proposal = await turn.desk.propose(turn.conversationId, held, guest, turn.now, await factsFor(workspace, day));
  workspace.events.push({ type: "booking-proposed", proposal });
  changeBrief(workspace, { proposal });
  return { proposal };
}

async function holdRanOut(workspace: Workspace): Promise<ToolResults["propose_booking"]> {
  withdrawProposal(workspace, "expired");
  await letHoldGo(workspace, "expired");
  return { gone: "hold-expired", result: await lookAgain(workspace) };
}
