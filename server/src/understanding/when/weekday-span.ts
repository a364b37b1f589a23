import { mondayOf, weekdayOf } from "./calendar-day.ts";
import type { DayNumber } from "./calendar-day.ts";
import { oneDay } from "./day-span.ts";
import type { DaySpan } from "./day-span.ts";
import type { DaySpec } from "./day-spec.ts";

export function weekdayBeside(day: DayNumber, { weekday, after }: { weekday: number; after: boolean }): DayNumber {
  return after ? day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7) : day - 1 - ((weekdayOf(day - 1) - weekday + 7) % 7);
}

/** Monday to Friday count. */
export function addWorkdays(day: DayNumber, count: number): DayNumber {
  let at = day;
  for (let left = Math.min(count, 400); left > 0;) {
    at += 1;
    if (weekdayOf(at) < 6) left -= 1;
  }
  return at;
}

export function weekend(spec: DaySpec, today: DayNumber): DaySpan[] {
  const saturday = mondayOf(today) + 5;
  if (spec.which === "after-next")
    return [
      { from: saturday + 14, to: saturday + 15 },
      { from: saturday + 7, to: saturday + 8 },
    ];
  if (spec.which === "next" && weekdayOf(today) < 6)
    return [
      { from: saturday + 7, to: saturday + 8 },
      { from: saturday, to: saturday + 1 },
    ];
  // "At the weekend", said on its Sunday, is more likely the coming one.
  if (spec.which === undefined && spec.week === undefined && weekdayOf(today) === 7)
    return [
      { from: saturday + 7, to: saturday + 8 },
      { from: saturday, to: saturday + 1 },
    ];
  if (spec.which === "coming" && weekdayOf(today) >= 6)
    return [
      { from: saturday + 7, to: saturday + 8 },
      { from: saturday, to: saturday + 1 },
    ];
  const weeks = spec.week ?? (spec.which === "next" ? 1 : 0);
  return [{ from: saturday + 7 * weeks, to: saturday + 7 * weeks + 1 }];
}

export function weekdays(spec: DaySpec, today: DayNumber): DaySpan[] {
  const weekday = spec.weekday ?? 1;
  if (spec.week !== undefined) {
    const day = mondayOf(today) + 7 * spec.week + weekday - 1;
    return oneDay(day < today && spec.week === 0 ? day + 7 : day);
  }
  const coming = today + ((weekday - weekdayOf(today) + 7) % 7);
  const later = coming === today ? today + 7 : coming;
  if (spec.which === "this") return oneDay(coming);
  if (spec.which === "coming") return oneDay(later);
  if (spec.which === "after-next") return oneDay(later + 7);
  if (spec.which === "next") {
    const next = mondayOf(today) + 7 + weekday - 1;
    return next === later ? oneDay(next) : [...oneDay(next), ...oneDay(later)];
  }
  return coming === today ? [...oneDay(later), ...oneDay(today)] : oneDay(coming);
}
