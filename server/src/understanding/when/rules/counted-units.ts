import type { DaySpec } from "../day-spec.ts";

/** By the place of the unit in `unitNames`. */
const minutesIn: Record<number, number> = { 0: 1, 1: 60, 9: 15, 10: 45 };

export const daysIn: Record<number, number> = { 2: 1, 3: 7, 7: 14 };

export function minutesOf(unit: number, count: number): number | null {
  const length = minutesIn[unit];
  return length === undefined ? null : Math.round(count * length);
}

export function daysOf(unit: number, count: number): DaySpec | null {
  if (unit === 4) return { offset: 0, plusMonths: Math.floor(count), plusDays: Math.round((count % 1) * 30) };
  if (unit === 5) return { offset: 0, plusMonths: Math.round(count * 12) };
  if (unit === 8) return { offset: 0, workdays: Math.round(count) };
  const days = daysIn[unit];
  return days === undefined ? null : { offset: Math.round(days * count) };
}
