import type { ChangeWish } from "@chairside/shared/brief.ts";
import type { Guest, StandingAppointment } from "@chairside/shared/facts.ts";
import { changeBrief } from "./open-booking.ts";
import type { Workspace } from "../workspace.ts";

/**
 * What the visitor may look at and change, earliest first: all of the contact they have proved; without one, what was booked in this
 * very conversation and is still under the contact typed in it. Null: a contact has to be proved first. `other`: not what was booked here.
 */
export async function ownAppointments(workspace: Workspace, other: boolean): Promise<StandingAppointment[] | null> {
  const { turn } = workspace;
  const here = await bookedHere(workspace);
  if (turn.verifiedContact === null) return here.length > 0 && !other ? here : null;
  const proved = await turn.desk.appointmentsOf(turn.verifiedContact, turn.now);
  const added = here.filter(({ appointmentId }) => !proved.some((one) => one.appointmentId === appointmentId));
  return [...proved, ...added].toSorted((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start));
}

async function bookedHere({ turn }: Workspace): Promise<StandingAppointment[]> {
  const found: StandingAppointment[] = [];
  for (const { appointmentId, guest } of turn.bookedHere) {
    const stands = await turn.desk.appointment(appointmentId, turn.now);
    const over = stands === null || stands.status === "cancelled" || Date.parse(stands.slot.end) <= turn.now;
    if (!over && sameContact(stands.guest, guest)) found.push(stands);
  }
  return found;
}

const sameContact = (a: Guest, b: Guest): boolean => a.phone === b.phone && a.email === b.email;

/** Puts up the card by which a contact is proved, once, and keeps what was asked for until it is. The same whoever asks. */
export function askForContact(workspace: Workspace, task: ChangeWish["task"]): { need: "verification" } {
  const { brief, turn, events } = workspace;
  const said = turn.said.flatMap(({ text, offer }) => (offer === undefined && text !== "" ? [text] : [])).join("\n");
  const before = brief.change?.waiting ? brief.change.words : undefined;
  if (!brief.change?.waiting) events.push({ type: "verification-requested" });
  const words = [before, said].filter((part) => part !== undefined && part !== "").join("\n").slice(-longestWords); // prettier-ignore
  changeBrief(workspace, { change: { task, words, waiting: true } });
  return { need: "verification" };
}

/** Kept of what was asked for. */
const longestWords = 600;

/** Shows appointments as cards; they are counted in this order from now on. */
export function showAppointments(workspace: Workspace, appointments: StandingAppointment[], task: ChangeWish["task"]): void {
  if (appointments.length > 0) workspace.events.push({ type: "appointments-shown", appointments });
  const { waiting: _done, words: _said, ...before } = workspace.brief.change ?? {};
  changeBrief(workspace, { change: { ...before, task, shown: appointments.map(({ appointmentId }) => appointmentId) } });
}
