import type { Workspace } from "../workspace.ts";
import { changeAppointment } from "./change-appointment.ts";
import { describeService } from "./describe-service.ts";
import { dropBooking } from "./drop-booking.ts";
import { findServices } from "./find-services.ts";
import { findSlots } from "./find-slots.ts";
import { handOver } from "./hand-over.ts";
import { holdSlot } from "./hold-slot.ts";
import { joinWaitlist } from "./join-waitlist.ts";
import { leaveWaitlist } from "./leave-waitlist.ts";
import { lookUp } from "./look-up.ts";
import { myAppointments } from "./my-appointments.ts";
import { noteForSalon } from "./note-for-salon.ts";
import { noteGuest } from "./note-guest.ts";
import { proposeBooking } from "./propose-booking.ts";
import { proposeCancel } from "./propose-cancel.ts";
import type { ToolArguments, ToolName, ToolRecord, ToolResults } from "./tool-contracts.ts";

type Tools = { [N in ToolName]: (workspace: Workspace, args: ToolArguments<N>) => ToolResults[N] | Promise<ToolResults[N]> };

const tools: Tools = {
  find_services: findServices,
  describe_service: describeService,
  find_slots: findSlots,
  hold_slot: holdSlot,
  note_guest: noteGuest,
  propose_booking: proposeBooking,
  drop_booking: dropBooking,
  join_waitlist: joinWaitlist,
  leave_waitlist: leaveWaitlist,
  look_up: lookUp,
  note_for_salon: noteForSalon,
  my_appointments: myAppointments,
  change_appointment: changeAppointment,
  propose_cancel: proposeCancel,
  hand_over: handOver,
};

/**
 * Runs a tool on the workspace and records the call. What a tool throws is handed to `report` and recorded as a bare
 * error: its text may hold what no model should read. Throws only when the turn is aborted.
 */
export async function runTool<N extends ToolName>(
  workspace: Workspace,
  name: N,
  args: ToolArguments<N>,
  report: (error: unknown) => void,
): Promise<ToolRecord> {
  const { turn, done } = workspace;
  turn.signal.throwIfAborted();
  const before = { brief: workspace.brief, events: workspace.events.length };
  let result: ToolResults[N] | { error: string };
  try {
    result = await tools[name](workspace, args);
  } catch (error) {
    turn.signal.throwIfAborted();
    report(error);
    result = { error: error instanceof Error && error.name === "PlatformUnavailable" ? "calendar-unavailable" : "failed" };
    // A tool that broke off leaves nothing behind, unless it had something to tell that has happened.
    if (workspace.events.length === before.events) workspace.brief = before.brief;
  }
  const record = { name, args, result } as ToolRecord;
  done.push(record);
  return record;
}
