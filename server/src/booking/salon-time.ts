import type { LocalDate, Weekday } from "./catalogue.ts";
import type { InstantMs } from "./platform.ts";

/** A point of time as a clock on the salon's wall shows it. `minute` counts from local midnight by the clock, not by elapsed time. */
export interface LocalParts {
  date: LocalDate;
  minute: number;
  weekday: Weekday;
}

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/**
 * The instant of a wall-clock time, or null when the clock jumps over it (spring). A time that the clock shows twice
 * (autumn) is its first occurrence. `minute` may pass 1440: it then counts into the following day.
 */
export function toInstant(date: LocalDate, minute: number, zone: string): InstantMs | null {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * minuteMs;
  // Zone offsets never exceed 15 hours, so a day on either side sees both offsets of a change near this time.
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  const first = wall - Math.max(before, after);
  if (first + offsetAt(first, zone) === wall) return first;
  const second = wall - Math.min(before, after);
  return second + offsetAt(second, zone) === wall ? second : null;
}

/** As `toInstant`; a time that does not exist is moved to the first instant after the jump. For bounds, never for starts. */
export function boundInstant(date: LocalDate, minute: number, zone: string): InstantMs {
  // A clock may jump over a whole day: Samoa had no 30 December 2011.
  for (let at = minute; at <= minute + 1440; at++) {
    const instant = toInstant(date, at, zone);
    if (instant !== null) return instant;
  }
  throw new Error(`no wall-clock time near ${date} +${minute} min in ${zone}`);
}

/** What the salon's clock shows at an instant. */
export function localParts(instant: InstantMs, zone: string): LocalParts {
  const wall = instant + offsetAt(instant, zone);
  const day = Math.floor(wall / dayMs);
  return { date: dateOfDay(day), minute: Math.floor((wall - day * dayMs) / minuteMs), weekday: weekdayOfDay(day) };
}

/** A calendar day `days` after (or, negative, before) `date`. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayOfDate(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOfDate(to) - dayOfDate(from);
}

export function weekdayOf(date: LocalDate): Weekday {
  return weekdayOfDay(dayOfDate(date));
}

/** Every day from `from` to `to`, both included. */
export function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = dayOfDate(from);
  return Array.from({ length: Math.max(0, dayOfDate(to) - first + 1) }, (_, index) => dateOfDay(first + index));
}

function dayOfDate(date: LocalDate): number {
  const day = Date.parse(`${date}T00:00:00Z`) / dayMs;
  if (Number.isNaN(day)) throw new RangeError(`not a date: ${date}`);
  return day;
}

function weekdayOfDay(day: number): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

const dates = new Map<number, LocalDate>();

function dateOfDay(day: number): LocalDate {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * dayMs).toISOString().slice(0, 10);
    remember(dates, day, date);
  }
  return date;
}

/** The offset through one UTC day; it changes at `changesAt` at most once (no zone has changed twice within a day since 1970). */
interface DayOffset {
  first: number;
  changesAt: InstantMs;
  then: number;
}

const zones = new Map<string, { format: Intl.DateTimeFormat; days: Map<number, DayOffset> }>();

/** Milliseconds that the zone is ahead of UTC. */
function offsetAt(instant: InstantMs, zone: string): number {
  const known = zones.get(zone) ?? openZone(zone);
  const day = Math.floor(instant / dayMs);
  let offset = known.days.get(day);
  if (offset === undefined) {
    offset = readDay(day, known.format);
    remember(known.days, day, offset);
  }
  return instant < offset.changesAt ? offset.first : offset.then;
}

function openZone(zone: string): { format: Intl.DateTimeFormat; days: Map<number, DayOffset> } {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const opened = { format, days: new Map<number, DayOffset>() };
  remember(zones, zone, opened);
  return opened;
}

function readDay(day: number, format: Intl.DateTimeFormat): DayOffset {
  let low = day * dayMs;
  let high = low + dayMs;
  const first = readOffset(low, format);
  const then = readOffset(high, format);
  if (first === then) return { first, changesAt: Infinity, then };
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (readOffset(middle, format) === first) low = middle;
    else high = middle;
  }
  return { first, changesAt: high, then };
}

function readOffset(instant: InstantMs, format: Intl.DateTimeFormat): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** Zones and dates come from catalogues and wishes: kept from growing without end. */
function remember<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (map.size >= 4096) map.clear();
  map.set(key, value);
}
