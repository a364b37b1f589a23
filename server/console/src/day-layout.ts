import type { WeekCalendar } from "@chairside/shared/calendar.ts";
import type { DayCalendar, DayEntry } from "@chairside/shared/inbox.ts";
import { shortDay } from "./salon-time.ts";

/** An entry in its column. All times are minutes from local midnight. */
export interface Placed {
  entry: DayEntry;
  /** How many others it lies inside the processing time of. */
  depth: number;
  /** Which of `lanes` side by side it takes, from 0. */
  lane: number;
  lanes: number;
}

/** One practitioner's day, or one room's. */
export interface Column {
  key: string;
  date: string;
  /** Null where nothing can be put by pointing: a room. */
  practitionerId: string | null;
  title: string;
  note: string;
  shifts: readonly Minutes[];
  placed: Placed[];
  /** Neither at work nor booked. */
  off: boolean;
}

interface Minutes {
  from: number;
  to: number;
}

export interface GridLayout {
  /** Whole hours around everything. */
  from: number;
  to: number;
  columns: Column[];
}

/** Where everything of a day goes: who is at work first, in the salon's order. */
export function dayLayout(day: DayCalendar): GridLayout {
  const columns = day.practitioners.map((one) => columnOf(day, one.id, one.name, one.level));
  return { ...boundsOf([day]), columns: [...columns.filter((column) => !column.off), ...columns.filter((column) => column.off)] };
}

/** A practitioner's week, a column for each day. */
export function weekLayout({ days }: WeekCalendar, practitionerId: string): GridLayout {
  const own = days.map((day) => ({
    ...day,
    practitioners: day.practitioners.filter(({ id }) => id === practitionerId),
    entries: day.entries.filter((entry) => entry.practitionerId === practitionerId),
  }));
  const columns = own.map((day) => ({ ...columnOf(day, practitionerId, shortDay(day.date), day.note ?? ""), key: day.date }));
  return { ...boundsOf(own), columns };
}

/** A day by rooms and chairs: who is in which. Processing takes the chair like everything else. */
export function roomLayout(day: DayCalendar): GridLayout {
  const nameOf = (id: string): string => day.practitioners.find((one) => one.id === id)?.name ?? "";
  const columns = (day.resources ?? []).map(({ name, kind }): Column => {
    const own = day.entries
      .filter((entry) => entry.resources.includes(name))
      .map((entry) => ({ ...entry, gaps: [], resources: [], title: `${entry.title}, ${nameOf(entry.practitionerId)}` }));
    return {
      key: name,
      date: day.date,
      practitionerId: null,
      title: name,
      note: kind.replaceAll("-", " "),
      off: false,
      shifts: day.open ? [day.open] : [],
      placed: place(own),
    };
  });
  return { ...boundsOf([day]), columns };
}

function columnOf(day: DayCalendar, practitionerId: string, title: string, note: string): Column {
  const own = day.entries.filter((entry) => entry.practitionerId === practitionerId);
  const shifts = day.practitioners.find(({ id }) => id === practitionerId)?.shifts ?? [];
  const off = shifts.length === 0 && own.length === 0;
  return { key: practitionerId, date: day.date, practitionerId, title, note, shifts, placed: place(own), off };
}

function boundsOf(days: DayCalendar[]): Minutes {
  const spans = days.flatMap((day): Minutes[] => [
    ...(day.open ? [day.open] : []),
    ...day.practitioners.flatMap((one) => one.shifts),
    // Blocked for days it reaches from midnight to midnight, and is no reason to draw the night.
    ...day.entries.filter((entry) => entry.kind !== "blocked"),
  ]);
  const from = Math.min(...spans.map((span) => span.from), spans.length > 0 ? Infinity : 9 * 60);
  const to = Math.max(...spans.map((span) => span.to), spans.length > 0 ? 0 : 18 * 60);
  return { from: Math.floor(from / 60) * 60, to: Math.min(1440, Math.ceil(to / 60) * 60) };
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
