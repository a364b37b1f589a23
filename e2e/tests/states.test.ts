import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Without motion: a window that is still fading in has no contrast. */
const looks: [string, BrowserContextOptions][] = [
  ["desktop", {}],
  ["phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
];

test.each(looks)("axe finds nothing in any state: %s", async (_, options) => {
  const { chat } = await world.visitor({ reducedMotion: "reduce", ...options });
  const { page } = chat;
  await page.goto(world.website.page("plain"));
  await chat.launcher.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await chat.open(world.website.page("plain"));
  expect(await axeFindings(page)).toEqual([]);
  await chat.say("I'd like a fringe trim on Friday");
  await chat.slots.first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await chat.slots.first().click();
  await chat.held.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await chat.say("Ida Berg, ida@example.com");
  await chat.card.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  await chat.booked.getByText("Good to know").click();
  expect(await axeFindings(page)).toEqual([]);
  await chat.button("Talk to a person").click();
  await page.getByText("A person will answer here").waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test.each(looks)("a chat that cannot load says so, covers nothing, and loads when it can: %s", async (_, options) => {
  const { chat } = await world.visitor({ reducedMotion: "reduce", ...options });
  const { page } = chat;
  await page.route(/\/chat-[^/]*\.js/, (route) => route.abort());
  await page.goto(world.website.page("plain"));
  await chat.launcher.click();
  await page.getByText("Chat could not load.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Where we are" }).click({ trial: true });
  await page.unroute(/\/chat-[^/]*\.js/);

  await page.route("**/v1/conversations", (route) => route.fulfill({ status: 500, body: "<h1>Bad gateway</h1>" }));
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("alert").getByText("Chat could not load.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Where we are" }).click({ trial: true });
  await page.unroute("**/v1/conversations");

  await page.getByRole("button", { name: "Try again" }).click();
  await chat.says(/AI assistant/);
  await page.getByRole("alert").waitFor({ state: "detached" });
});

test("a window that gets taller takes nobody for one who has scrolled up: the end stays in sight", async () => {
  const { chat } = await world.visitor({ viewport: { width: 1280, height: 600 } });
  await chat.asksForPerson(world.website.page("plain"), "Is the back entrance step-free?");
  await chat.log.locator(".visitor[aria-busy]").waitFor({ state: "detached" });
  for (const height of [720, 900]) {
    await chat.page.setViewportSize({ width: 1440, height });
    await chat.page.waitForTimeout(100);
    expect(await chat.page.getByRole("button", { name: "Go to the latest message" }).count()).toBe(0);
  }
  // Whoever does scroll up is told the way back.
  await chat.log.evaluate((log) => log.scrollTo(0, 0));
  await chat.page.setViewportSize({ width: 1280, height: 600 });
  const button = chat.page.getByRole("button", { name: "Go to the latest message" });
  // The window may still be on its way to its new size.
  await expect
    .poll(async () => {
      await chat.log.evaluate((log) => log.scrollTo(0, 0));
      return button.isVisible();
    })
    .toBe(true);
});

test("axe finds nothing on the demo salon's website, in the inbox and on the API page", async () => {
  const { page } = (await world.visitor()).chat;
  for (const path of ["/", "/api"]) {
    await page.goto(world.server.url + path);
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.goto(world.server.inbox);
  await page.getByRole("heading", { name: "Conversations" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
