import type { TimeWish } from "@chairside/shared/brief.ts";
import type { Catalogue, LocalDate } from "./catalogue.ts";
import type { InstantMs, Slot } from "./platform.ts";
import { addDays, daysBetween, eachDay, localParts, weekdayOf } from "./salon-time.ts";

/** How far an open wish looks, days. */
const openRange = 14;

/** A wish laid over the salon's calendar. */
export interface WishDays {
  when: TimeWish;
  /** First and last day asked for, bookable or not; in order. */
  from: LocalDate;
  to: LocalDate;
  /** The days of it that the wish allows and that lie between today and the furthest bookable day. */
  days: LocalDate[];
  today: LocalDate;
  /** Furthest bookable day. */
  last: LocalDate;
}

/** `furthestDays` is as the service allows, days ahead. No day given: the next 14 days; no last day: 14 days from the first; no first day: from today. */
export function layWish(catalogue: Catalogue, when: TimeWish, furthestDays: number, now: InstantMs): WishDays {
  const today = localParts(now, catalogue.salon.timeZone).date;
  const last = addDays(today, furthestDays);
  const from = when.from ?? (when.to !== undefined && when.to < today ? when.to : today);
  const end = when.to ?? addDays(from, openRange - 1);
  const to = end < from ? from : end;
  const days = eachDay(from < today ? today : from, to > last ? last : to).filter((date) => allowsDay(when, date));
  return { when, from, to, days, today, last };
}

export function allowsDay({ notOn, notDates, only }: TimeWish, date: LocalDate): boolean {
  const weekday = weekdayOf(date);
  return !(notOn?.includes(weekday) ?? false) && !(notDates?.includes(date) ?? false) && (only?.includes(weekday) ?? true);
}

/** Whether a slot's time of day suits. A named point (`at`) is a preference, not a bound. */
export function suitsTime({ earliest, latest, endBy }: TimeWish, slot: Slot, zone: string): boolean {
  const start = localParts(slot.start, zone);
  if (start.minute < (earliest ?? 0) || start.minute > (latest ?? Infinity)) return false;
  if (endBy === undefined) return true;
  const end = localParts(slot.end, zone);
  return daysBetween(start.date, end.date) * 1440 + end.minute <= endBy;
}
