import type { ChangeRefusal } from "../../booking/appointment-changes.ts";
import type { InstantMs, Outcome } from "../../booking/platform.ts";
import { toAppointment } from "./book-hold.ts";
import type { CalendarEntry } from "./house-calendar.ts";

/** The entry, if it is an appointment that can still be changed: neither cancelled nor over. */
export function standing(entry: CalendarEntry | null, now: InstantMs): Outcome<CalendarEntry, ChangeRefusal> {
  if (entry === null || toAppointment(entry) === null) return { ok: false, reason: "not-found" };
  if (entry.status === "cancelled") return { ok: false, reason: "cancelled" };
  return entry.slot.end <= now ? { ok: false, reason: "past" } : { ok: true, value: entry };
}
