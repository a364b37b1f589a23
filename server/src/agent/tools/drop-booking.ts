import type { Workspace } from "../workspace.ts";
import { changeBrief, letHoldGo, withdrawProposal } from "./open-booking.ts";
import type { ToolResults } from "./tool-contracts.ts";

/** Forgets the booking in the making. Who the visitor is and what they told the salon stays. */
export async function dropBooking(workspace: Workspace): Promise<ToolResults["drop_booking"]> {
  withdrawProposal(workspace, "declined");
  await letHoldGo(workspace, "declined");
  changeBrief(workspace, { serviceId: undefined, addOnIds: undefined, practitioner: undefined, when: undefined, partySize: undefined, offered: undefined, refused: undefined }); // prettier-ignore
  return { dropped: true };
}
