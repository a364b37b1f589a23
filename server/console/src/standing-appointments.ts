import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";

interface BookedHere {
  appointmentId: string;
  reference: string;
  slot: SlotFacts;
}

/** What was booked or moved in a conversation and is not cancelled, as it stands now. */
export function standingAppointments(entries: readonly Entry[]): BookedHere[] {
  const standing = new Map<string, BookedHere>();
  for (const entry of entries) {
    if (entry.kind === "booked" || entry.kind === "moved") standing.set(entry.appointment.appointmentId, entry.appointment);
    if (entry.kind === "cancelled") standing.delete(entry.appointment.appointmentId);
  }
  return [...standing.values()];
}
