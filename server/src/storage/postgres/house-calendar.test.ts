import { afterAll, vi } from "vitest";
import { platformContract } from "../../booking/platform-contract.ts";
import { houseCalendarContract } from "../../platforms/house/house-calendar-contract.ts";
import { createHousePlatform } from "../../platforms/house/house-platform.ts";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { postgresHouseCalendar } from "./house-calendar.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);
// Each run of a property has a database of its own, on a disk that is waited for where the server is a given one.
vi.setConfig({ testTimeout: 120_000 });

async function openCalendar(url: string) {
  const { db, close } = await openPostgres({ url, onBroken: () => {} });
  return { calendar: postgresHouseCalendar(db), close };
}

platformContract("house over PostgreSQL", async (catalogue) => {
  const url = await databases.create();
  const open = async () => {
    const { calendar, close } = await openCalendar(url);
    return {
      platform: createHousePlatform({ catalogue: () => catalogue, calendar, now: () => Date.parse("2026-11-25T06:00:00Z") }),
      close,
    };
  };
  let opened = await open();
  return {
    platform: opened.platform,
    reopen: async () => {
      await opened.close();
      opened = await open();
      return opened.platform;
    },
    async close() {
      await opened.close();
      await databases.recycle(url);
    },
  };
});

houseCalendarContract("PostgreSQL", async () => {
  const url = await databases.create();
  const { calendar, close } = await openCalendar(url);
  return {
    calendar,
    async close() {
      await close();
      await databases.recycle(url);
    },
  };
});
