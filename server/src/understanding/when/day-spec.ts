import type { HolidayName } from "./holidays.ts";

/** What an utterance says about a day or a span of days, before it is set against today. */
export interface DaySpec {
  year?: number;
  /** 1 to 12. */
  month?: number;
  /** Day of the month. */
  day?: number;
  /** 1 Monday to 7 Sunday. */
  weekday?: number | undefined;
  /** Days from today. */
  offset?: number;
  /** Calendar weeks, months or years from the present one. */
  week?: number;
  /** Number of the calendar week of the year (ISO 8601). */
  weekOfYear?: number;
  monthFromNow?: number;
  yearFromNow?: number;
  /** "this Thursday", "next Thursday", "the Thursday after next". */
  which?: "this" | "coming" | "next" | "after-next";
  /** The nth weekday, week or weekend of the month; -1 the last. */
  nth?: number;
  span?: "week" | "weekend" | "fortnight" | "month" | "year";
  /** Part of the span. */
  part?: "start" | "middle" | "end" | "rest" | "last";
  holiday?: HolidayName;
  /** "that day": the day spoken of before. */
  that?: boolean;
  /** Counted on from the day that the rest names ("a week on Tuesday"). */
  plusDays?: number;
  /** Any day up to this one ("within three days"). */
  within?: boolean;
  plusMonths?: number;
  /** The nearest such weekday before or after the day that the rest names ("the Friday before Christmas"). */
  beside?: { weekday: number; after: boolean; days?: number };
  workdays?: number;
}

const keys = [
  "year",
  "month",
  "day",
  "weekday",
  "offset",
  "week",
  "weekOfYear",
  "monthFromNow",
  "yearFromNow",
  "which",
  "nth",
  "span",
  "holiday",
  "that",
] as const;

function isMonth(day: DaySpec): boolean {
  return day.span === "month" && day.nth === undefined;
}

/** "January" and "next year". */
function monthOfYear(day: DaySpec, year: DaySpec): DaySpec | null {
  const names = year.span === "year" && year.yearFromNow !== undefined && Object.keys(year).length === 2;
  return names && day.month !== undefined && day.year === undefined ? { ...day, yearFromNow: year.yearFromNow } : null;
}

/** Both together, or null where they contradict each other ("Tuesday" and "Friday"). */
export function mergeDays(a: DaySpec, b: DaySpec): DaySpec | null {
  const inYear = monthOfYear(a, b) ?? monthOfYear(b, a);
  if (inYear) return inYear;
  for (const key of keys) if (a[key] !== undefined && b[key] !== undefined && a[key] !== b[key]) return null;
  // A weekday and a whole month name no day together ("a Tuesday in December").
  if ((isMonth(a) && b.weekday !== undefined) || (isMonth(b) && a.weekday !== undefined)) return null;
  const merged = { ...a, ...b };
  if (merged.offset !== undefined && Object.keys(merged).length > 1) return null;
  if (merged.day !== undefined && merged.week !== undefined) delete merged.week;
  if (merged.weekday !== undefined && merged.span === "week" && merged.nth === undefined && merged.day === undefined) delete merged.span;
  if (merged.day !== undefined && merged.span === "month") delete merged.span;
  return merged;
}
