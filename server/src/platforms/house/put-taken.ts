import { contentHash } from "../../booking/content-hash.ts";
import type { Occupancy } from "../../booking/occupancy.ts";
import type { InstantMs } from "../../booking/platform.ts";
import { emptyEntry } from "./empty-entry.ts";
import type { HouseCalendar } from "./house-calendar.ts";

/** Blocks just these times of practitioners and resources, in a calendar that has nothing in them. */
export async function putTaken(calendar: HouseCalendar, taken: readonly Occupancy[], now: InstantMs): Promise<void> {
  await calendar.write(async (writer) => {
    for (const one of taken) {
      const slot = { start: one.start, end: one.end, legs: [], price: { amount: 0, currency: "GBP" }, priceFrom: false };
      const entryId = contentHash(one).slice(0, 24);
      await writer.add({ entry: { ...emptyEntry, entryId, slot, status: "blocked", createdAt: now }, takes: [one] });
    }
  });
}
