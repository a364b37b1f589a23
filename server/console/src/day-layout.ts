import type { DayCalendar, DayEntry } from "@chairside/shared/inbox.ts";

/** An entry in its column. All times are minutes from local midnight. */
export interface Placed {
  entry: DayEntry;
  /** How many others it lies inside the processing time of. */
  depth: number;
  /** Which of `lanes` side by side it takes, from 0. */
  lane: number;
  lanes: number;
}

export interface Column {
  practitioner: DayCalendar["practitioners"][number];
  placed: Placed[];
  /** Neither at work nor booked. */
  off: boolean;
}

export interface DayLayout {
  /** Whole hours around everything of the day. */
  from: number;
  to: number;
  columns: Column[];
}

/** Where everything of a day goes: who is at work first, in the salon's order. */
export function dayLayout(day: DayCalendar): DayLayout {
  const columns = day.practitioners.map((practitioner): Column => {
    const own = day.entries.filter((entry) => entry.practitionerId === practitioner.id);
    return { practitioner, placed: place(own), off: practitioner.shifts.length === 0 && own.length === 0 };
  });
  const spans = [...(day.open ? [day.open] : []), ...day.practitioners.flatMap((one) => one.shifts), ...day.entries];
  const from = Math.min(...spans.map((span) => span.from), spans.length > 0 ? Infinity : 9 * 60);
  const to = Math.max(...spans.map((span) => span.to), spans.length > 0 ? 0 : 18 * 60);
  return {
    from: Math.floor(from / 60) * 60,
    to: Math.min(1440, Math.ceil(to / 60) * 60),
    columns: [...columns.filter((column) => !column.off), ...columns.filter((column) => column.off)],
  };
}

function place(entries: DayEntry[]): Placed[] {
  const lanes: DayEntry[][] = [];
  const laneOf = new Map<DayEntry, number>();
  for (const entry of entries.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const free = lanes.findIndex((lane) => lane.every((other) => !clash(entry, other)));
    const lane = free < 0 ? lanes.length : free;
    (lanes[lane] ??= []).push(entry);
    laneOf.set(entry, lane);
  }
  return entries.map((entry) => {
    const beside = entries.filter((other) => other === entry || clash(entry, other)).map((other) => laneOf.get(other) ?? 0);
    const depth = entries.filter((other) => other !== entry && isInGap(entry, other)).length;
    return { entry, depth, lane: laneOf.get(entry) ?? 0, lanes: Math.max(...beside) + 1 };
  });
}

/** Whether two entries want the practitioner's hands at the same time. */
function clash(a: DayEntry, b: DayEntry): boolean {
  return a.from < b.to && b.from < a.to && !isInGap(a, b) && !isInGap(b, a);
}

const isInGap = (entry: DayEntry, host: DayEntry): boolean => host.gaps.some((gap) => gap.from <= entry.from && entry.to <= gap.to);
