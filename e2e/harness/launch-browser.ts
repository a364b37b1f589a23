import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** A real, headless Chromium that talks to nobody but the pages under test. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
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
