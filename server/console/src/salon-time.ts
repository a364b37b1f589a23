/** The console's wording, whatever the browser's language. */
const locale = "en-GB";
const dayMs = 86_400_000;

/** "2:30 pm" of an instant (ISO) in a zone. */
export function clockTime(instant: string, timeZone: string): string {
  const { minute } = localParts(Date.parse(instant), timeZone);
  return minuteWords(minute);
}

/** "2:30 pm" of minutes from local midnight. */
export function minuteWords(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, "0")} ${hour < 12 ? "am" : "pm"}`;
}

/** "14:30" of minutes from midnight, as a time field has it. */
export const fieldTime = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Minutes from midnight of a time field's value; null while it is not filled in. */
export function fieldMinute(value: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(value) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** "2 h 45 min" of minutes. */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(" ");
}

/** The calendar day (YYYY-MM-DD) and the minute since its midnight at an instant (epoch milliseconds) in a zone. */
export function localParts(instant: number, timeZone: string): { date: string; minute: number } {
  const local = new Date(instant + offsetAt(instant, timeZone));
  return { date: local.toISOString().slice(0, 10), minute: local.getUTCHours() * 60 + local.getUTCMinutes() };
}

/** Clocks are put forward and back on a quarter of an hour, wherever they are: within one the offset is asked for once. */
const quarterMs = 15 * 60_000;
const offsets = new Map<string, Map<number, number>>();

/** How far a zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const quarter = Math.floor(instant / quarterMs);
  const before = known.get(quarter);
  if (before !== undefined) return before;
  const parts = Object.fromEntries(
    partsFormat(timeZone)
      .formatToParts(quarter * quarterMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const offset = Date.UTC(year, month - 1, day, hour, minute) - quarter * quarterMs;
  known.set(quarter, offset);
  return offset;
}

/** The instant (epoch milliseconds) of a day's minute in a zone. Twice a year an hour is missing: then it is an hour later. */
export function instantOf(date: string, minute: number, timeZone: string): number {
  const wanted = Date.parse(date) + minute * 60_000;
  const shown = (instant: number): number => {
    const local = localParts(instant, timeZone);
    return Date.parse(local.date) + local.minute * 60_000;
  };
  const first = wanted - (shown(wanted) - wanted);
  return first + (wanted - shown(first));
}

/** "Thursday 26 November", with the year where it is not that of `today`. */
export function dayWords(date: string, today?: string): string {
  const other = today !== undefined && today.slice(0, 4) !== date.slice(0, 4);
  return format({ weekday: "long", day: "numeric", month: "long", ...(other && { year: "numeric" }) }, date);
}

/** "Thu 26 Nov" */
export const shortDay = (date: string): string => format({ weekday: "short", day: "numeric", month: "short" }, date);

export const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const mondayOf = (date: string): string => addDays(date, -((new Date(date).getUTCDay() + 6) % 7));

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** How long, for a clock on the wall: "4:05" under an hour, "1 h 05" under a day, then "2 days". */
export function waitWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))}`;
  const days = Math.floor(seconds / 86_400);
  return days === 1 ? "1 day" : `${days} days`;
}

const format = (options: Intl.DateTimeFormatOptions, date: string): string =>
  formatterOf({ ...options, timeZone: "UTC" })
    .format(new Date(date))
    .replace(",", "");

const partsFormat = (timeZone: string): Intl.DateTimeFormat =>
  formatterOf({ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });

/** Making a formatter costs more than a hundred uses of it. */
const made = new Map<string, Intl.DateTimeFormat>();
function formatterOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify(options);
  const known = made.get(name) ?? new Intl.DateTimeFormat(locale, options);
  made.set(name, known);
  return known;
}
