import type { Kysely, RawBuilder, Transaction } from "kysely";
import type { Occupancy } from "../../booking/occupancy.ts";
import type { GuestContact, InstantMs } from "../../booking/platform.ts";
import type { Span } from "../../booking/windows.ts";
import {
  SlotTaken,
  type HouseCalendarReader,
  type HouseCalendarWriter,
  type Take,
  type TakenEntry,
} from "../../platforms/house/house-calendar.ts";
import { findClient, putClient } from "./client-rows.ts";
import type { CoreTables } from "./database.ts";
import {
  entryFromRow,
  entryToRow,
  longestSpanMs,
  operationFromRow,
  operationToRow,
  type HouseCalendarTables,
  type OccupancyTable,
} from "./house-calendar-rows.ts";

type Tables = CoreTables & HouseCalendarTables;

/** How an engine looks into an entry's JSON: whose it is (each has an index for it), when it starts and ends. */
export interface EntryWords {
  guestHas: Record<GuestContact["kind"], (address: string) => RawBuilder<boolean>>;
  start: RawBuilder<number>;
  end: RawBuilder<number>;
}

/** Reads our own calendar; in SQLite and PostgreSQL the same. */
export function calendarReader(db: Kysely<Tables>, words: EntryWords): HouseCalendarReader {
  return {
    takenIn: async (span, now, except, own) =>
      (await liveOccupancy(db, span, now, except)).filter(({ entryId }) => entryId !== own).map(toOccupancy),
    entriesIn: (span, now) => entriesIn(db, span, now),
    findEntry: async (by) => {
      const [column, value] = Object.entries(by)[0] as [keyof HouseCalendarTables["calendarEntry"], string];
      const row = await db.selectFrom("calendarEntry").selectAll().where(column, "=", value).executeTakeFirst();
      return row === undefined ? null : entryFromRow(row);
    },
    async entriesOf({ kind, address }, now, most) {
      const rows = await db
        .selectFrom("calendarEntry")
        .selectAll()
        .where(words.guestHas[kind](address))
        .where("status", "in", ["booked", "requested"])
        .where("reference", "is not", null)
        .where(words.end, ">", now)
        .orderBy(words.start)
        .orderBy("entryId")
        .limit(most)
        .execute();
      return rows.map(entryFromRow);
    },
    async pastEntriesOf({ kind, address }, now, most) {
      const rows = await db
        .selectFrom("calendarEntry")
        .selectAll()
        .where(words.guestHas[kind](address))
        .where("status", "in", ["booked", "requested", "cancelled"])
        .where("reference", "is not", null)
        .where((is) => is.or([is(words.end, "<=", now), is("status", "=", "cancelled")]))
        .orderBy(words.start, "desc")
        .orderBy("entryId")
        .limit(most)
        .execute();
      return rows.map(entryFromRow);
    },
    findClient: (contact) => findClient(db, contact),
    async findOperation(key) {
      const row = await db.selectFrom("calendarOperation").selectAll().where("key", "=", key).executeTakeFirst();
      return row === undefined ? null : operationFromRow(row);
    },
    async idleHolds(since, now) {
      const held = db.selectFrom("calendarEntry").selectAll().where("status", "=", "held");
      const rows = await held.where("createdAt", "<=", since).where("holdExpiresAt", ">", now).orderBy("entryId").execute();
      return rows.map(entryFromRow);
    },
    async takesOf(entryId) {
      return (await db.selectFrom("occupancy").selectAll().where("entryId", "=", entryId).execute()).map(toOccupancy);
    },
  };
}

/** Writes inside a transaction. `isOverlap` knows how the database words that it refuses an overlap. */
export function calendarWriter(db: Transaction<Tables>, words: EntryWords, isOverlap: (error: unknown) => boolean): HouseCalendarWriter {
  return {
    ...calendarReader(db, words),
    add: (taken) => addEntry(db, taken, isOverlap),
    async update(entry) {
      await db.updateTable("calendarEntry").set(entryToRow(entry)).where("entryId", "=", entry.entryId).execute();
    },
    async retake(entryId, takes) {
      await db.deleteFrom("occupancy").where("entryId", "=", entryId).execute();
      await addTakes(db, entryId, takes, isOverlap);
    },
    async dropHold(entryId, idleSince) {
      const hold = db.deleteFrom("calendarEntry").where("entryId", "=", entryId).where("status", "=", "held");
      await (idleSince === undefined ? hold : hold.where("createdAt", "<=", idleSince)).execute();
    },
    async dropExpiredHolds(now) {
      await db.deleteFrom("calendarEntry").where("status", "=", "held").where("holdExpiresAt", "<=", now).execute();
    },
    async seedKeys() {
      const rows = await db.selectFrom("calendarEntry").select("seedKey").where("seedKey", "is not", null).execute();
      return new Set(rows.flatMap(({ seedKey }) => seedKey ?? []));
    },
    async addOperation(operation) {
      await db.insertInto("calendarOperation").values(operationToRow(operation)).execute();
    },
    putClient: (client) => putClient(db, client),
  };
}

async function addEntry(db: Transaction<Tables>, { entry, takes }: TakenEntry, isOverlap: (error: unknown) => boolean): Promise<void> {
  await db.insertInto("calendarEntry").values(entryToRow(entry)).execute();
  await addTakes(db, entry.entryId, takes, isOverlap);
}

async function addTakes(db: Transaction<Tables>, entryId: string, takes: Take[], isOverlap: (error: unknown) => boolean): Promise<void> {
  const rows: OccupancyTable[] = [];
  for (const { kind, id, start, end, deliberate } of takes) {
    const row = { kind, subjectId: id, startsAt: start, endsAt: end, entryId };
    rows.push({ ...row, overlapId: deliberate === true ? await joinOverlap(db, row) : `${entryId} ${start}` });
  }
  try {
    if (rows.length > 0) await db.insertInto("occupancy").values(rows).execute();
  } catch (error) {
    throw isOverlap(error) ? new SlotTaken("slot-taken", { cause: error }) : error;
  }
}

/** Gives everything that the span will overlap, and what overlaps that, one id of its own, and answers it. */
async function joinOverlap(db: Transaction<Tables>, span: Omit<OccupancyTable, "overlapId">): Promise<string> {
  const { kind, subjectId, startsAt, endsAt, entryId } = span;
  const overlapId = `over ${entryId} ${startsAt}`;
  const ofSubject = db.selectFrom("occupancy").select("overlapId").where("kind", "=", kind).where("subjectId", "=", subjectId);
  const met = await ofSubject
    .where("startsAt", "<", endsAt)
    .where("startsAt", ">", startsAt - longestSpanMs)
    .where("endsAt", ">", startsAt)
    .distinct()
    .execute();
  if (met.length === 0) return overlapId;
  await db
    .updateTable("occupancy")
    .set({ overlapId })
    .where("kind", "=", kind)
    .where("subjectId", "=", subjectId)
    .where(
      "overlapId",
      "in",
      met.map((one) => one.overlapId),
    )
    .execute();
  return overlapId;
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
