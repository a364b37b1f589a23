import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

const options = (): LaunchOptions => ({
  executablePath: findBrowser(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});

/** A real, headless Chromium that talks to nobody but the pages under test. */
export const launchBrowser = (): Promise<Browser> => chromium.launch(options());

/** A browser of its own whose process can be killed: no page of it gets to say goodbye. */
export async function launchMortal(): Promise<{ browser: Browser; kill(): Promise<void> }> {
  const server = await chromium.launchServer(options());
  return { browser: await chromium.connect(server.wsEndpoint()), kill: () => server.kill() };
}

/**
 * The same as somebody uses it who blocks all cookies: there is no storage and there are no locks, and every touch of them
 * throws. Closing the context ends the browser.
 */
export async function launchWithoutStorage(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), "chairside-profile-"));
  mkdirSync(join(profile, "Default"));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, { ...options(), locale: "en-GB", timezoneId: "Europe/London" });
  // The browser writes for a moment longer.
  context.once("close", () => void rm(profile, { recursive: true, force: true, maxRetries: 10 }));
  return context;
}
