import { sql, type Transaction } from "kysely";
import type { HouseCalendar, HouseCalendarWriter, Take } from "../../platforms/house/house-calendar.ts";
import type { CoreTables } from "../sql/database.ts";
import { postgresEntryWords } from "../sql/entry-words.ts";
import type { HouseCalendarTables } from "../sql/house-calendar-rows.ts";
import { calendarReader, calendarWriter } from "../sql/sql-house-calendar.ts";
import type { PostgresDatabase } from "./open-database.ts";
import { runAgain } from "./run-again.ts";
import { sqlState } from "./sql-state.ts";

type Tables = CoreTables & HouseCalendarTables;

/**
 * Our own calendar in PostgreSQL. A writer sees the calendar as of one moment (repeatable read); a row that changed since then, a
 * key that was used and a time that was taken since then stop it, and it looks again. That is all that two writers can do to each
 * other, so nothing stronger is needed; `serializable` would turn away any two that book on the same day.
 */
export function postgresHouseCalendar(database: PostgresDatabase): HouseCalendar {
  const db = database.withTables<HouseCalendarTables>();
  return {
    ...calendarReader(db, postgresEntryWords),
    write: (work) =>
      runAgain((last) =>
        db
          .transaction()
          .setIsolationLevel("repeatable read")
          .execute(async (transaction) => {
            // Locking a table takes no snapshot: what is read next is what the others have left. Readers go on.
            if (last) await sql`lock table "calendarEntry" in exclusive mode`.execute(transaction);
            return work(writer(transaction));
          }),
      ),
  };
}

function writer(transaction: Transaction<Tables>): HouseCalendarWriter {
  const plain = calendarWriter(transaction, postgresEntryWords, isOverlap);
  return {
    ...plain,
    add: ({ entry, takes }) => plain.add({ entry, takes: inOrder(takes) }),
    retake: (entryId, takes) => plain.retake(entryId, inOrder(takes)),
  };
}

/** The database makes whoever takes time of a practitioner or resource queue for it: always in the same order, so nobody waits in a circle. */
const inOrder = (takes: Take[]): Take[] => takes.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isOverlap = (error: unknown): boolean => sqlState(error) === "23P01";
