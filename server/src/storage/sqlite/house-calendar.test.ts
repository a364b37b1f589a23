import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { platformContract } from "../../booking/platform-contract.ts";
import { houseCalendarContract } from "../../platforms/house/house-calendar-contract.ts";
import { createHousePlatform } from "../../platforms/house/house-platform.ts";
import { sqliteHouseCalendar } from "./house-calendar.ts";
import { openDatabase } from "./open-database.ts";

const folder = mkdtempSync(join(tmpdir(), "chairside-calendar-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

platformContract("house over SQLite", async (catalogue) => {
  const path = join(folder, `${files++}.sqlite`);
  const open = async () => {
    const { db, close } = await openDatabase(path);
    const calendar = sqliteHouseCalendar(db);
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

houseCalendarContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { calendar: sqliteHouseCalendar(db), close };
});
