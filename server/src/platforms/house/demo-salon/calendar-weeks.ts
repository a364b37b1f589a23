import type { LocalDate } from "../../../booking/catalogue.ts";
import { addDays, daysBetween } from "../../../booking/salon-time.ts";

const firstMonday: LocalDate = "1970-01-05";

/** Number of the Monday-to-Sunday week that holds the day, counted without a break across years. */
export function weekNumber(date: LocalDate): number {
  return Math.floor(daysBetween(firstMonday, date) / 7);
}

/** The Monday that begins a week of `weekNumber`. */
export function mondayOfWeek(week: number): LocalDate {
  return addDays(firstMonday, week * 7);
}
