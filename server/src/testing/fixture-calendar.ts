import { createBookingDesk } from "../booking/booking-desk.ts";
import type { BookingDesk } from "../booking/desk.ts";
import { createStaffCalendar } from "../booking/staff-calendar.ts";
import { testSalon } from "../booking/test-salon.ts";
import { loggedStaffCalendar } from "../inbox/logged-staff-calendar.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import type { StaffCalendar } from "../inbox/staff-calendar.ts";
import { fixtureChain } from "./fixture-people.ts";
import { createHousePlatform } from "../platforms/house/house-platform.ts";
import type { Database } from "../storage/sql/database.ts";
import { sqlAuditLog } from "../storage/sql/sql-audit-log.ts";
import { sqliteHouseCalendar } from "../storage/sqlite/house-calendar.ts";
import type { Platform } from "../booking/platform.ts";

export interface FixtureCalendar {
  desk: BookingDesk;
  calendar: StaffCalendar;
  platform: Platform;
  audit: AuditLog;
}

/** The staff's calendar of a small test salon (`testSalon`, with half the price for cancelling within 24 hours), empty. */
export function fixtureCalendar(db: Database, now: () => number): FixtureCalendar {
  const salon = testSalon({ rules: { cancellation: { fees: [{ withinHours: 24, percent: 50 }] } } });
  const platform = createHousePlatform({ catalogue: () => salon, calendar: sqliteHouseCalendar(db), now });
  const audit = sqlAuditLog(db, fixtureChain);
  let lines = 0;
  const calendar = loggedStaffCalendar(
    createStaffCalendar({ platform, now, readPhone: (typed) => (typed.startsWith("0") ? `+44${typed.slice(1)}` : null) }),
    { log: audit, now, newId: () => `line-${++lines}` },
  );
  return { desk: createBookingDesk({ platform, offerKey: new Uint8Array(32).fill(3) }), calendar, platform, audit };
}
