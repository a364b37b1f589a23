import type { Workspace } from "../workspace.ts";
import { changeBrief, letHoldGo, withdrawProposal } from "./open-booking.ts";

/** Forgets what was to be changed: its card goes, and so does the time that was kept for it. All that is booked stays as it is. */
export async function leaveChange(workspace: Workspace, reason: "changed" | "declined"): Promise<void> {
  if (!workspace.brief.change) return;
  withdrawProposal(workspace, reason);
  if (workspace.brief.change.task === "move") {
    await letHoldGo(workspace, reason);
    changeBrief(workspace, { offered: undefined });
  }
  changeBrief(workspace, { change: undefined });
}
