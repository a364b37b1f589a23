import { createBookingDesk } from "../booking/booking-desk.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { BookingDesk } from "../booking/desk.ts";
import type { Platform } from "../booking/platform.ts";
import { createHousePlatform } from "../platforms/house/house-platform.ts";
import type { HouseCalendar } from "../platforms/house/house-calendar.ts";
import { sqliteHouseCalendar } from "../storage/sqlite/house-calendar.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";

/** A front desk over our own calendar, empty, at `path` or in memory. */
export interface OpenHouse {
  desk: BookingDesk;
  platform: Platform;
  calendar: HouseCalendar;
  close(): Promise<void>;
}

export async function openHouse(catalogue: Catalogue, now: () => number, path = ":memory:"): Promise<OpenHouse> {
  const { db, close } = await openDatabase(path);
  const calendar = sqliteHouseCalendar(db);
  const platform = createHousePlatform({ catalogue: () => catalogue, calendar, now });
  return { desk: createBookingDesk({ platform, offerKey: new Uint8Array(32).fill(1) }), platform, calendar, close };
}
