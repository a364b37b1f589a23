import { connectVisitor } from "@chairside/server/bin/connect-visitor.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { launchRawBrowser, type RawBrowser, type RawTab } from "../harness/raw-browser.ts";
import { signInOwner } from "../harness/sign-in-staff.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let browser: RawBrowser;
/** Where letters stay without a mail server. */
let mailbox: Page;
const used = new Set<string>();
beforeAll(async () => {
  world = await startWorld();
  mailbox = await signInOwner(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  browser = await launchRawBrowser();
});
afterEach(() => browser.close());

const workerUrl = () => `${world.server.url}/console/service-worker.js`;
/** Every note that a page plays is counted. */
const countNotes = `window.notes = 0; const made = AudioContext.prototype.createOscillator; AudioContext.prototype.createOscillator = function () { window.notes++; return made.call(this); };`;
const shown = (tab: RawTab) =>
  tab.evaluate<string[]>(
    "navigator.serviceWorker.ready.then((r) => r.getNotifications()).then((all) => all.map((n) => n.title + ' | ' + n.body))",
  );
/** On nothing in particular. */
const press = async (tab: RawTab): Promise<void> => {
  for (const type of ["mousePressed", "mouseReleased"]) await tab.send("Input.dispatchMouseEvent", { type, x: 3, y: 500, button: "left", clickCount: 1 }); // prettier-ignore
};
const isReady = "!!document.querySelector('.top-bar') && navigator.serviceWorker.controller !== null";

/** The owner's console in a tab, ready to ring. */
async function openConsole(link = `${world.server.url}/console/`): Promise<RawTab> {
  await browser.send("Browser.grantPermissions", { permissions: ["notifications"], origin: world.server.url });
  const tab = await browser.open(link, countNotes);
  await tab.until(isReady);
  await press(tab);
  return tab;
}

const visitor = () => connectVisitor({ url: world.server.url, salonId: "juniper-row", patience: 10_000 });

/** A new link that signs the owner in: asked for, and found in the mailbox. */
async function ownerLink(): Promise<string> {
  const asked = await fetch(`${world.server.url}/v1/staff/sign-in-links`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: world.server.url },
    body: JSON.stringify({ email: "mia@juniper-row.example" }),
  });
  expect(asked.status).toBe(202);
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const letters = await mailbox.evaluate(() => fetch("/v1/staff/mailbox").then((answer) => answer.text()));
        link = [...letters.matchAll(/http[^\s"\\]+#enter=[\w-]+/g)].map(([one]) => one).find((one) => !used.has(one));
        return link;
      },
      { timeout: 10_000 },
    )
    .toBeDefined();
  used.add(link ?? "");
  return link ?? "";
}

test("in tabs that are hidden somebody is told once, by one notification and one sound, and led to the conversation", async () => {
  const tabs = [await openConsole(await ownerLink()), await openConsole()] as const;
  await browser.open("about:blank");
  for (const tab of tabs) expect(await tab.evaluate("document.visibilityState")).toBe("hidden");
  expect(await shown(tabs[0])).toEqual([]);
  // Longer than a hidden tab keeps what it has open besides the list.
  await new Promise((resolve) => setTimeout(resolve, 22_000));

  const emma = await visitor();
  await emma.say("my name is Emma Clarke and I want to talk to a real person please, about my grey roots");
  await tabs[0].until("navigator.serviceWorker.ready.then((r) => r.getNotifications()).then((all) => all.length > 0)");
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const [line, ...more] = await shown(tabs[0]);
  expect(more).toEqual([]);
  expect(line).toMatch(/needs a person \| Asked for a person\. A reply is due by/);
  expect(line).not.toContain("roots");
  expect((await Promise.all(tabs.map((tab) => tab.evaluate<number>("window.notes")))).toSorted()).toEqual([0, 2]);

  // A press on it, as the browser tells the worker of one.
  const worker = await browser.worker(workerUrl());
  await worker.evaluate("registration.getNotifications().then(([n]) => self.dispatchEvent(new NotificationEvent('notificationclick', { notification: n })))"); // prettier-ignore
  await expect.poll(async () => (await Promise.all(tabs.map((tab) => tab.evaluate<string>("location.hash")))).filter((hash) => hash.startsWith("#conversation/"))).toHaveLength(1); // prettier-ignore
  expect(await shown(tabs[0])).toEqual([]);
  emma.close();
}, 90_000);

test("nobody is told of what is before their eyes; and once a colleague has it, the notification is gone", async () => {
  const tab = await openConsole(await ownerLink());
  await tab.bringForward();
  await press(tab);
  const looks = "document.visibilityState === 'visible' && document.hasFocus()";
  expect(await tab.evaluate(looks)).toBe(true);
  const seen = await visitor();
  await seen.say("can I talk to a real person please?");
  await tab.until("document.querySelector('.top-bar .count') !== null");
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect([await shown(tab), await tab.evaluate("window.notes")]).toEqual([[], 0]);

  await browser.open("about:blank");
  const unseen = await visitor();
  await unseen.say("can I talk to a real person please?");
  await expect.poll(() => shown(tab), { timeout: 5_000 }).toHaveLength(1);
  const id = await tab.evaluate<string>(
    "navigator.serviceWorker.ready.then((r) => r.getNotifications()).then(([n]) => n.data.conversationId)",
  );
  const colleague = (await world.visitor()).chat.page;
  await colleague.goto(await ownerLink());
  await colleague.getByRole("heading", { name: "Conversations" }).waitFor();
  await colleague.evaluate((conversationId) => fetch(`/v1/staff/conversations/${conversationId}/messages`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ messageId: "reply-0001", text: "Hello" }) }), id); // prettier-ignore
  await expect.poll(() => shown(tab), { timeout: 5_000 }).toHaveLength(0);
  seen.close();
  unseen.close();
}, 60_000);

test("a push is shown by the worker, and takes the place of what the page shows of the same", async () => {
  const tab = await openConsole(await ownerLink());
  let registrationId = "";
  tab.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    registrationId = (registrations as { registrationId: string }[])[0]?.registrationId ?? registrationId;
  });
  await tab.send("ServiceWorker.enable");
  await expect.poll(() => registrationId).not.toBe("");
  const deliver = (rest: object) =>
    tab.send("ServiceWorker.deliverPushMessage", {
      origin: world.server.url,
      registrationId,
      data: JSON.stringify({ title: "A visitor waits for Juniper Row", text: "A reply is due.", conversationId: "c-1", noticeId: "n-1", due: "2026-11-22T12:10:00.000Z", ...rest }), // prettier-ignore
    });
  await deliver({});
  await deliver({ text: "Again." });
  await deliver({ conversationId: "c-2", noticeId: "n-2" });
  await expect.poll(async () => (await shown(tab)).toSorted()).toEqual(["A visitor waits for Juniper Row | A reply is due.", "A visitor waits for Juniper Row | Again."]); // prettier-ignore
});

test("the console can be installed, opens without a network and says so, keeps no answer, and leaves nothing at sign-out", async () => {
  const tab = await openConsole(await ownerLink());
  await tab.until("!!window.caches");
  expect(await tab.send("Page.getInstallabilityErrors")).toEqual({ installabilityErrors: [] });
  expect((await tab.send<{ errors: unknown[] }>("Page.getAppManifest")).errors).toEqual([]);
  await tab.evaluate("sessionStorage.setItem('chairside-drafts', '{}'), location.hash = '#account'");
  await tab.until("document.body.textContent.includes('How you are told')");
  const kept = await tab.evaluate<string[]>("caches.keys().then(async (names) => (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat())"); // prettier-ignore
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter((path) => !/^\/console\/(assets\/[\w-]+\.(js|css)|[\w-]+\.(html|png|svg|webmanifest))$/.test(path))).toEqual([]);

  await tab.send("Network.enable");
  const offline = (on: boolean) =>
    tab.send("Network.emulateNetworkConditions", { offline: on, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await offline(true);
  await tab.send("Page.reload");
  await tab.until("document.body?.textContent.includes('There is no connection') === true");
  await offline(false);
  await tab.until(isReady);

  await tab.evaluate(
    "sessionStorage.setItem('chairside-drafts', '{}'), [...document.querySelectorAll('button')].find((b) => b.textContent === 'Sign out').click()",
  );
  await tab.until("document.body.textContent.includes('You are signed out')");
  await tab.until("sessionStorage.length === 0");
  expect(await shown(tab)).toEqual([]);
});

test.each([1200, 360])("how one is told is chosen, tested and kept, at %i px, with nothing for axe to find", async (width) => {
  const { context } = await world.visitor({ viewport: { width, height: 900 }, permissions: [] });
  const page = await context.newPage();
  await page.goto(await ownerLink());
  await page.getByRole("heading", { name: "Conversations" }).waitFor();
  await page.goto(`${world.server.url}/console/#account`);
  await page.getByLabel("By e-mail").uncheck();
  await page.getByText("no visitor waits in silence").waitFor();
  await page.getByLabel("From", { exact: true }).fill("22:30");
  await page.getByRole("radio", { name: /Only what is mine/ }).check();
  await page.getByRole("button", { name: "Save how I am told" }).click();
  await page.getByText("How you are told is changed.").waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "How you are told" }).waitFor();
  expect(await page.getByLabel("By e-mail").isChecked()).toBe(false);
  expect(await page.getByLabel("From", { exact: true }).inputValue()).toBe("22:30");
  await page.getByLabel("By e-mail").check();
  await page.getByRole("button", { name: "Save how I am told" }).click();
  await page.getByText("How you are told is changed.").waitFor();
  await page.getByRole("button", { name: "Send me a test" }).click();
  await page.getByText("E-mail to mia@juniper-row.example: no mail server is set up, so it stays in the mailbox here").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.querySelector("main")?.scrollWidth ?? 0)).toBeLessThanOrEqual(width);
});
