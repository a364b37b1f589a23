import type { ClientRecord } from "../../booking/client-record.ts";
import { mostPastVisits } from "../../booking/client-record.ts";
import { type GuestContact, type InstantMs, mostAppointments } from "../../booking/platform.ts";
import { appointmentOf } from "./book-hold.ts";
import type { HouseCalendarReader } from "./house-calendar.ts";

/** A client and their visits: who was booked and never entered is known by their visits alone. */
export async function clientOf(calendar: HouseCalendarReader, contact: GuestContact, now: InstantMs): Promise<ClientRecord | null> {
  const client = await calendar.findClient(contact);
  const upcoming = await calendar.entriesOf(contact, now, mostAppointments);
  const past = await calendar.pastEntriesOf(contact, now, mostPastVisits);
  const [latest] = [...past, ...upcoming];
  if (client === null && latest === undefined) return null;
  const first = Math.min(...[...past, ...upcoming].map(({ slot }) => slot.start));
  const came = past.filter(({ status, slot }) => status !== "cancelled" && slot.end <= now);
  return {
    name: client?.name ?? latest?.guest.name ?? null,
    since: client ? Math.min(client.since, first) : came.length > 0 ? first : null,
    upcoming: upcoming.map(appointmentOf),
    past: past.map(appointmentOf),
    notes: client?.notes ?? [],
    allergies: client?.allergies ?? [],
    patchTest: client?.patchTest ?? null,
    noShows: (client?.noShows ?? []).toSorted().toReversed(),
  };
}
