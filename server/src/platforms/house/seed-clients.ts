import type { Catalogue, LocalDate } from "../../booking/catalogue.ts";
import { performs } from "../../booking/leg-shape.ts";
import type { InstantMs } from "../../booking/platform.ts";
import { addDays, boundInstant, dayMs, weekdayOf } from "../../booking/salon-time.ts";
import type { DemoClient } from "./demo-salon/demo-clients.ts";
import type { HouseCalendar } from "./house-calendar.ts";
import { type DemoBooking, seedDemo } from "./seed-demo.ts";

/**
 * Enters the demonstration's regulars and the visits they have had. Who is there already stays as they are, so that starting again on
 * another day moves nobody's history.
 */
export async function seedClients(
  calendar: HouseCalendar,
  catalogue: Catalogue,
  clients: DemoClient[],
  today: LocalDate,
  now: InstantMs,
): Promise<void> {
  const missing: DemoClient[] = [];
  for (const client of clients) if ((await calendar.findClient({ kind: "phone", address: client.phone })) === null) missing.push(client);
  // A salon that is made for a test may not do all of it.
  const visits = missing
    .flatMap((client) => visitsOf(client, today))
    .filter(({ practitionerId, serviceId }) => performs(catalogue, practitionerId, serviceId));
  await seedDemo(calendar, catalogue, visits, now);
  const { timeZone } = catalogue.salon;
  for (const { sinceWeeks, patchTestDays, noShowWeeks, visits: _visits, ...client } of missing) {
    await calendar.write((writer) =>
      writer.putClient({
        ...client,
        since: boundInstant(addDays(today, -7 * sinceWeeks), 600, timeZone),
        patchTest: patchTestDays === undefined ? null : now - patchTestDays * dayMs,
        noShows: noShowWeeks.map((weeks) => dayOf(today, weeks, 6)),
      }),
    );
  }
}

function visitsOf({ clientId, name, phone, email, visits }: DemoClient, today: LocalDate): DemoBooking[] {
  return visits.map(({ weeks, weekday, minute, serviceId, practitionerId }) => ({
    key: `demo-${clientId}-${weeks}`,
    serviceId,
    addOnIds: [],
    practitionerId,
    date: dayOf(today, weeks, weekday),
    startMinute: minute,
    guest: { name, phone, email },
    resourceIds: [],
  }));
}

/** That weekday, so many weeks before this one. */
const dayOf = (today: LocalDate, weeks: number, weekday: number): LocalDate => addDays(today, weekday - weekdayOf(today) - 7 * weeks);
