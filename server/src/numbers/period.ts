import { addDays, boundInstant, daysBetween, localParts } from "../booking/salon-time.ts";
import type { Days } from "./numbers-store.ts";

export type AskedPeriod = { period: "today" | "7-days" | "28-days" | "month" } | { period: "custom"; from: string; to: string };

/** Some days by the salon's clock, and as many before them to compare with. */
export interface Period {
  these: Days;
  earlier: Days;
  /** The period is not over: the one before is counted until the same time of its own day. */
  soFar: boolean;
}

/** The longest period, in days. */
const longestPeriod = 366;

/**
 * The days that are asked for at `now` (epoch milliseconds). Before a month comes the month before, up to the same day; before all else as
 * many days. Null: from is after to, or it is too long.
 */
export function periodOf(asked: AskedPeriod, now: number, timeZone: string): Period | null {
  const { date: today, minute } = localParts(now, timeZone);
  const { from, to } = daysOf(asked, today);
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > longestPeriod) return null;
  const earlier = asked.period === "month" ? monthBefore(today) : { from: addDays(from, -length), to: addDays(from, -1) };
  const soFar = from <= today && today <= to;
  const sameDay = addDays(earlier.from, Math.min(daysBetween(from, today), daysBetween(earlier.from, earlier.to)));
  return {
    these: { from, to, before: boundInstant(addDays(to, 1), 0, timeZone) },
    earlier: { ...earlier, before: soFar ? boundInstant(sameDay, minute, timeZone) : boundInstant(addDays(earlier.to, 1), 0, timeZone) },
    soFar,
  };
}

function daysOf(asked: AskedPeriod, today: string): { from: string; to: string } {
  switch (asked.period) {
    case "today":
      return { from: today, to: today };
    case "7-days":
      return { from: addDays(today, -6), to: today };
    case "28-days":
      return { from: addDays(today, -27), to: today };
    case "month":
      return { from: firstOfMonth(today), to: today };
    case "custom":
      return asked;
  }
}

const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`;

function monthBefore(today: string): { from: string; to: string } {
  const last = addDays(firstOfMonth(today), -1);
  const from = firstOfMonth(last);
  const sameDay = addDays(from, Number(today.slice(8)) - 1);
  return { from, to: sameDay < last ? sameDay : last };
}
