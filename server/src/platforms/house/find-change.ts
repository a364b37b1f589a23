import type { MadeChange } from "../../booking/appointment-changes.ts";
import { contentHash } from "../../booking/content-hash.ts";
import type { OperationKey } from "../../booking/platform.ts";
import { appointmentOf } from "./book-hold.ts";
import { cancelledOf } from "./cancel-appointment.ts";
import type { HouseCalendar } from "./house-calendar.ts";

/** The cancelling or the move that a key made. */
export async function findChange(calendar: HouseCalendar, key: OperationKey): Promise<MadeChange | null> {
  const done = await calendar.findOperation(key);
  const entry = done && (await calendar.findEntry({ entryId: done.entryId }));
  if (!done || !entry || entry.reference === null) return null;
  const cancelling = { what: "cancel", of: { appointmentId: entry.entryId, by: entry.cancellation?.by } };
  if (done.content === contentHash(cancelling)) return { what: "cancel", ...cancelledOf(entry) };
  return { what: "move", appointment: { ...appointmentOf(entry), slot: done.slot } };
}
