import type { GuestFacts } from "@chairside/shared/brief.ts";
import type { LocalDate } from "./catalogue.ts";
import type { PatchTestVoid } from "./condition-rules.ts";
import type { InstantMs } from "./platform.ts";

/** What the salon knows or was told of a guest, as far as its rules ask. Absent: not known. */
export interface ClientFacts {
  birthDate?: LocalDate;
  /** In years, where no more than that is known. */
  age?: number;
  /** Null: has never been. */
  lastVisit?: LocalDate | null;
  /** When the last patch test was made; null: there was none. */
  patchTest?: InstantMs | null;
  /** What has happened that may void a test, with the day where it is known. */
  happened?: { what: PatchTestVoid; on?: LocalDate }[];
  /** A consultation for what is asked has taken place. */
  consulted?: boolean;
  /** A parent or guardian has agreed in writing. */
  guardianAgreed?: boolean;
  /** Appointments missed without a word. */
  noShows?: number;
}

/** As the salon's rules take it; undefined when nothing is known. Who has never been has had no test here. */
export function clientFacts(facts: GuestFacts | undefined): ClientFacts | undefined {
  if (!facts) return undefined;
  const { age, isNew, patchTest, consulted } = facts;
  const tested = patchTest === "none" || (isNew && patchTest === undefined) ? null : patchTest === "had" ? undefined : patchTest;
  return {
    ...(age === undefined ? {} : { age }),
    ...(isNew ? { lastVisit: null } : {}),
    ...(tested === undefined ? {} : { patchTest: tested === null ? null : Date.parse(tested) }),
    ...(consulted ? { consulted } : {}),
  };
}

/** Full years on a day; undefined where it is not known. */
export function ageOn({ birthDate, age }: ClientFacts, date: LocalDate): number | undefined {
  if (birthDate === undefined) return age;
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthDate.slice(5) <= date.slice(5) ? years : years - 1;
}

/** Whether the guest counts as new to the salon on a day; undefined where it is not known. Without a number of months only who has never been is new. */
export function isNewOn({ lastVisit }: ClientFacts, newAfterMonths: number | undefined, date: LocalDate): boolean | undefined {
  if (lastVisit === undefined || lastVisit === null) return lastVisit === null ? true : undefined;
  return newAfterMonths !== undefined && addMonths(lastVisit, newAfterMonths) < date;
}

/** The same day so many months on; the month's last day where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), Math.min(day, lastDay.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
