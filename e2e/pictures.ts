import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ChatPage } from "./harness/chat-page.ts";
import { launchBrowser } from "./harness/launch-browser.ts";
import { startServer, sundayNoon } from "./harness/start-server.ts";

/**
 * Takes the few pictures that are kept, of the product as it is: `pnpm --filter @chairside/e2e run pictures`. Every state there is:
 * `pictures-of-states.ts`.
 */
const folder = join(import.meta.dirname, "pictures");
const mostBytes = 200_000;
const wish = "I want a blonde balayage with Sarah next Thursday afternoon";
const desktop: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true };

const dataDir = mkdtempSync(join(tmpdir(), "chairside-pictures-"));
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const server = await startServer({ dataDir });
try {
  await takeAll(browser, server);
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function takeAll(browser: Browser, { url, inbox }: { url: string; inbox: string }): Promise<void> {
  const page = async (options: BrowserContextOptions): Promise<Page> =>
    (await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce", ...options })).newPage();
  const open = async (options: BrowserContextOptions): Promise<ChatPage> => {
    const chat = new ChatPage(await page(options));
    await chat.open(url);
    return chat;
  };

  const onDesktop = await open(desktop);
  await onDesktop.say(wish);
  await onDesktop.slots.first().waitFor();
  await take(onDesktop.page, "chat");
  await onDesktop.slots.first().click();
  await onDesktop.held.waitFor();
  await onDesktop.say("Zoë Marlow, 07700 900123");
  await onDesktop.card.waitFor();
  await onDesktop.button("Confirm booking").click();
  await onDesktop.booked.waitFor();

  const onPhone = await open(phone);
  await onPhone.bookUpToCard("Ida Berg, ida@example.com", "gel manicure with whoever is free on Friday");
  await take(onPhone.page, "phone");

  const waiting = await open(desktop);
  await waiting.say("Hi, is there parking nearby?");
  await waiting.says(/pay-and-display/);
  await waiting.say("Lovely. My mum uses a wheelchair, can I talk to a person about her visit?");
  await waiting.page.getByText("A person will answer here").waitFor();
  await waiting.say("It would be for a wash and blow-dry, some time next week");

  const desk = await page(desktop);
  // The server's clock stands on a day of its own; what says how long somebody waits must be of the same day.
  await desk.clock.setFixedTime(Date.parse(sundayNoon) + 4 * 60_000);
  await desk.goto(inbox);
  await desk.getByRole("link").filter({ hasText: "wash and blow-dry" }).click();
  await desk.getByText("My mum uses a wheelchair").first().waitFor();
  await desk.getByRole("button", { name: "Claim" }).click();
  await desk.getByText("You have this conversation").waitFor();
  await desk.getByRole("button", { name: "Note among staff" }).click();
  await desk.getByRole("textbox", { name: "Your note" }).fill("Sarah, could you keep the chair by the door for her?");
  await desk.keyboard.press("Enter");
  await desk.getByText("staff only").waitFor();
  await desk.getByRole("button", { name: "Reply", exact: true }).click();
  await desk.getByRole("textbox", { name: "Your reply" }).fill("Of course. The mews entrance is step-free.");
  await take(desk, "inbox");
  await takeInbox(desk, url);
  await desk.goto(`${url}/console/#calendar/2026-11-26`);
  await desk.getByText("Zoë Marlow").first().waitFor();
  await take(desk, "calendar");
}

/** The front desk on a phone, and the figures. */
async function takeInbox(desk: Page, url: string): Promise<void> {
  await desk.setViewportSize({ width: 390, height: 760 });
  await take(desk, "inbox-phone");
  await desk.setViewportSize({ width: 1200, height: 800 });
  await desk.goto(`${url}/console/#numbers`);
  await desk.locator("main[aria-busy=false]").waitFor();
  await take(desk, "numbers");
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  // Not over a button that was just pressed.
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  const { size } = statSync(path);
  console.log(`${path}  ${Math.round(size / 1000)} kB`);
  if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes: too many for a README.`);
}
