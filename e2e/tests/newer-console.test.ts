import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Chairside, compose } from "@chairside/server/src/compose.ts";
import { readConfig } from "@chairside/server/src/config/read-config.ts";
import { readPages } from "@chairside/server/src/pages.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchRawBrowser, type RawBrowser } from "../harness/raw-browser.ts";

const dataDir = mkdtempSync(join(tmpdir(), "chairside-newer-"));
const workerPath = "/console/service-worker.js";
let chairside: Chairside;
let browser: RawBrowser;
/** Turns what is served into another build. */
let isNewer = false;

beforeAll(async () => {
  const built = readPages(() => "");
  const pages = {
    get(path: string) {
      const page = built.get(path);
      if (!page || !isNewer || path !== workerPath) return page;
      const { brotli: _packed, etag: _etag, ...rest } = page;
      const text = new TextDecoder().decode(page.body as Uint8Array);
      return { ...rest, body: text.replace(/"version":"[0-9a-f]+"/, '"version":"newer0000000"') };
    },
  };
  chairside = await compose(readConfig({ DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "error" }), { pages });
  browser = await launchRawBrowser();
});
afterAll(async () => {
  await browser.close();
  await chairside.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("a newer version waits until it is pressed for, then has every tab, and what is written stays", async () => {
  const { url } = await chairside.listen();
  const ready = "!!document.querySelector('.top-bar') && navigator.serviceWorker.controller !== null";
  const caches = "caches.keys().then((names) => names.filter((name) => name.startsWith('chairside-console-')).join())";
  const tab = await browser.open(await chairside.inboxLink());
  await tab.until(ready);
  const other = await browser.open(`${url}/console/#calendar`);
  await other.until(ready);
  const before = await tab.evaluate<string>(caches);
  expect(before).toMatch(/^chairside-console-[0-9a-f]{12}$/);
  await tab.evaluate("window.mark = 1, sessionStorage.setItem('kept', 'yes')");

  isNewer = true;
  await tab.evaluate("navigator.serviceWorker.getRegistration().then((r) => r.update())");
  await tab.until("document.querySelector('.newer-bar')?.textContent.includes('A newer version') === true");
  // Nothing has changed yet for whoever works.
  expect(await tab.evaluate("window.mark")).toBe(1);
  await tab.evaluate("document.querySelector('.newer-bar button').click()");
  for (const page of [tab, other]) {
    await page.until("window.mark === undefined");
    await page.until(ready);
    await page.until(`${caches}.then((names) => names === 'chairside-console-newer0000000')`);
    expect(await page.evaluate("document.querySelector('.newer-bar').textContent")).toBe("");
  }
  expect(await tab.evaluate("sessionStorage.getItem('kept')")).toBe("yes");
  expect(await other.evaluate("location.hash")).toBe("#calendar");
}, 40_000);
