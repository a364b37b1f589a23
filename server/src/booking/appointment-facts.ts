import type { MomentFacts, StandingAppointment } from "@chairside/shared/facts.ts";
import type { Catalogue } from "./catalogue.ts";
import type { InstantMs, PlatformAppointment } from "./platform.ts";
import { localParts } from "./salon-time.ts";
import { factsOf } from "./slot-facts.ts";
import { wordingFor } from "./wording.ts";

/** The rules that still matter once something is booked. */
const lasting = new Set(["cancellation", "late"]);

/** An appointment in the salon's words. */
export function standingFacts(catalogue: Catalogue, appointment: PlatformAppointment, now: InstantMs): StandingAppointment {
  const { appointmentId, reference, status, slot, guest } = appointment;
  const { name, address } = catalogue.locations?.find(({ id }) => id === slot.locationId) ?? catalogue.salon;
  return {
    appointmentId,
    reference,
    status,
    slot: factsOf(catalogue, slot),
    guest,
    place: { name, address },
    conditions: catalogue.policies.filter(({ key, binding }) => binding && lasting.has(key)).map(({ key, text }) => ({ key, text })),
    changeable: status !== "cancelled" && slot.start > now,
  };
}

/** An instant as the salon says it. */
export function momentFacts({ salon }: Catalogue, instant: InstantMs): MomentFacts {
  const wording = wordingFor(salon.locale);
  const { date, minute } = localParts(instant, salon.timeZone);
  return { day: wording.day(date), dayShort: wording.dayShort(date), time: wording.clock(minute) };
}
