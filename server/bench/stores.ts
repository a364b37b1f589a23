import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Catalogue } from "../src/booking/catalogue.ts";
import type { Platform, Slot } from "../src/booking/platform.ts";
import { addDays } from "../src/booking/salon-time.ts";
import { everyDay, testPractitioner, testResource, testSalon, testService } from "../src/booking/test-salon.ts";
import type { HouseCalendar } from "../src/platforms/house/house-calendar.ts";
import { createHousePlatform } from "../src/platforms/house/house-platform.ts";
import { postgresHouseCalendar } from "../src/storage/postgres/house-calendar.ts";
import { openPostgres } from "../src/storage/postgres/open-database.ts";
import { sqliteHouseCalendar } from "../src/storage/sqlite/house-calendar.ts";
import { openDatabase } from "../src/storage/sqlite/open-database.ts";
import { postgresDatabases } from "../src/testing/postgres-databases.ts";
import type { BenchRow } from "./bench-row.ts";

const now = Date.parse("2026-11-22T06:00:00Z");
const from = "2026-11-23";
const days = 20;
const people = 20;
const writers = [1, 32];

interface OpenCalendar {
  calendar: HouseCalendar;
  close(): Promise<void>;
}

/** Bookings (a hold and its appointment: two transactions, on the disk when they are answered) with one writer and with 32, each on an empty calendar. */
export async function benchStores(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "chairside-bench-"));
  const databases = await postgresDatabases({ durable: true });
  const stores: Record<string, (run: string) => Promise<OpenCalendar>> = {
    SQLite: async (run) => {
      const { db, close } = await openDatabase(join(folder, `${run}.sqlite`));
      return { calendar: sqliteHouseCalendar(db), close };
    },
    PostgreSQL: async () => {
      const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
      return { calendar: postgresHouseCalendar(db), close };
    },
  };
  try {
    const rows: BenchRow[] = [];
    for (const [name, open] of Object.entries(stores)) {
      for (const count of writers) rows.push(...(await measure(name, count, await open(`${count}`))));
    }
    return rows;
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(store: string, count: number, { calendar, close }: OpenCalendar): Promise<BenchRow[]> {
  const catalogue = benchSalon();
  const platform = createHousePlatform({ catalogue: () => catalogue, calendar, now: () => now });
  const slots = await apart(platform);
  const times: number[] = [];
  const left = slots.values();
  const write = async (): Promise<void> => {
    for (const slot of left) {
      const start = performance.now();
      await book(platform, slot);
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: count }, write));
  const seconds = (performance.now() - start) / 1000;
  await close();
  times.sort((a, b) => a - b);
  const name = `${store}, ${count} ${count === 1 ? "writer" : "writers"}`;
  return [
    { name: `${name}, bookings`, value: times.length / seconds, unit: "/s" },
    { name: `${name}, a booking, p50`, value: times[Math.floor(times.length * 0.5)] ?? 0, unit: "ms" },
    { name: `${name}, a booking, p99`, value: times[Math.floor(times.length * 0.99)] ?? 0, unit: "ms" },
  ];
}

async function book(platform: Platform, slot: Slot): Promise<void> {
  const key = `${slot.start} ${slot.legs[0]?.practitionerId}`;
  const held = await platform.hold(slot, key, now);
  if (!held.ok) throw new Error(`could not hold: ${held.reason}`);
  const request = { holdId: held.value.holdId, slot, guest: { name: "Ann" }, conversationId: "bench", notes: [] };
  const booked = await platform.book(request, key, now);
  if (!booked.ok) throw new Error(`could not book: ${booked.reason}`);
}

/** Slots that do not overlap, the practitioners of one time side by side: neighbours for writers who come together. */
async function apart(platform: Platform): Promise<Slot[]> {
  const wanted = { items: [{ serviceId: "cut", addOnIds: [] }], from, to: addDays(from, days - 1) };
  const all = await platform.searchSlots(wanted, now);
  const byPerson = Map.groupBy(all, ({ legs }) => legs[0]?.practitionerId);
  const chosen = [...byPerson.values()].flatMap((slots) => {
    let free = 0;
    return slots.toSorted((a, b) => a.start - b.start).filter(({ start, end }) => start >= free && ((free = end + 600_000), true));
  });
  return chosen.toSorted((a, b) => a.start - b.start).slice(0, 1_500);
}

function benchSalon(): Catalogue {
  const week = everyDay([{ from: 540, to: 1140 }]);
  return testSalon({
    services: [testService("cut", 45)],
    practitioners: Array.from({ length: people }, (_, index) => testPractitioner(`p${index}`, { week })),
    resources: Array.from({ length: people }, (_, index) => testResource(`chair-${index}`, "chair")),
    opening: everyDay({ from: 540, to: 1140 }),
  });
}
