import type { Workspace } from "../workspace.ts";
import { leaveChange } from "./leave-change.ts";
import { changeBrief, letHoldGo, withdrawProposal } from "./open-booking.ts";
import type { ToolResults } from "./tool-contracts.ts";

/** Forgets the booking in the making. Who the visitor is and what they told the salon stays. */
export async function dropBooking(workspace: Workspace): Promise<ToolResults["drop_booking"]> {
  await leaveChange(workspace, "declined");
  withdrawProposal(workspace, "declined");
  await letHoldGo(workspace, "declined");
  changeBrief(workspace, { items: undefined, openServices: undefined, partySize: undefined, others: undefined, practitioner: undefined, preferences: undefined, notWith: undefined, then: undefined, when: undefined, offered: undefined, refused: undefined }); // prettier-ignore
  return { dropped: true };
}
