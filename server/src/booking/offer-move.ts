import type { MoveWish } from "./appointment-desk.ts";
import type { SlotsFound, SlotWish } from "./desk.ts";
import { findSlots } from "./find-slots.ts";
import type { InstantMs, Platform, PlatformAppointment, Slot, SlotQuery } from "./platform.ts";
import { visitQuery, type Performers } from "./visit-query.ts";

/** Slots an appointment could move to, found and worded as for a new booking. */
export function offerMove(
  parts: { platform: Platform; offerKey: Uint8Array },
  appointment: PlatformAppointment,
  wish: MoveWish,
  now: InstantMs,
): Promise<SlotsFound> {
  const [leg] = appointment.slot.legs;
  if (leg === undefined) throw new Error(`the appointment ${appointment.appointmentId} has no service`);
  const { practitioner = leg.practitionerId, ...rest } = wish;
  const isOpen = practitioner === "anyone" || wish.notBy?.includes(practitioner);
  const asked: SlotWish = {
    ...rest,
    items: [{ serviceId: leg.serviceId, addOnIds: leg.addOnIds, ...(isOpen ? {} : { practitionerId: practitioner }) }],
  };
  return findSlots({ ...parts, platform: lookingFor(parts.platform, appointment, wish.practitioner === undefined) }, asked, now);
}

/**
 * The platform as it looks to who wants to move this visit: every search is for the whole of it, and its own time is free. `staying`: who
 * has it now keeps it, as far as they will do.
 */
function lookingFor(platform: Platform, { appointmentId, slot }: PlatformAppointment, staying: boolean): Platform {
  const booked = new Set(slot.legs.map(({ serviceId }) => serviceId));
  return {
    ...platform,
    async catalogue() {
      const catalogue = await platform.catalogue();
      // Whatever it took to book them: they are booked.
      const services = catalogue.services.map((one) => (booked.has(one.id) ? { ...one, addOnOnly: false, consultationFirst: false } : one));
      return { ...catalogue, services };
    },
    async searchSlots({ from, to, items, ownHold, notBy }: SlotQuery, now) {
      const ruledOut = staying && (notBy?.includes(slot.legs[0]?.practitionerId ?? "") ?? false);
      const performers = ruledOut ? "same" : performersOf(slot, items[0]?.practitionerId);
      const query: SlotQuery = {
        ...without(visitQuery(slot, performers), notBy),
        from,
        to,
        moves: appointmentId,
        ...(ownHold === undefined ? {} : { ownHold }),
        ...(notBy === undefined ? {} : { notBy }),
      };
      return (await platform.searchSlots(query, now)).filter((found) => !isSameVisit(found, slot));
    },
  };
}

/** What who is not wanted has of it now is done by anyone else. */
function without<Q extends Pick<SlotQuery, "items" | "others">>(query: Q, notBy: string[] = []): Q {
  const open = (items: SlotQuery["items"]): SlotQuery["items"] =>
    items.map(({ practitionerId, ...item }) =>
      practitionerId === undefined || notBy.includes(practitionerId) ? item : { ...item, practitionerId },
    );
  return { ...query, items: open(query.items), ...(query.others ? { others: query.others.map(open) } : {}) };
}

function performersOf({ legs }: Slot, practitionerId: string | undefined): Performers {
  if (practitionerId === undefined) return "anyone";
  return practitionerId === legs[0]?.practitionerId ? "same" : { practitionerId };
}

function isSameVisit(a: Slot, b: Slot): boolean {
  const shape = ({ legs }: Slot): string =>
    legs.map(({ serviceId, practitionerId, start }) => `${serviceId} ${practitionerId} ${start}`).join(", ");
  return shape(a) === shape(b);
}
