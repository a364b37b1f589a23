import type { ChangeRefusal } from "./appointment-changes.ts";
import { contentHash } from "./content-hash.ts";
import type { Offer } from "./offer-token.ts";
import type { InstantMs, Platform, PlatformAppointment } from "./platform.ts";

/** The appointment, while its guest may still change it in a chat. */
export async function changeable(
  platform: Platform,
  appointmentId: string,
  now: InstantMs,
): Promise<{ ok: true; appointment: PlatformAppointment } | { ok: false; reason: ChangeRefusal }> {
  const appointment = await platform.getAppointment(appointmentId);
  if (appointment === null) return { ok: false, reason: "not-found" };
  if (appointment.status === "cancelled") return { ok: false, reason: "cancelled" };
  // Once it has begun, that is for a person to decide.
  return appointment.slot.start <= now ? { ok: false, reason: "past" } : { ok: true, appointment };
}

/** Whether an offer is for these very services: one made for another booking must not change what was booked. */
export function isThisVisit({ slot }: Offer, appointment: PlatformAppointment): boolean {
  const services = ({ legs }: PlatformAppointment["slot"]): string[] =>
    legs.map(({ guest = 0, serviceId, addOnIds }) => [guest, serviceId, ...addOnIds].join(" ")).toSorted();
  return contentHash(services(slot)) === contentHash(services(appointment.slot));
}
