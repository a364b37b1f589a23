import type { Occupancy } from "../src/booking/occupancy.ts";
import type { SlotQuery } from "../src/booking/platform.ts";
import { addDays } from "../src/booking/salon-time.ts";
import { searchSlots } from "../src/booking/slot-search.ts";
import type { HouseCalendar } from "../src/platforms/house/house-calendar.ts";
import { createHousePlatform } from "../src/platforms/house/house-platform.ts";
import { sqliteHouseCalendar } from "../src/storage/sqlite/house-calendar.ts";
import { openDatabase } from "../src/storage/sqlite/open-database.ts";
import type { BenchRow } from "./bench-row.ts";
import { benchFrom, benchNow, benchSalon, busyDays, fill, halfBusyDays } from "./bench-salon.ts";
import { costRows, measure } from "./measure.ts";
import { plainSweep } from "./plain-sweep.ts";

const one = { name: "one service", ids: ["cut"], lengths: [45] };
const three = { name: "three services", ids: ["colour", "cut", "dry"], lengths: [120, 45, 30] };

/** The engine beside a plain sorted sweep in the same run, how both grow, and what a search reads from the store. */
export async function benchCalendar(): Promise<BenchRow[]> {
  return [
    ...(await searchRows(one, 10, 30, 300, "full")),
    ...(await searchRows(three, 30, 90, 30, "half")),
    ...(await growthRows(one, "full")),
    ...(await growthRows(three, "half")),
    ...(await partyRows("a party of eight, a chair each", 8, 10)),
    ...(await partyRows("a party of eight, chairs for seven", 8, 7)),
    ...(await rowsRead(3, 14)),
    ...(await rowsRead(10, 30)),
  ];
}

type Visit = typeof one;

function sceneOf(visit: Visit, people: number, days: number, how: "full" | "half") {
  const catalogue = benchSalon(people);
  const busy: Occupancy[] = how === "full" ? busyDays(catalogue, days) : halfBusyDays(catalogue, days);
  const items = visit.ids.map((serviceId) => ({ serviceId, addOnIds: [] }));
  const query: SlotQuery = { items, from: benchFrom, to: addDays(benchFrom, days - 1) };
  return {
    engine: () => searchSlots(catalogue, busy, query, benchNow),
    sweep: () => plainSweep(catalogue, busy, days, visit.lengths),
  };
}

async function searchRows(visit: Visit, people: number, days: number, rounds: number, how: "full" | "half"): Promise<BenchRow[]> {
  const { engine, sweep } = sceneOf(visit, people, days, how);
  const [cost, floor] = await measure(rounds, [engine, sweep]);
  const name = `${visit.name}, ${people} x ${days}`;
  if (cost === undefined) return [];
  return [{ name: `${name}: starts found`, value: engine().length, unit: "slots", floor: sweep().length }, ...costRows(name, cost, floor)];
}

/** From 3 practitioners and 14 days to 100 and 90: time for each practitioner-day. It should stay where it is. */
async function growthRows(visit: Visit, how: "full" | "half"): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [people, days, rounds] of [
    [3, 14, 200],
    [10, 30, 100],
    [30, 90, 15],
    [100, 90, 6],
  ] as const) {
    const { engine, sweep } = sceneOf(visit, people, days, how);
    const [cost, floor] = await measure(rounds, [engine, sweep]);
    const each = (ms = 0): number => (ms * 1000) / (people * days);
    rows.push({
      name: `${visit.name}, growth: ${people} x ${days}, a practitioner-day`,
      value: each(cost?.p50),
      unit: "µs",
      floor: each(floor?.p50),
    });
  }
  return rows;
}

/** All or nothing over 10 practitioners and 7 days: also where it is nothing, which every way of sharing out has to show. */
async function partyRows(name: string, guests: number, chairs: number): Promise<BenchRow[]> {
  const salon = benchSalon(10);
  const catalogue = { ...salon, resources: salon.resources.slice(0, chairs) };
  const busy = halfBusyDays(salon, 7);
  const items = [{ serviceId: "cut", addOnIds: [] }];
  const query: SlotQuery = { items, others: Array.from({ length: guests - 1 }, () => items), from: benchFrom, to: addDays(benchFrom, 6) };
  const search = () => searchSlots(catalogue, busy, query, benchNow);
  const [cost] = await measure(20, [search]);
  return cost === undefined ? [] : [{ name: `${name}: starts found`, value: search().length, unit: "slots" }, ...costRows(name, cost)];
}

/** Calls and rows of one search in our own calendar: one read, and of each practitioner-day only what is in it. */
async function rowsRead(people: number, days: number): Promise<BenchRow[]> {
  const catalogue = benchSalon(people);
  const { db, close } = await openDatabase(":memory:");
  const calendar = sqliteHouseCalendar(db);
  await fill(calendar, busyDays(catalogue, days));
  const reads = { calls: 0, rows: 0 };
  const counting: HouseCalendar = {
    ...calendar,
    async takenIn(...asked) {
      const taken = await calendar.takenIn(...asked);
      reads.calls++;
      reads.rows += taken.length;
      return taken;
    },
  };
  const platform = createHousePlatform({ catalogue: () => catalogue, calendar: counting, now: () => benchNow });
  const items = [{ serviceId: "cut", addOnIds: [] }];
  await platform.searchSlots({ items, from: benchFrom, to: addDays(benchFrom, days - 1) }, benchNow);
  await close();
  return [
    { name: `reads of the store, ${people} x ${days}`, value: reads.calls, unit: "reads" },
    { name: `rows read, ${people} x ${days}, a practitioner-day`, value: reads.rows / (people * days), unit: "rows" },
  ];
}
