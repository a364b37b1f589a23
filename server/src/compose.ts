import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { nanoid } from "nanoid";
import { type DestinationStream, pino } from "pino";
import pkg from "../package.json" with { type: "json" };
import { demoSitePage } from "../demo-site/demo-site-page.ts";
import { createBookingAgent } from "./agent/booking-agent.ts";
import { createBookingDesk } from "./booking/booking-desk.ts";
import { localParts } from "./booking/salon-time.ts";
import type { Config } from "./config/read-config.ts";
import { createConversations } from "./conversation/create-conversations.ts";
import { createTurnQueue } from "./conversation/turn-queue.ts";
import { createLiveFeed } from "./events/create-live-feed.ts";
import { createApp } from "./http/create-app.ts";
import type { Pages } from "./http/http-deps.ts";
import { defaultLimits } from "./http/limits.ts";
import { signOneTimeLink } from "./http/one-time-links.ts";
import { serve } from "./http/serve.ts";
import { createInbox } from "./inbox/create-inbox.ts";
import { readPages } from "./pages.ts";
import { demoBookings } from "./platforms/house/demo-salon/demo-bookings.ts";
import { demoCatalogue } from "./platforms/house/demo-salon/demo-catalogue.ts";
import { createHousePlatform } from "./platforms/house/house-platform.ts";
import { seedDemo } from "./platforms/house/seed-demo.ts";
import { loadKeys } from "./storage/sqlite/load-keys.ts";
import { lockDataFolder } from "./storage/sqlite/lock-data-folder.ts";
import { openDatabase } from "./storage/sqlite/open-database.ts";
import { sqlConversations } from "./storage/sql/sql-conversations.ts";
import { sqlEventLog } from "./storage/sql/sql-event-log.ts";
import { sqliteHouseCalendar } from "./storage/sqlite/house-calendar.ts";
import { sqlStaffSignIns } from "./storage/sql/sql-staff-sign-ins.ts";
import { sqlVisitors } from "./storage/sql/sql-visitors.ts";

/** A composed Chairside. Nothing answers before `listen`, nothing is held after `stop`. */
export interface Chairside {
  /** Serves, and picks up what a crash left unanswered. Throws when no port is free. */
  listen(): Promise<{ url: string }>;
  /** A link that signs a staff member in, once, within 30 minutes. */
  inboxLink(): Promise<string>;
  /** Finishes or lays down what is running, then closes. Calling again waits for the same end. */
  stop(): Promise<void>;
}

/** What a test may put in place of the real thing. */
export interface Overrides {
  /** Epoch milliseconds. */
  now: () => number;
  /** Reaches the model's vendor. */
  fetch: typeof fetch;
  logTo: DestinationStream;
  /** Served instead of the built widget, console and website. */
  pages: Pages;
}

/** How long a visitor may wait for one answer, and a vendor's model for all its calls in it. */
const turnTimeout = 60_000;
const vendorTime = { idleMs: 10_000, totalMs: 40_000 };

/** Wires one server, top to bottom. Throws `FolderInUse` when another process has the data folder. */
export async function compose(config: Config, overrides: Partial<Overrides> = {}): Promise<Chairside> {
  const { now = Date.now, logTo = pino.destination(2) } = overrides;
  const logger = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, logTo);

  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataFolder(config.dataDir);
  if (!lock.ok) throw new FolderInUse(lock.message);
  const keys = loadKeys(config.dataDir);
  const { db, close } = await openDatabase(join(config.dataDir, "chairside.sqlite"));
  const log = sqlEventLog(db);
  const store = sqlConversations(db);
  const feed = createLiveFeed();

  const zone = demoCatalogue("2026-01-01").salon.timeZone;
  const dateAt = (instant: number): string => localParts(instant, zone).date;
  const catalogueAt = (instant: number) => demoCatalogue(dateAt(instant));
  const { salon } = catalogueAt(now());
  const calendar = sqliteHouseCalendar(db);
  await seedDemo(calendar, catalogueAt(now()), demoBookings(catalogueAt(now()), dateAt(now())), now());
  const platform = createHousePlatform({ catalogue: catalogueAt, calendar, now });
  const desk = createBookingDesk({ platform, offerKey: keys.secretKey("offers") });

  const assistant = createBookingAgent({
    now,
    audit: ({ ok, ...entry }) => (ok ? logger.debug(entry, "agent") : logger.warn(entry, "agent")),
    model: config.model ? { ...config.model, ...vendorTime, ...(overrides.fetch ? { fetch: overrides.fetch } : {}) } : undefined,
  });
  const conversations = createConversations({
    log,
    feed,
    store,
    assistant,
    deskOf: () => desk,
    queue: createTurnQueue(),
    now,
    newId: nanoid,
    report: (what, conversationId, error) => logger.error({ conversationId, error: error instanceof Error ? error.name : "unknown" }, what),
    turnTimeout,
  });
  const inbox = await createInbox(log, feed, store, [salon.id], now);

  const stopping = new AbortController();
  const allowedOrigins = [...config.allowedOrigins, ...(config.publicUrl ? [config.publicUrl] : [])];
  const app = createApp({
    conversations,
    inbox,
    log,
    feed,
    visitors: sqlVisitors(db),
    staffSignIns: sqlStaffSignIns(db),
    keys,
    salons: [{ id: salon.id, name: salon.name, timeZone: zone, allowedOrigins }],
    readDay: (_salonId, date) => platform.readDay(date, now()),
    today: () => dateAt(now()),
    now,
    logger,
    pages:
      overrides.pages ??
      readPages(() => demoSitePage(catalogueAt(now()), { loaderUrl: "/v1/loader.js", salonId: salon.id, today: dateAt(now()) })),
    limits: defaultLimits,
    stopping: stopping.signal,
    trustedProxies: config.trustedProxies,
    publicUrl: config.publicUrl,
    version: pkg.version,
  });

  let url = config.publicUrl;
  let running: Awaited<ReturnType<typeof serve>> | undefined;
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await Promise.all([running?.stop(), conversations.stop()]);
    await close();
    lock.release();
  };

  return {
    async listen() {
      await conversations.resume();
      running = await serve(app, { port: config.port, hostname: config.host, stopping });
      const origins = ["localhost", "127.0.0.1", config.host].map((host) => `http://${host}:${running?.port}`);
      allowedOrigins.push(...origins);
      url ??= origins[0] ?? null;
      return { url: url ?? "" };
    },
    inboxLink: async () =>
      `${url}/console/#enter=${await signOneTimeLink(keys, { staffId: "desk", name: "Front desk", salonId: salon.id }, now())}`,
    stop: () => (stopped ??= stop()),
  };
}

/** Another process has the data folder; the message says which. */
class FolderInUse extends Error {
  override name = "FolderInUse";
}
