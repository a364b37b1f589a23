import type { Workspace } from "../workspace.ts";
import { changeBrief } from "./open-booking.ts";
import type { ToolResults } from "./tool-contracts.ts";

/** Takes the visitor off the waitlist, whatever they wait for. A time that it has offered is let go with it. */
export async function leaveWaitlist(workspace: Workspace): Promise<ToolResults["leave_waitlist"]> {
  workspace.turn.signal.throwIfAborted();
  const left = await workspace.turn.waitlist.leave();
  changeBrief(workspace, { waitlist: undefined });
  return { left: left.map(({ service, practitioner, words }) => ({ service, practitioner, words })) };
}
