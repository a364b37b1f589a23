import { createBookingDesk } from "./booking/booking-desk.ts";
import type { Catalogue } from "./booking/catalogue.ts";
import { localParts } from "./booking/salon-time.ts";
import { noticeFreed } from "./booking/waitlist/notice-freed.ts";
import type { Overrides } from "./overrides.ts";
import { withFailpoints } from "./failpoints/with-failpoints.ts";
import { demoBookings } from "./platforms/house/demo-salon/demo-bookings.ts";
import { demoCatalogue } from "./platforms/house/demo-salon/demo-catalogue.ts";
import { demoClients } from "./platforms/house/demo-salon/demo-clients.ts";
import { createHousePlatform } from "./platforms/house/house-platform.ts";
import { seedClients } from "./platforms/house/seed-clients.ts";
import { seedDemo } from "./platforms/house/seed-demo.ts";
import type { Stores } from "./storage/stores.ts";

export interface ComposeSalonOptions {
  stores: Pick<Stores, "calendar" | "keys" | "waitlist">;
  overrides: Partial<Pick<Overrides, "catalogue" | "bookings" | "failpoint">>;
  /** Epoch milliseconds. */
  now(): number;
}

/** The demonstration salon over our own calendar: its menu, its platform and its booking desk. */
export async function composeSalon({ stores, overrides, now }: ComposeSalonOptions) {
  const { calendar, keys, waitlist } = stores;
  const { catalogue = (demo: Catalogue) => demo, failpoint } = overrides;
  const zone = demoCatalogue("2026-01-01").salon.timeZone;
  const dateAt = (instant: number): string => localParts(instant, zone).date;
  const catalogueAt = (instant: number): Catalogue => catalogue(demoCatalogue(dateAt(instant)));
  const [menu, today] = [catalogueAt(now()), dateAt(now())];
  await seedDemo(calendar, menu, overrides.bookings ?? demoBookings(menu, today), now());
  await seedClients(calendar, menu, demoClients, today, now());
  const house = withFailpoints("platform", createHousePlatform({ catalogue: catalogueAt, calendar, now }), failpoint);
  // Whoever gives time back, the waitlist hears of it.
  const platform = noticeFreed(house, waitlist);
  const offerKey = keys.secretKey("offers");
  return { salon: menu.salon, zone, dateAt, catalogueAt, platform, offerKey, desk: createBookingDesk({ platform, offerKey }) };
}
