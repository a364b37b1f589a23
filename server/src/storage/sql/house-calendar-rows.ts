import { Guest } from "@chairside/shared/facts.ts";
import * as z from "zod";
import type { CalendarEntry, CalendarOperation } from "../../platforms/house/house-calendar.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures.

/** An entry; `slot`, `guest`, `notes`, `cancellation` and `override` are JSON. Instants are epoch milliseconds. */
export type CalendarEntryTable = {
  entryId: string;
  status: CalendarEntry["status"];
  slot: string;
  guest: string;
  notes: string;
  conversationId: string | null;
  reference: string | null;
  holdKey: string | null;
  holdExpiresAt: number | null;
  bookKey: string | null;
  bookedContent: string | null;
  seedKey: string | null;
  createdAt: number;
  movedFrom: string | null;
  cancellation: string | null;
  override: string | null;
};

/** A span of one practitioner or resource. */
export type OccupancyTable = {
  kind: "practitioner" | "resource";
  subjectId: string;
  startsAt: number;
  endsAt: number;
  entryId: string;
  /** The span's own, or what spans that overlap on purpose have in common: only spans with the same one may overlap. */
  overlapId: string;
};

/** A change that was made; `slot` is JSON. */
export type CalendarOperationTable = {
  key: string;
  entryId: string;
  content: string;
  slot: string;
  doneAt: number;
};

/** A client; `notes`, `allergies` and `noShows` are JSON. Instants are epoch milliseconds. */
export type ClientTable = {
  clientId: string;
  name: string;
  /** E.164. */
  phone: string | null;
  /** In lower case. */
  email: string | null;
  since: number;
  notes: string;
  allergies: string;
  patchTest: number | null;
  noShows: string;
};

export type HouseCalendarTables = {
  calendarOperation: CalendarOperationTable;
  client: ClientTable;
  calendarEntry: CalendarEntryTable;
  occupancy: OccupancyTable;
};

/** No span may be longer, so an overlap is looked for among the neighbours only, however long the history. */
export const longestSpanMs = 36 * 3_600_000;

export function entryToRow(entry: CalendarEntry): CalendarEntryTable {
  return {
    ...entry,
    slot: JSON.stringify(entry.slot),
    guest: JSON.stringify(entry.guest),
    notes: JSON.stringify(entry.notes),
    cancellation: entry.cancellation && JSON.stringify(entry.cancellation),
    override: entry.override && JSON.stringify(entry.override),
  };
}

/** Throws when a row does not hold what was written. */
export function entryFromRow(row: CalendarEntryTable): CalendarEntry {
  return {
    ...row,
    slot: StoredSlot.parse(JSON.parse(row.slot)),
    guest: Guest.parse(JSON.parse(row.guest)),
    notes: z.array(z.string()).parse(JSON.parse(row.notes)),
    cancellation: row.cancellation === null ? null : StoredCancellation.parse(JSON.parse(row.cancellation)),
    override: row.override === null ? null : StoredOverride.parse(JSON.parse(row.override)),
  };
}

export function operationToRow(operation: CalendarOperation): CalendarOperationTable {
  return { ...operation, slot: JSON.stringify(operation.slot) };
}

export function operationFromRow(row: CalendarOperationTable): CalendarOperation {
  return { ...row, slot: StoredSlot.parse(JSON.parse(row.slot)) };
}

const Money = z.strictObject({ amount: z.int(), currency: z.string() });
const Segment = z.strictObject({ kind: z.enum(["active", "processing"]), minutes: z.number() });
const StoredLeg = z.strictObject({
  serviceId: z.string(),
  addOnIds: z.array(z.string()),
  practitionerId: z.string(),
  start: z.int(),
  end: z.int(),
  segments: z.array(Segment),
  price: Money,
  priceFrom: z.boolean(),
  guest: z.int().positive().exactOptional(),
});
const StoredSlot = z.strictObject({
  start: z.int(),
  end: z.int(),
  legs: z.array(StoredLeg),
  price: Money,
  priceFrom: z.boolean(),
  locationId: z.string().exactOptional(),
  resourceTags: z.array(z.string()).exactOptional(),
});
const StoredCancellation = z.strictObject({ at: z.int(), by: z.enum(["guest", "salon"]), reason: z.string(), fee: Money.nullable() });
const StoredOverride = z.strictObject({ staff: z.string(), reason: z.string() });
