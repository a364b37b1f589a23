import type { NumbersPeriod } from "@chairside/shared/numbers.ts";
import { daysBetween, shortDay } from "../salon-time.ts";

/** Periods by name; another one is "2026-11-01..2026-11-20". */
export const namedPeriods = { today: "Today", "7-days": "7 days", "28-days": "28 days", month: "This month" } as const satisfies Partial<
  Record<NumbersPeriod, string>
>;
export const usualPeriod = "28-days";

/** The longest period that the server counts, in days. */
const longest = 366;

/** What an address says of the period; anything else is the usual one. */
export const readPeriod = (text: string): string => (text in namedPeriods || daysIn(text) ? text : usualPeriod);

/** The days of a period that is not named. */
export function daysIn(period: string): { from: string; to: string } | null {
  const [, from = "", to = ""] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(period) ?? [];
  if (Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))) return null;
  const length = daysBetween(from, to) + 1;
  return length >= 1 && length <= longest ? { from, to } : null;
}

/** The period as the server is asked for it. */
export function periodQuery(period: string): string {
  const days = daysIn(period);
  return days ? `period=custom&from=${days.from}&to=${days.to}` : `period=${period}`;
}

/** "Mon 26 Oct to Sun 22 Nov", "Sun 22 Nov"; with the year where it is not that of `today`. */
export function spanWords({ from, to }: { from: string; to: string }, today: string): string {
  const words = (date: string): string => shortDay(date) + (date.slice(0, 4) === today.slice(0, 4) ? "" : ` ${date.slice(0, 4)}`);
  return from === to ? words(from) : `${words(from)} to ${words(to)}`;
}
