import type { Workspace } from "../workspace.ts";
import { leaveChange } from "./leave-change.ts";
import { askForContact, ownAppointments, showAppointments } from "./own-appointments.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

/** Shows what the visitor has booked, once they have proved to be whose it is. */
export async function myAppointments(
  workspace: Workspace,
  { other }: ToolArguments<"my_appointments">,
): Promise<ToolResults["my_appointments"]> {
  const appointments = await ownAppointments(workspace, other ?? false);
  if (appointments === null) return askForContact(workspace, "look");
  await leaveChange(workspace, "changed");
  showAppointments(workspace, appointments, "look");
  return { appointments, here: workspace.turn.verifiedContact === null };
}
