import { contentHash } from "../../booking/content-hash.ts";
import type { BookRequest, InstantMs, OperationKey, Outcome, PlatformAppointment } from "../../booking/platform.ts";
import type { CalendarEntry, HouseCalendarWriter } from "./house-calendar.ts";
import type { House } from "./house.ts";

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
    if (contentHash(held.slot) !== contentHash(slot)) return { ok: false, reason: "not-bookable" };
    const reference = await freeReference(house, calendar);
    const booked: CalendarEntry = { ...held, status: "booked", guest, notes, conversationId, reference, bookKey: key, bookedContent };
    await calendar.update(booked);
    return { ok: true, value: appointmentOf(booked, reference) };
  });
}

async function freeReference(house: House, calendar: HouseCalendarWriter): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const reference = house.newReference();
    if ((await calendar.findEntry({ reference })) === null) return reference;
  }
  throw new Error("no free reference code in 20 tries");
}

/** Null for what is only held. */
export function toAppointment(entry: CalendarEntry | null): PlatformAppointment | null {
  return entry === null || entry.reference === null ? null : appointmentOf(entry, entry.reference);
}

function appointmentOf({ entryId, status, slot, guest }: CalendarEntry, reference: string): PlatformAppointment {
  return { appointmentId: entryId, reference, status: status === "held" ? "booked" : status, slot, guest };
}
