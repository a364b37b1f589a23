import type { Catalogue } from "../catalogue.ts";
import type { Occupancy } from "../occupancy.ts";
import type { InstantMs, Slot, SlotQuery } from "../platform.ts";

/** One question to the calendar, with everything an answer depends on. */
export interface OracleCase {
  /** Makes the same case again. */
  seed: number;
  catalogue: Catalogue;
  busy: Occupancy[];
  query: SlotQuery;
  now: InstantMs;
}

/** What is being checked: the slot search, or a broken copy of it. */
export type Engine = (catalogue: Catalogue, busy: Occupancy[], query: SlotQuery, now: InstantMs) => Slot[];
