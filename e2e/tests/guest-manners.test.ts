import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const axeSource = readFileSync(createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core"), "utf8");

/** What axe finds on the page, open shadow roots included. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page, axeSource }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

test("on the strictest page nothing is refused, from the loader to the calendar file", async () => {
  const { chat } = await world.visitor();
  const refused: string[] = [];
  chat.page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await chat.page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await chat.open(world.website.page("strict"));
  await chat.bookUpToCard("Leo Hart, leo@example.com");
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  const download = chat.page.waitForEvent("download");
  await chat.button("Add to calendar").click();
  await (await download).path();
  expect(refused.filter((text) => !text.includes("favicon"))).toEqual([]);
});

test("before the first click: one request, nothing stored", async () => {
  const { chat, context } = await world.visitor();
  const requests: string[] = [];
  chat.page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await chat.page.goto(world.website.page("plain"));
  await chat.launcher.waitFor();
  await chat.launcher.hover();
  await chat.page.waitForTimeout(400);
  expect(requests.filter((path) => !["/plain", "/favicon.ico"].includes(path))).toEqual(["/v1/loader.js"]);
  expect(await context.cookies()).toEqual([]);
  expect(await chat.page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([
    0, 0, 0,
  ]);
});

test("a hostile stylesheet cannot reach the chat", async () => {
  const [calm, hostile] = [await world.visitor(), await world.visitor()];
  const style = async (page: Page): Promise<unknown> =>
    page.getByRole("textbox", { name: "Write a message" }).evaluate((box) => {
      const { fontSize, color, display, direction, opacity } = getComputedStyle(box);
      return { fontSize, color, display, direction, opacity, width: box.getBoundingClientRect().width };
    });
  await calm.chat.open(world.website.page("plain"));
  await hostile.chat.open(world.website.page("hostile"));
  expect(await style(hostile.chat.page)).toEqual(await style(calm.chat.page));
});

test("keyboard alone is enough to book", async () => {
  const { chat } = await world.visitor();
  const { keyboard } = chat.page;
  await chat.page.goto(world.website.page("plain"));
  await chat.launcher.focus();
  await keyboard.press("Enter");
  await chat.says(/AI assistant/);
  await keyboard.type("I want a blonde balayage with Sarah next Thursday afternoon");
  await keyboard.press("Enter");
  await chat.slots.first().waitFor();
  await backTo("slot");
  await keyboard.press("Enter");
  await chat.held.waitFor();
  await chat.box.focus();
  await keyboard.type("Mo Farah, mo@example.com");
  await keyboard.press("Enter");
  await chat.card.waitFor();
  await backTo("primary");
  await keyboard.press("Enter");
  await chat.booked.waitFor();
  await keyboard.press("Escape");
  await chat.launcher.waitFor();
  expect(await chat.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.classList.contains("launcher"))).toBe(true);

  /** Shift+Tab from the box until the focus is on a button of this class inside the log. */
  async function backTo(name: string): Promise<void> {
    await chat.box.focus();
    for (let presses = 0; presses < 30; presses++) {
      await keyboard.press("Shift+Tab");
      if (await chat.page.evaluate((wanted) => document.activeElement?.shadowRoot?.activeElement?.classList.contains(wanted), name)) return;
    }
    throw new Error(`The keyboard cannot reach .${name}`);
  }
});

test.each([
  ["desktop", {}],
  ["phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ["dark", { colorScheme: "dark" as const }],
])("axe finds nothing in any state: %s", async (_, options) => {
  const { chat } = await world.visitor(options);
  const { page } = chat;
  await page.goto(world.website.page("plain"));
  await chat.launcher.waitFor();
  expect(await findings(page)).toEqual([]);
  await chat.open(world.website.page("plain"));
  expect(await findings(page)).toEqual([]);
  await chat.say("I'd like a fringe trim this week");
  await chat.slots.first().waitFor();
  expect(await findings(page)).toEqual([]);
  await chat.slots.first().click();
  await chat.held.waitFor();
  expect(await findings(page)).toEqual([]);
  await chat.say("Ida Berg, ida@example.com");
  await chat.card.waitFor();
  expect(await findings(page)).toEqual([]);
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  expect(await findings(page)).toEqual([]);
  await chat.button("Talk to a person").click();
  await page.getByText("A person will answer here").waitFor();
  expect(await findings(page)).toEqual([]);
});

test("axe finds nothing on the demo salon's website, in the inbox and on the API page", async () => {
  const { page } = (await world.visitor()).chat;
  for (const path of ["/", "/api"]) {
    await page.goto(world.server.url + path);
    expect(await findings(page)).toEqual([]);
  }
  await page.goto(world.server.inbox);
  await page.getByRole("main").waitFor();
  expect(await findings(page)).toEqual([]);
});
