import type { Catalogue } from "../../booking/catalogue.ts";
import type { InstantMs } from "../../booking/platform.ts";
import type { HouseCalendar } from "./house-calendar.ts";

/** What the operations of our own calendar work with. */
export interface House {
  calendar: HouseCalendar;
  catalogueAt: (now: InstantMs) => Catalogue;
  newId: () => string;
  newReference: () => string;
}
