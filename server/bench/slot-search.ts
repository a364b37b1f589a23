import type { BenchRow } from "./bench-row.ts";
import { searchSlots } from "../src/booking/slot-search.ts";
import type { Catalogue, Practitioner } from "../src/booking/catalogue.ts";
import type { Occupancy } from "../src/booking/occupancy.ts";
import type { SlotQuery } from "../src/booking/platform.ts";
import { addDays, eachDay, minuteMs, toInstant } from "../src/booking/salon-time.ts";
import { active, everyDay, processing, testPractitioner, testResource, testSalon, testService } from "../src/booking/test-salon.ts";
import { createHousePlatform } from "../src/platforms/house/house-platform.ts";
import type { HouseCalendar } from "../src/platforms/house/house-calendar.ts";
import { sqliteHouseCalendar } from "../src/storage/sqlite/house-calendar.ts";
import { openDatabase } from "../src/storage/sqlite/open-database.ts";

const now = Date.parse("2026-11-22T06:00:00Z");
const from = "2026-11-23";
const rounds = 300;

/** Slot search for one service over 10 practitioners and 30 days with a calendar three quarters full: the engine alone, and with its read from SQLite. */
export async function benchSlotSearch(): Promise<BenchRow[]> {
  const catalogue = benchSalon(10);
  const query: SlotQuery = { items: [{ serviceId: "cut", addOnIds: [] }], from, to: addDays(from, 29) };
  const busy = busyDays(catalogue, 30);
  const { db, close } = await openDatabase(":memory:");
  const calendar = sqliteHouseCalendar(db);
  await fill(calendar, busy);
  const platform = createHousePlatform({ catalogue: () => catalogue, calendar, now: () => now });
  try {
    return [
      { name: "slots found, 10 practitioners x 30 days", value: searchSlots(catalogue, busy, query, now).length, unit: "slots" },
      { name: "spans taken in the calendar", value: busy.length, unit: "spans" },
      ...(await measure("slot search, engine, empty calendar", async () => searchSlots(catalogue, [], query, now))),
      ...(await measure("slot search, engine", async () => searchSlots(catalogue, busy, query, now))),
      ...(await measure("slot search, with SQLite", () => platform.searchSlots(query, now))),
    ];
  } finally {
    await close();
  }
}

async function measure(name: string, work: () => Promise<unknown>): Promise<BenchRow[]> {
  for (let round = 0; round < 50; round++) await work();
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return [
    { name: `${name}, p50`, value: at(0.5), unit: "ms" },
    { name: `${name}, p99`, value: at(0.99), unit: "ms" },
    { name: `${name}, CPU`, value: (user + system) / 1000 / rounds, unit: "ms" },
  ];
}

function benchSalon(count: number): Catalogue {
  const week = everyDay([{ from: 540, to: 1140 }]);
  return testSalon({
    services: [testService("cut", 45, { bufferAfter: 5 }), testService("colour", [active(45), processing(35), active(40)])],
    practitioners: Array.from({ length: count }, (_, index): Practitioner =>
      testPractitioner(`p${index}`, { week, breaks: everyDay([{ from: 780, to: 810 }]) }),
    ),
    resources: Array.from({ length: count }, (_, index) => testResource(`chair-${index}`, "chair")),
    opening: everyDay({ from: 540, to: 1140 }),
  });
}

/** Every practitioner, every day: six hours and a half of work in visits of 30 to 65 minutes, each on its own chair. */
function busyDays(catalogue: Catalogue, days: number): Occupancy[] {
  return eachDay(from, addDays(from, days - 1)).flatMap((date, day) =>
    catalogue.practitioners.flatMap(({ id }, person) =>
      Array.from({ length: 8 }, (_, index): Occupancy[] => {
        const minute = 540 + index * 72 + ((day * 7 + person * 13 + index * 5) % 3) * 5;
        const start = toInstant(date, minute, catalogue.salon.timeZone) ?? now;
        const end = start + (30 + ((day + person * 3 + index * 11) % 8) * 5) * minuteMs;
        return [
          { kind: "practitioner", id, start, end },
          { kind: "resource", id: `chair-${person}`, start, end },
        ];
      }).flat(),
    ),
  );
}

async function fill(calendar: HouseCalendar, busy: Occupancy[]): Promise<void> {
  const slot = { start: now, end: now, legs: [], price: { amount: 0, currency: "GBP" }, priceFrom: false };
  const entry = { status: "booked" as const, slot, guest: {}, notes: [], conversationId: null, reference: null, holdKey: null };
  const rest = {
    holdExpiresAt: null,
    bookKey: null,
    bookedContent: null,
    seedKey: null,
    movedFrom: null,
    cancellation: null,
    override: null,
    createdAt: now,
  };
  await calendar.write(async (writer) => {
    for (const [index, taken] of busy.entries())
      await writer.add({ entry: { ...entry, ...rest, entryId: `entry-${index}` }, takes: [taken] });
  });
}
