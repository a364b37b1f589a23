import type { CancelPreview, ChangedAppointment, FreePlace } from "@chairside/shared/calendar.ts";
import type { CancelPreview as PlatformCancelPreview } from "./appointment-changes.ts";
import { momentFacts } from "./appointment-facts.ts";
import type { Catalogue } from "./catalogue.ts";
import type { InstantMs, Leg, PlatformAppointment, Slot } from "./platform.ts";
import { localParts } from "./salon-time.ts";
import { factsOf } from "./slot-facts.ts";
import { wordingFor } from "./wording.ts";

/** A free time in the salon's words. */
export function freePlaceFacts(catalogue: Catalogue, slot: Slot): FreePlace {
  const { practitioner, dayShort, time, price } = factsOf(catalogue, slot);
  const { date, minute } = localParts(slot.start, catalogue.salon.timeZone);
  return { date, minute, practitionerId: slot.legs[0]?.practitionerId ?? "", practitioner, dayShort, time, price: price.text };
}

/** What cancelling would do, in the salon's words. */
export function cancelPreviewFacts(catalogue: Catalogue, preview: PlatformCancelPreview): CancelPreview {
  const { appointment, fee, feeFrom, freeUntil } = preview;
  const { appointmentId, reference, guest, slot } = appointment;
  return {
    appointmentId,
    reference,
    ...(guest.name === undefined ? {} : { guest: guest.name }),
    goes: slot.legs.map((leg) => legWords(catalogue, leg)),
    fee: fee === null ? null : wordingFor(catalogue.salon.locale).price(fee, feeFrom),
    freeUntil: freeUntil === null ? null : momentWords(catalogue, freeUntil),
  };
}

export function changedFacts({ salon }: Catalogue, { appointmentId, reference, slot }: PlatformAppointment): ChangedAppointment {
  const { date, minute } = localParts(slot.start, salon.timeZone);
  return { appointmentId, reference, date, minute };
}

function legWords(catalogue: Catalogue, { serviceId, addOnIds, practitionerId, start }: Leg): string {
  const names = [serviceId, ...addOnIds].map((id) => catalogue.services.find((service) => service.id === id)?.name ?? id);
  const practitioner = catalogue.practitioners.find(({ id }) => id === practitionerId)?.name ?? practitionerId;
  return `${names.join(" + ")} with ${practitioner}, ${momentWords(catalogue, start)}`;
}

function momentWords(catalogue: Catalogue, instant: InstantMs): string {
  const { dayShort, time } = momentFacts(catalogue, instant);
  return `${dayShort}, ${time}`;
}
