import type { DestinationStream } from "pino";
import type { Catalogue } from "./booking/catalogue.ts";
import type { Failpoint } from "./failpoints/with-failpoints.ts";
import type { Pages } from "./http/http-deps.ts";
import type { Limits } from "./http/limits.ts";
import type { PushPost } from "./notices/push/post-to-public.ts";
import type { DemoBooking } from "./platforms/house/seed-demo.ts";
import type { Pace } from "./storage/open-postgres-stores.ts";

/** What a test may put in place of the real thing. */
export interface Overrides {
  /** Epoch milliseconds. */
  now: () => number;
  /** Reaches the model's vendor and the webhooks. */
  fetch: typeof fetch;
  logTo: DestinationStream;
  /** Reaches the push services of browsers. */
  pushPost: PushPost;
  /** Changes the demonstration salon. */
  catalogue: (demo: Catalogue) => Catalogue;
  /** What stands in the demonstration's calendar at the start. */
  bookings: DemoBooking[];
  /** Served instead of the built widget, console and website. */
  pages: Pages;
  /** How much one caller may do. */
  limits: Limits;
  /** How patient processes that share a PostgreSQL are with each other. */
  pace: Partial<Pace>;
  /** Told of every call of a store and of the platform, before and after: a place to die at. */
  failpoint: Failpoint;
}
