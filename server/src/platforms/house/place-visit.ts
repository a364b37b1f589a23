import type { DeskRefusal, PlaceRequest } from "../../booking/appointment-changes.ts";
import type { InstantMs, OperationKey, Outcome, PlatformAppointment, Refusal } from "../../booking/platform.ts";
import { localParts } from "../../booking/salon-time.ts";
import { appointmentOf } from "./book-hold.ts";
import { deskFit } from "./desk-fit.ts";
import { emptyEntry } from "./empty-entry.ts";
import type { CalendarEntry } from "./house-calendar.ts";
import type { House } from "./house.ts";
import { doneBefore, entryOf, refusingTaken, remember, type AskedChange } from "./once.ts";
import { freeReference } from "./reference-code.ts";
import { around } from "./search-house.ts";

type Placed = Outcome<PlatformAppointment, Refusal | DeskRefusal>;

/** Enters a visit for staff, without a hold. */
export function placeVisit(house: House, request: PlaceRequest, key: OperationKey, now: InstantMs): Promise<Placed> {
  const { slot, guest, notes, desk } = request;
  const asked: AskedChange = { key, what: "place", of: { slot, guest } };
  return refusingTaken<PlatformAppointment, Refusal | DeskRefusal>(() =>
    house.calendar.write(async (calendar): Promise<Placed> => {
      const done = await doneBefore(calendar, asked);
      if (done !== null) return { ok: true, value: { ...appointmentOf(await entryOf(calendar, done)), slot: done.slot } };
      const catalogue = house.catalogueAt(now);
      const { date } = localParts(slot.start, catalogue.salon.timeZone);
      await calendar.dropExpiredHolds(now);
      const fit = deskFit(catalogue, await calendar.takenIn(around(catalogue, date, date), now), slot, desk, now);
      if (!fit.ok) return fit;
      const { takes, override } = fit.value;
      const reference = await freeReference(calendar, house.newReference);
      const named = { entryId: house.newId(), reference, slot, guest, notes, override };
      const entry: CalendarEntry = { ...emptyEntry, ...named, status: "booked", createdAt: now };
      await calendar.add({ entry, takes });
      await remember(calendar, asked, entry, now);
      return { ok: true, value: appointmentOf(entry) };
    }),
  );
}
