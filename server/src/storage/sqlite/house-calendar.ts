import type { HouseCalendar } from "../../platforms/house/house-calendar.ts";
import type { Database } from "../sql/database.ts";
import { sqliteEntryWords } from "../sql/entry-words.ts";
import type { HouseCalendarTables } from "../sql/house-calendar-rows.ts";
import { calendarReader, calendarWriter } from "../sql/sql-house-calendar.ts";

/** Our own calendar in SQLite. One connection writes, so a transaction has the calendar to itself. */
export function sqliteHouseCalendar(database: Database): HouseCalendar {
  const db = database.withTables<HouseCalendarTables>();
  return {
    ...calendarReader(db, sqliteEntryWords),
    write: (work) => db.transaction().execute((transaction) => work(calendarWriter(transaction, sqliteEntryWords, isOverlap))),
  };
}

/** The words of the trigger. */
const isOverlap = (error: unknown): boolean => error instanceof Error && error.message === "slot-taken";
