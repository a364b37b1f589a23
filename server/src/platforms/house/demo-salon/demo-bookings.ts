import type { DemoBooking } from "../seed-demo.ts";
import type { Catalogue, LocalDate } from "../../../booking/catalogue.ts";
import { addDays, eachDay } from "../../../booking/salon-time.ts";
import { openPlan } from "./day-plan.ts";
import { demoGuest } from "./demo-guest.ts";
import { fillDay } from "./fill-day.ts";
import { seededRandom } from "./seeded-random.ts";

/**
 * A believable calendar from `today` on, for `weeks` weeks. Each day is drawn from its own date alone, so it is the same
 * on every run and whichever day one starts from. All bookings obey the rules of the slot search.
 */
export function demoBookings(catalogue: Catalogue, today: LocalDate, weeks = 8): DemoBooking[] {
  return eachDay(today, addDays(today, weeks * 7 - 1)).flatMap((date) => bookingsOf(catalogue, date));
}

function bookingsOf(catalogue: Catalogue, date: LocalDate): DemoBooking[] {
  const plan = openPlan(catalogue, date);
  if (plan === null) return [];
  const random = seededRandom(date);
  const present = new Set<string>();
  return catalogue.practitioners.flatMap((practitioner) =>
    fillDay(plan, practitioner, random).map(({ shape, start, resourceIds }, index) => ({
      key: `demo-${date}-${practitioner.id}-${index + 1}`,
      serviceId: shape.serviceId,
      addOnIds: shape.addOnIds,
      practitionerId: practitioner.id,
      date,
      startMinute: start,
      guest: demoGuest(random, present),
      resourceIds,
    })),
  );
}
