import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { ChatPage } from "./chat-page.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type SalonWebsite, startSalonWebsite } from "./salon-website.ts";
import { type Relay, startRelay } from "./start-relay.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** A running Chairside, a salon's website beside it, and a browser. */
export interface TestWorld {
  readonly server: RunningServer;
  website: SalonWebsite;
  /** Between the website's visitors and the server. */
  relay: Relay;
  browser: Browser;
  /** A visitor of their own: a fresh browser profile in London. */
  visitor(options?: BrowserContextOptions): Promise<{ context: BrowserContext; chat: ChatPage }>;
  /** Starts the server again on the same port and data, after a kill. `now` is when its clock starts. */
  restart(now?: string): Promise<void>;
  close(): Promise<void>;
}

/** A Tuesday on which the salon is open: a reply is promised for the next minutes. */
export const tuesdayNoon = "2026-11-24T12:00:00Z";

/** `now` is when the server's clock starts, where it is not the machine's. */
export async function startWorld({ env = {}, now }: { env?: Record<string, string>; now?: string } = {}): Promise<TestWorld> {
  const browser = await launchBrowser();
  const port = (): number => Number(new URL(server.url).port);
  const relay = await startRelay(port);
  const website = await startSalonWebsite(() => relay.url);
  const dataDir = mkdtempSync(join(tmpdir(), "chairside-e2e-"));
  const options = { allowedOrigins: [website.origin], env, dataDir };
  let server = await startServer({ ...options, ...(now && { now }) });
  const contexts: BrowserContext[] = [];
  return {
    get server() {
      return server;
    },
    website,
    relay,
    browser,
    async visitor(more = {}) {
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...more });
      contexts.push(context);
      return { context, chat: new ChatPage(await context.newPage()) };
    },
    async restart(later) {
      server = await startServer({ ...options, port: port(), ...(later && { now: later }) });
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.stop();
      await relay.close();
      await website.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
