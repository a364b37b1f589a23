import { contentHash } from "../../booking/content-hash.ts";
import type { BookRequest, InstantMs, OperationKey, Outcome, PlatformAppointment } from "../../booking/platform.ts";
import type { CalendarEntry } from "./house-calendar.ts";
import type { House } from "./house.ts";
import { freeReference } from "./reference-code.ts";

/** Turns a hold into an appointment. The entry stays where it is, so nothing can be taken in between. */
export async function bookHold(
  house: House,
  request: BookRequest,
  key: OperationKey,
  now: InstantMs,
): Promise<Outcome<PlatformAppointment>> {
  const { holdId, slot, guest, conversationId, notes } = request;
  // Notes are not part of it: a repeated call after a crash may have read more of them.
  const bookedContent = contentHash({ holdId, slot, guest, conversationId });
  return house.calendar.write(async (calendar): Promise<Outcome<PlatformAppointment>> => {
    const done = await calendar.findEntry({ bookKey: key });
    if (done !== null && done.bookedContent !== bookedContent) throw new Error("one booking key was used for two bookings");
    const value = toAppointment(done);
    if (value !== null) return { ok: true, value };
    const held = await calendar.findEntry({ entryId: holdId });
    if (held?.status !== "held" || held.holdExpiresAt === null || held.holdExpiresAt <= now) return { ok: false, reason: "hold-expired" };
    // What is held for a move is kept only where the appointment itself does not keep it.
    if (held.movedFrom !== null || contentHash(held.slot) !== contentHash(slot)) return { ok: false, reason: "not-bookable" };
    const reference = await freeReference(calendar, house.newReference);
    const booked: CalendarEntry = { ...held, status: "booked", guest, notes, conversationId, reference, bookKey: key, bookedContent };
    await calendar.update(booked);
    return { ok: true, value: appointmentOf(booked) };
  });
}

/** Null for what is not an appointment: held, blocked, or a record of where one stood before. */
export function toAppointment(entry: CalendarEntry | null): PlatformAppointment | null {
  return entry === null || entry.reference === null ? null : appointmentOf(entry);
}

/** Throws for what is not an appointment. */
export function appointmentOf({ entryId, status, slot, guest, reference }: CalendarEntry): PlatformAppointment {
  if (status === "held" || status === "blocked" || reference === null)
    throw new Error(`the calendar entry ${entryId} is not an appointment`);
  return { appointmentId: entryId, reference, status, slot, guest };
}
