import { afterAll } from "vitest";
import { platformContract } from "../../booking/platform-contract.ts";
import { houseCalendarContract } from "../../platforms/house/house-calendar-contract.ts";
import { createHousePlatform } from "../../platforms/house/house-platform.ts";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { postgresHouseCalendar } from "./house-calendar.ts";
import { openPostgres } from "./open-database.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop());

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
    close: () => opened.close(),
  };
});

houseCalendarContract("PostgreSQL", async () => openCalendar(await databases.create()));
