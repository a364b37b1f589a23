import type { DayCalendar } from "@chairside/shared/inbox.ts";

/** How full somebody's day is. Minutes. */
export interface DayLoad {
  guests: number;
  /** Of the shifts, without breaks. */
  working: number;
  /** Of `working`, what is taken: guests without their processing time, and blocked time. */
  taken: number;
  /** What waits for the salon's yes. */
  waiting: number;
}

/** Counted minute by minute: entries may overlap. */
export function dayLoad(day: DayCalendar, practitionerId: string): DayLoad {
  const own = day.entries.filter((entry) => entry.practitionerId === practitionerId);
  const shifts = day.practitioners.find(({ id }) => id === practitionerId)?.shifts ?? [];
  const minutes = new Uint8Array(1440);
  for (const { from, to } of shifts) minutes.fill(1, from, to);
  for (const { from, to } of own.filter(({ kind }) => kind === "break")) minutes.fill(0, from, to);
  const working = minutes.reduce((sum, minute) => sum + minute, 0);
  for (const { from, to, gaps } of own.filter(({ kind }) => kind !== "break")) {
    for (let minute = from; minute < to; minute++) {
      if (minutes[minute] === 1 && !gaps.some((gap) => gap.from <= minute && minute < gap.to)) minutes[minute] = 2;
    }
  }
  const visits = own.filter(({ kind }) => kind === "booked" || kind === "requested");
  return {
    guests: new Set(visits.map(({ appointmentId, id }) => appointmentId ?? id)).size,
    working,
    taken: minutes.filter((minute) => minute === 2).length,
    waiting: own.filter(({ kind }) => kind === "requested").length,
  };
}
