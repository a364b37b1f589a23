import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test("on the strictest page nothing is refused, from the loader to the calendar file and the cards that come later", async () => {
  const { chat } = await world.visitor();
  const modules: string[] = [];
  chat.page.on("request", (request) => modules.push(/assets\/(\w+)-[\w-]{8}\.js$/.exec(request.url())?.[1] ?? ""));
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
  expect(modules.filter(Boolean)).toEqual(["chat"]);
  await chat.say("I want to cancel it");
  await chat.cancelCard.waitFor();
  expect(modules.filter(Boolean)).toEqual(["chat", "booked"]);
  await chat.button("Keep it").click();
  await chat.says(/Not cancelled/);
  expect(refused.filter((text) => !text.includes("favicon"))).toEqual([]);
});

test("before the first click: one request, nothing stored", async () => {
  const { chat, context } = await world.visitor();
  const requests: string[] = [];
  chat.page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await chat.page.goto(world.website.page("plain"));
  await chat.launcher.waitFor();
  await chat.launcher.hover();
  await chat.page.waitForLoadState("networkidle");
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
      const { fontSize, color, display, direction, opacity, colorScheme } = getComputedStyle(box);
      return { fontSize, color, display, direction, opacity, colorScheme, width: box.getBoundingClientRect().width };
    });
  await calm.chat.open(world.website.page("plain"));
  await hostile.chat.open(world.website.page("hostile"));
  expect(await style(hostile.chat.page)).toEqual(await style(calm.chat.page));
});

const [paper, night] = ["rgb(255, 255, 255)", "rgb(25, 29, 28)"];
test.each([
  ["light", "dark", paper],
  ["dark", "light", night],
  ["auto", "dark", night],
  ["auto", "light", paper],
  [undefined, "dark", night],
] as const)("data-theme=%s on a system that is %s", async (theme, system, colour) => {
  const { chat } = await world.visitor({ colorScheme: system });
  await chat.open(world.website.page("plain", theme && { "data-theme": theme }));
  expect(await chat.page.getByRole("dialog").evaluate((dialog) => getComputedStyle(dialog).backgroundColor)).toBe(colour);
});

test("on a phone it covers the page, which stands still behind it and is as it was afterwards", async () => {
  const { chat } = await world.visitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { page } = chat;
  const standing = (): Promise<unknown> =>
    page.evaluate(async () => {
      // A page that scrolls smoothly would betray a jump only some frames later.
      for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
      const root = document.documentElement;
      return [scrollY, root.getAttribute("style"), getComputedStyle(root).overflow];
    });
  await page.goto(world.website.page("plain"));
  await page.evaluate(() => {
    document.documentElement.style.setProperty("scroll-behavior", "smooth");
    scrollTo({ top: 700, behavior: "instant" });
  });
  const before = await standing();
  await chat.launcher.click();
  await chat.says(/AI assistant/);
  // It slides in.
  const edges = async () => Object.values((await page.getByRole("dialog").boundingBox()) ?? {}).map(Math.round);
  await expect.poll(edges).toEqual([0, 0, 390, 844]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe("hidden");
  const boxBottom = await chat.box.evaluate((box) => box.getBoundingClientRect().bottom);
  expect(boxBottom).toBeLessThan(844);
  expect(await chat.box.evaluate((box) => Number.parseFloat(getComputedStyle(box).fontSize))).toBeGreaterThanOrEqual(16);
  await chat.close.click();
  await chat.launcher.waitFor();
  expect(await standing()).toEqual(before);
  expect(await chat.focused()).toBe("Open chat");
});

test("a paste of 10,000 characters is told how much is too much, and nothing of it is lost", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.box.fill("x".repeat(10_000));
  await chat.page.getByText("Too long by 8,000: a message can have up to 2,000 characters.").waitFor();
  await chat.box.press("Enter");
  expect(await chat.button("Send").isDisabled()).toBe(true);
  expect(await chat.box.inputValue()).toHaveLength(10_000);
  await chat.box.fill("x".repeat(2_000));
  await chat.page.getByText("0 characters left").waitFor();
  await chat.box.press("Enter");
  await chat.log.getByText("x".repeat(2_000)).waitFor();
  expect(await chat.box.inputValue()).toBe("");
});
