import type { ChangeWish } from "@chairside/shared/brief.ts";
import type { StandingAppointment } from "@chairside/shared/facts.ts";
import { readChange } from "../../understanding/read-change.ts";
import type { Workspace } from "../workspace.ts";
import { leaveChange } from "./leave-change.ts";
import { changeBrief, withdrawProposal } from "./open-booking.ts";
import { askForContact, ownAppointments, showAppointments } from "./own-appointments.ts";
import { pickAppointment } from "./pick-appointment.ts";

/** Which one it is, or what stands in the way. */
export type ChosenOwn =
  | { appointment: StandingAppointment }
  | { need: "verification" }
  | { need: "which"; appointments: StandingAppointment[]; unmatched: boolean }
  | { none: true }
  | { cannot: "past"; appointment: StandingAppointment };

/**
 * The appointment that is to be moved or cancelled: by its number as shown, by the visitor's words, the one that was spoken of, or the only
 * one. Only ever one of the visitor's own.
 */
export async function chooseOwn(
  workspace: Workspace,
  task: "move" | "cancel",
  { appointment: number, which }: { appointment?: number | null | undefined; which?: string | null | undefined },
): Promise<ChosenOwn> {
  const { all, other } = readChange(which ?? "");
  const own = await ownAppointments(workspace, other);
  if (own === null) return askForContact(workspace, task);
  if (own.length === 0) return nothing(workspace);
  const { change } = workspace.brief;
  const byId = (id: string | undefined): StandingAppointment | undefined => own.find(({ appointmentId }) => appointmentId === id);
  const named = number ? byId(change?.shown?.[number - 1]) : which ? undefined : byId(change?.appointmentId);
  const { left, unmatched } = named ? { left: [named], unmatched: false } : pickAppointment(workspace, own, which ?? "");
  const [first, ...more] = left;
  const [only] = unmatched ? [] : more.length === 0 ? [first] : all && task === "cancel" ? [first] : [];
  if (!only) {
    await leaveOther(workspace, null, task);
    showAppointments(workspace, left, task);
    return { need: "which", appointments: left, unmatched };
  }
  await leaveOther(workspace, only.appointmentId, task);
  const { waiting: _proved, words: _said, next: _next, ...kept } = workspace.brief.change ?? {};
  const next = all && task === "cancel" ? more.map(({ appointmentId }) => appointmentId) : [];
  const wish: ChangeWish = { ...kept, task, appointmentId: only.appointmentId, ...(next.length > 0 ? { next } : {}) };
  changeBrief(workspace, { change: wish });
  return only.changeable ? { appointment: only } : { cannot: "past", appointment: only };
}

async function nothing(workspace: Workspace): Promise<ChosenOwn> {
  await leaveChange(workspace, "changed");
  return { none: true };
}

/** Another appointment or another task: what lay on the table for the one before goes. So does a booking in the making. */
async function leaveOther(workspace: Workspace, appointmentId: string | null, task: ChangeWish["task"]): Promise<void> {
  const { change } = workspace.brief;
  if (change && !change.waiting && change.appointmentId !== undefined && (change.appointmentId !== appointmentId || change.task !== task)) {
    const { shown } = change;
    await leaveChange(workspace, "changed");
    changeBrief(workspace, { change: { task, ...(shown ? { shown } : {}) } });
  }
  if (!change?.appointmentId) withdrawProposal(workspace, "changed");
}
