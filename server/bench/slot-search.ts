import type { SlotQuery } from "../src/booking/platform.ts";
import { addDays } from "../src/booking/salon-time.ts";
import { searchSlots } from "../src/booking/slot-search.ts";
import { createHousePlatform } from "../src/platforms/house/house-platform.ts";
import { sqliteHouseCalendar } from "../src/storage/sqlite/house-calendar.ts";
import { openDatabase } from "../src/storage/sqlite/open-database.ts";
import type { BenchRow } from "./bench-row.ts";
import { benchFrom, benchNow, benchSalon, busyDays, fill } from "./bench-salon.ts";
import { costRows, measure } from "./measure.ts";

/** Slot search for one service over 10 practitioners and 30 days with a calendar three quarters full: the engine alone, and with its read from SQLite. */
export async function benchSlotSearch(): Promise<BenchRow[]> {
  const catalogue = benchSalon(10);
  const query: SlotQuery = { items: [{ serviceId: "cut", addOnIds: [] }], from: benchFrom, to: addDays(benchFrom, 29) };
  const busy = busyDays(catalogue, 30);
  const { db, close } = await openDatabase(":memory:");
  const calendar = sqliteHouseCalendar(db);
  await fill(calendar, busy);
  const platform = createHousePlatform({ catalogue: () => catalogue, calendar, now: () => benchNow });
  const works = {
    "slot search, engine, empty calendar": () => searchSlots(catalogue, [], query, benchNow),
    "slot search, engine": () => searchSlots(catalogue, busy, query, benchNow),
    "slot search, with SQLite": () => platform.searchSlots(query, benchNow),
  };
  try {
    const costs = await measure(300, Object.values(works));
    return [
      { name: "slots found, 10 practitioners x 30 days", value: searchSlots(catalogue, busy, query, benchNow).length, unit: "slots" },
      { name: "spans taken in the calendar", value: busy.length, unit: "spans" },
      ...Object.keys(works).flatMap((name, index) => costs.slice(index, index + 1).flatMap((cost) => costRows(name, cost))),
    ];
  } finally {
    await close();
  }
}
