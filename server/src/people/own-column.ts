import type { DayCalendar } from "@chairside/shared/inbox.ts";

/** A day as the practitioner whose column it is sees it: nobody else's work, no chairs and rooms. Null: no column, an empty day. */
export function ownColumn(day: DayCalendar, practitionerId: string | null): DayCalendar {
  const { resources: _resources, ...own } = day;
  return {
    ...own,
    practitioners: day.practitioners.filter(({ id }) => id === practitionerId),
    entries: day.entries.filter((entry) => entry.practitionerId === practitionerId),
  };
}
