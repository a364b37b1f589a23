import type { Kysely, Transaction } from "kysely";
import type { Occupancy } from "../../booking/occupancy.ts";
import type { InstantMs } from "../../booking/platform.ts";
import type { Span } from "../../booking/windows.ts";
import { SlotTaken, type HouseCalendarReader, type HouseCalendarWriter, type TakenEntry } from "../../platforms/house/house-calendar.ts";
import type { CoreTables } from "./database.ts";
import { entryFromRow, entryToRow, longestSpanMs, type HouseCalendarTables, type OccupancyTable } from "./house-calendar-rows.ts";

type Tables = CoreTables & HouseCalendarTables;

/** Reads our own calendar; in SQLite and PostgreSQL the same. */
export function calendarReader(db: Kysely<Tables>): HouseCalendarReader {
  return {
    takenIn: async (span, now, except) => (await liveOccupancy(db, span, now, except)).map(toOccupancy),
    entriesIn: (span, now) => entriesIn(db, span, now),
    findEntry: async (by) => {
      const [column, value] = Object.entries(by)[0] as [keyof HouseCalendarTables["calendarEntry"], string];
      const row = await db.selectFrom("calendarEntry").selectAll().where(column, "=", value).executeTakeFirst();
      return row === undefined ? null : entryFromRow(row);
    },
  };
}

/** Writes inside a transaction. `isOverlap` knows how the database words that it refuses an overlap. */
export function calendarWriter(db: Transaction<Tables>, isOverlap: (error: unknown) => boolean): HouseCalendarWriter {
  return {
    ...calendarReader(db),
    add: (taken) => addEntry(db, taken, isOverlap),
    async update(entry) {
      await db.updateTable("calendarEntry").set(entryToRow(entry)).where("entryId", "=", entry.entryId).execute();
    },
    async dropHold(entryId) {
      await db.deleteFrom("calendarEntry").where("entryId", "=", entryId).where("status", "=", "held").execute();
    },
    async dropExpiredHolds(now) {
      await db.deleteFrom("calendarEntry").where("status", "=", "held").where("holdExpiresAt", "<=", now).execute();
    },
    async seedKeys() {
      const rows = await db.selectFrom("calendarEntry").select("seedKey").where("seedKey", "is not", null).execute();
      return new Set(rows.flatMap(({ seedKey }) => seedKey ?? []));
    },
  };
}

async function addEntry(db: Transaction<Tables>, { entry, takes }: TakenEntry, isOverlap: (error: unknown) => boolean): Promise<void> {
  await db.insertInto("calendarEntry").values(entryToRow(entry)).execute();
  const rows = takes.map(({ kind, id, start, end }) => ({ kind, subjectId: id, startsAt: start, endsAt: end, entryId: entry.entryId }));
  try {
    if (rows.length > 0) await db.insertInto("occupancy").values(rows).execute();
  } catch (error) {
    throw isOverlap(error) ? new SlotTaken("slot-taken", { cause: error }) : error;
  }
}

/** What is taken in the span, without holds that have run out and without the hold `except`. */
async function liveOccupancy(db: Kysely<Tables>, span: Span, now: InstantMs, except?: string): Promise<OccupancyTable[]> {
  const ignored = await db
    .selectFrom("calendarEntry")
    .select("entryId")
    .where("status", "=", "held")
    .where((where) => where.or([where("holdExpiresAt", "<=", now), ...(except === undefined ? [] : [where("entryId", "=", except)])]))
    .execute();
  const gone = new Set(ignored.map(({ entryId }) => entryId));
  const rows = await db
    .selectFrom("occupancy")
    .selectAll()
    .where("startsAt", "<", span.end)
    .where("startsAt", ">", span.start - longestSpanMs)
    .where("endsAt", ">", span.start)
    .execute();
  return rows.filter(({ entryId }) => !gone.has(entryId));
}

async function entriesIn(db: Kysely<Tables>, span: Span, now: InstantMs): Promise<TakenEntry[]> {
  const live = Map.groupBy(await liveOccupancy(db, span, now), ({ entryId }) => entryId);
  if (live.size === 0) return [];
  const ids = [...live.keys()];
  const [entries, all] = await Promise.all([
    db.selectFrom("calendarEntry").selectAll().where("entryId", "in", ids).execute(),
    db.selectFrom("occupancy").selectAll().where("entryId", "in", ids).execute(),
  ]);
  const takes = Map.groupBy(all, ({ entryId }) => entryId);
  return entries
    .map((row) => ({ entry: entryFromRow(row), takes: (takes.get(row.entryId) ?? []).map(toOccupancy) }))
    .toSorted((a, b) => a.entry.slot.start - b.entry.slot.start);
}

function toOccupancy({ kind, subjectId, startsAt, endsAt }: OccupancyTable): Occupancy {
  return { kind, id: subjectId, start: startsAt, end: endsAt };
}
