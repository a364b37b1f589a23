import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { ChatPage } from "./chat-page.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type SalonWebsite, startSalonWebsite } from "./salon-website.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** A running Chairside, a salon's website beside it, and a browser. */
export interface TestWorld {
  readonly server: RunningServer;
  website: SalonWebsite;
  browser: Browser;
  /** A visitor of their own: a fresh browser profile in London. */
  visitor(options?: BrowserContextOptions): Promise<{ context: BrowserContext; chat: ChatPage }>;
  /** Starts the server again on the same port and data, after a kill. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startWorld(env: Record<string, string> = {}): Promise<TestWorld> {
  const browser = await launchBrowser();
  let url = "";
  const website = await startSalonWebsite(() => url);
  const options = { allowedOrigins: [website.origin], env };
  let server = await startServer(options);
  url = server.url;
  const contexts: BrowserContext[] = [];
  return {
    get server() {
      return server;
    },
    website,
    browser,
    async visitor(more = {}) {
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...more });
      contexts.push(context);
      return { context, chat: new ChatPage(await context.newPage()) };
    },
    async restart() {
      server = await startServer({ ...options, dataDir: server.dataDir, port: Number(new URL(url).port) });
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.stop();
      await website.close();
    },
  };
}
