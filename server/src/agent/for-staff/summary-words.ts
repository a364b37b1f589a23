import type { TimeWish } from "@chairside/shared/brief.ts";
import type { HandoverReason } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";

/** A summary is in English, as the console is. */
const locale = "en-GB";

/** "2:30 pm" */
export const slotTime = (slot: SlotFacts): string => `${slot.dayShort}, ${slot.time}`;

/** "Thu 26 Nov at 2:30 pm and 4:00 pm; Fri 27 Nov at 9:00 am": each day once. */
export function timesWords(slots: readonly SlotFacts[]): string {
  const days = new Map<string, string[]>();
  for (const { dayShort, time } of slots) days.set(dayShort, [...new Set([...(days.get(dayShort) ?? []), time])]);
  return [...days].map(([day, times]) => `${day} ${dayTimes(times)}`).join("; ");
}

/** More times of one day are counted, not told one by one. */
const toldTimes = 3;

const dayTimes = (times: readonly string[]): string =>
  times.length <= toldTimes ? `at ${listed(times)}` : `${times.length} times from ${times[0]} to ${times.at(-1)}`;

/** "A, B and C" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** In the visitor's words, with the day that they mean. */
export function wishedTime({ words, from, to, earliest, latest }: TimeWish): string {
  const days = from === undefined ? (to ? `by ${dayWords(to)}` : "") : to === undefined || to === from ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`; // prettier-ignore
  const read = [days, hoursWords(earliest, latest)].filter(Boolean).join(", ");
  return words === "" ? read : read === "" ? quoted(words) : `${quoted(words)} (${read})`;
}

function hoursWords(earliest: number | undefined, latest: number | undefined): string {
  if (earliest === undefined) return latest === undefined ? "" : `until ${clockWords(latest)}`;
  return latest === undefined ? `from ${clockWords(earliest)}` : `${clockWords(earliest)} to ${clockWords(latest)}`;
}

const dayWords = (date: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`)).replace(",", ""); // prettier-ignore

function clockWords(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(rest).padStart(2, "0")} ${hour % 24 < 12 ? "am" : "pm"}`;
}

/** Somebody's own words, in one line and cut where they go on for long. */
export function quoted(text: string, longest = 120): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return `“${line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`}”`;
}

export const reasonWords: Readonly<Record<HandoverReason, string>> = {
  "asked-for-person": "Asked for a person",
  unsure: "The assistant was not sure",
  health: "A question of health came up",
  complaint: "Has a complaint",
  "not-bookable-online": "Wants something that cannot be booked online",
  "assistant-failed": "The assistant could not answer",
  "staff-took-over": "Staff took over",
};
