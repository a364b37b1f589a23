import type { Catalogue, Practitioner } from "../src/booking/catalogue.ts";
import type { Occupancy } from "../src/booking/occupancy.ts";
import { addDays, eachDay, minuteMs, toInstant } from "../src/booking/salon-time.ts";
import { active, everyDay, processing, testPractitioner, testResource, testSalon, testService } from "../src/booking/test-salon.ts";
import type { HouseCalendar } from "../src/platforms/house/house-calendar.ts";

export const benchNow = Date.parse("2026-11-22T06:00:00Z");
export const benchFrom = "2026-11-23";

const services = [
  testService("cut", 45, { bufferAfter: 5, order: 2 }),
  testService("colour", [active(45), processing(35), active(40)], { order: 1 }),
  testService("dry", 30, { order: 3 }),
];

/** So many practitioners who all do everything from 9 to 19, with a chair each. */
export function benchSalon(count: number): Catalogue {
  const week = everyDay([{ from: 540, to: 1140 }]);
  const skills = services.map(({ id }) => ({ serviceId: id }));
  return testSalon({
    services,
    practitioners: Array.from({ length: count }, (_, index): Practitioner =>
      testPractitioner(`p${index}`, { week, skills, breaks: everyDay([{ from: 780, to: 810 }]) }),
    ),
    resources: Array.from({ length: count }, (_, index) => testResource(`chair-${index}`, "chair")),
    opening: everyDay({ from: 540, to: 1140 }),
    rules: { furthestDays: 120 },
  });
}

/** Every practitioner, every day: six hours and a half of work in visits of 30 to 65 minutes, each on its own chair. */
export function busyDays(catalogue: Catalogue, days: number): Occupancy[] {
  return eachDay(benchFrom, addDays(benchFrom, days - 1)).flatMap((date, day) =>
    catalogue.practitioners.flatMap(({ id }, person) =>
      Array.from({ length: 8 }, (_, index): Occupancy[] => {
        const minute = 540 + index * 72 + ((day * 7 + person * 13 + index * 5) % 3) * 5;
        const start = toInstant(date, minute, catalogue.salon.timeZone) ?? benchNow;
        const end = start + (30 + ((day + person * 3 + index * 11) % 8) * 5) * minuteMs;
        return [
          { kind: "practitioner", id, start, end },
          { kind: "resource", id: `chair-${person}`, start, end },
        ];
      }).flat(),
    ),
  );
}

/** A quieter calendar, in which long visits find room: of each practitioner's eight visits a day two. */
export function halfBusyDays(catalogue: Catalogue, days: number): Occupancy[] {
  return busyDays(catalogue, days).filter((_, index) => index % 8 < 2);
}

/** Writes what is taken, an entry for each span. */
export async function fill(calendar: HouseCalendar, busy: Occupancy[]): Promise<void> {
  const slot = { start: benchNow, end: benchNow, legs: [], price: { amount: 0, currency: "GBP" }, priceFrom: false };
  const entry = { status: "booked" as const, slot, guest: {}, notes: [], conversationId: null, reference: null, holdKey: null };
  const rest = { holdExpiresAt: null, bookKey: null, bookedContent: null, seedKey: null, createdAt: benchNow };
  const changes = { movedFrom: null, cancellation: null, override: null };
  await calendar.write(async (writer) => {
    for (const [index, taken] of busy.entries())
      await writer.add({ entry: { ...entry, ...rest, ...changes, entryId: `entry-${index}` }, takes: [taken] });
  });
}
