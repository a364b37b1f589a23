import type { BookingDesk } from "../booking/desk.ts";
import { createBookingDesk } from "../booking/booking-desk.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { Platform } from "../booking/platform.ts";
import { localParts } from "../booking/salon-time.ts";
import { demoBookings } from "../platforms/house/demo-salon/demo-bookings.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { createHousePlatform } from "../platforms/house/house-platform.ts";
import { seedDemo } from "../platforms/house/seed-demo.ts";
import { seedOnce } from "./seed-once.ts";
import { sqliteHouseCalendar } from "../storage/sqlite/house-calendar.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";

export interface HouseDesk {
  desk: BookingDesk;
  platform: Platform;
  catalogue: Catalogue;
  close(): Promise<void>;
}

/** The demonstration salon's real desk over our own calendar, in memory. `now` in epoch milliseconds. */
export async function openHouseDesk(now: () => number): Promise<HouseDesk> {
  const { db, close } = await openDatabase(":memory:");
  const zone = demoCatalogue("2026-01-01").salon.timeZone;
  const dateAt = (instant: number): string => localParts(instant, zone).date;
  const catalogueAt = (instant: number): Catalogue => demoCatalogue(dateAt(instant));
  const calendar = sqliteHouseCalendar(db);
  const catalogue = catalogueAt(now());
  await seedOnce(db, now(), () => seedDemo(calendar, catalogue, demoBookings(catalogue, dateAt(now())), now()));
  const platform = createHousePlatform({ catalogue: catalogueAt, calendar, now });
  return { desk: createBookingDesk({ platform, offerKey: new Uint8Array(32).fill(7) }), platform, catalogue, close };
}
