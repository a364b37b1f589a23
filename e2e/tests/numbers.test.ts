import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { signInOwner } from "../harness/sign-in-staff.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let owner: Page;
beforeAll(async () => {
  world = await startWorld();
  owner = await signInOwner(world);
});
afterAll(() => world.close());

const card = (title: string) => owner.getByRole("region", { name: title, exact: true });
const figure = async (title: string): Promise<string> => (await card(title).locator(".figure").innerText()).replaceAll(/\s+/g, " ");
const lineOf = (part: string, label: string) => card(part).getByRole("row").filter({ hasText: label });

async function open(fragment: string): Promise<void> {
  await owner.goto(`${world.server.url}/console/#${fragment}`);
  await owner.getByRole("heading", { level: 1, name: "Numbers" }).waitFor();
}
async function fitsAndIsAccessible(): Promise<void> {
  expect(await axeFindings(owner)).toEqual([]);
  const overflow = await owner.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

test("before anybody has written there are no figures, and no made-up ones", async () => {
  await owner.locator("summary", { hasText: "Mia Juniper" }).click();
  await owner.getByRole("link", { name: "Numbers" }).click();
  await owner.getByRole("heading", { name: "Nobody has written in these days." }).waitFor();
  expect(await owner.locator(".figure").count()).toBe(0);
  await fitsAndIsAccessible();
});

test("a booking and a handover are counted, and each figure leads to its conversation", async () => {
  const booker = (await world.visitor()).chat;
  await booker.open(world.website.page("plain"));
  await booker.bookUpToCard("Ida Berg, ida@example.com", "gel manicure with whoever is free on Friday");
  await booker.button("Confirm booking").click();
  await booker.booked.waitFor();
  const paid = /£\d+/.exec(await booker.read(booker.booked))?.[0];

  const asker = (await world.visitor()).chat;
  await asker.open(world.website.page("plain"));
  await asker.say("can I talk to a person?");
  await asker.page.getByText("A person will answer here").waitFor();
  await asker.say("Is the back entrance step-free?");
  await owner.goto(`${world.server.url}/console/#inbox`);
  await owner.getByRole("link").filter({ hasText: "step-free" }).click();
  const reply = owner.getByRole("textbox", { name: "Your reply" });
  await reply.fill("Hello, Mia here.");
  await reply.press("Enter");
  await asker.says("Hello, Mia here.");

  await open("numbers/today");
  await card("Conversations").waitFor();
  expect(await figure("Conversations")).toMatch(/^2/);
  expect(await figure("Resolved by the assistant alone")).toMatch(/^1.* 50 %$/);
  expect(await figure("Handed over to staff")).toMatch(/^1/);
  expect(await figure("Promises kept in time")).toMatch(/^1.* of 1$/);
  expect(await figure("Booked in chats")).toMatch(new RegExp(`^1.* ${paid?.replace("£", "£")}\\.00$`));
  expect(await lineOf("Handed over, and why", "Asked for a person").getByRole("link").innerText()).toMatch(/^1/);
  await fitsAndIsAccessible();

  await card("Booked in chats").getByRole("link").click();
  await owner.getByRole("heading", { name: "Booked", exact: true }).waitFor();
  await owner.getByText("1 shown, all there are.").waitFor();
  await fitsAndIsAccessible();
  await owner.getByRole("link", { name: "Ida Berg" }).click();
  await owner.getByText("gel manicure with whoever is free on Friday").first().waitFor();
});

test("by keyboard alone: another period, the table behind a picture, its CSV, and a figure in the table", async () => {
  await open("numbers");
  await card("Day by day").waitFor();
  await owner.setViewportSize({ width: 360, height: 740 });
  await owner.emulateMedia({ colorScheme: "dark" });
  await tabTo(/^7 days$/);
  await owner.keyboard.press("Enter");
  await owner.waitForURL(/#numbers\/7-days$/);
  await card("Day by day").waitFor();
  await tabTo(/^As a table: Conversations by day$/);
  await owner.keyboard.press("Enter");
  await owner.getByRole("table", { name: "Day by day" }).waitFor();
  await fitsAndIsAccessible();
  await tabTo(/^Download CSV: Conversations by day$/);
  const [download] = await Promise.all([owner.waitForEvent("download"), owner.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe("conversations-by-day-7-days.csv");
  const rows = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([
    8,
    "\uFEFFDay,Conversations,Assistant alone,With a person,Handed over,Booked",
    "2026-11-22,2,1,1,1,1",
  ]);
  await tabTo(/^1: handed over, Sun 22 Nov, one by one$/, "Shift+Tab");
  await owner.keyboard.press("Enter");
  await owner.getByRole("heading", { name: "Handed over" }).waitFor();
  await owner.getByText("1 shown, all there are.").waitFor();
  await fitsAndIsAccessible();
});

/** Presses until what has the focus reads so. */
async function tabTo(name: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await owner.locator(":focus").evaluateAll(([focused]) => (focused?.ariaLabel ?? focused?.textContent ?? "").trim())))
      return;
    await owner.keyboard.press(key);
  }
  throw new Error(`The keyboard cannot reach ${name}`);
}
