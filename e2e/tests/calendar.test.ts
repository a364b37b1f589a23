import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let desk: Page;
beforeAll(async () => {
  world = await startWorld();
  desk = (await world.visitor()).chat.page;
  await desk.goto(world.server.inbox);
  await desk.getByRole("link", { name: "Calendar" }).waitFor();
});
afterAll(() => world.close());

const thursday = "2026-11-26";
beforeEach(async () => {
  // Another fragment of the same page would be no new beginning.
  await desk.goto("about:blank");
  await desk.goto(`${world.server.url}/console/#calendar/${thursday}`);
  await desk.getByRole("heading", { name: "Sarah Okafor" }).waitFor();
});

/** Sarah's times on Thursday that a new visitor is offered for a cut between two hours. */
async function offered(from: string, to: string): Promise<string[]> {
  const { context, chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.say(`cut and finish with Sarah next Thursday between ${from} and ${to}`);
  await chat.slots.first().waitFor();
  const region = chat.page.getByRole("group", { name: "Free times" }).last();
  const texts = await region.getByRole("group", { name: "Thursday 26 November" }).getByRole("button").allInnerTexts();
  const caption = await region.locator("p").allInnerTexts();
  await context.close();
  // Where not all are hers, each says whose it is.
  const hers = caption.some((text) => text.includes("Sarah")) ? texts : texts.filter((text) => text.includes("Sarah"));
  return hers.map((text) => text.replaceAll(/\s+/g, " ").match(/\d{1,2}:\d\d [ap]m/)?.[0] ?? text);
}

const entry = (name: RegExp) => desk.getByRole("button", { name });

async function newEntry(with_: string, time: string): Promise<void> {
  await desk.getByRole("button", { name: `Book or block: ${with_}` }).click();
  await desk.getByLabel("Time", { exact: true }).fill(time);
}

async function bookCut(guest: string, time: string): Promise<void> {
  await newEntry("Sarah Okafor", time);
  await desk.getByLabel("Service").selectOption({ label: "Cut & finish" });
  await desk.getByLabel("Guest’s name").fill(guest);
  await desk.getByRole("button", { name: "Book", exact: true }).click();
}

test("time that staff block is not offered in the chat, until it is given back", async () => {
  const free = ["3:00 pm", "3:15 pm", "3:30 pm", "3:45 pm", "4:00 pm"];
  expect(await offered("3pm", "4pm")).toEqual(free);
  await newEntry("Sarah Okafor", "14:30");
  await desk.getByRole("radio", { name: "Block time" }).check();
  await desk.getByLabel("Time", { exact: true }).fill("14:30");
  await desk.getByLabel("Until").fill("18:00");
  await desk.getByLabel("What for").fill("Colour training");
  await desk.getByRole("button", { name: "Block this time" }).click();
  await entry(/Colour training/).waitFor();
  for (const time of await offered("3pm", "4pm")) expect(time).not.toMatch(/^(2:[345]\d|[345]:\d\d) pm/);

  await entry(/Colour training/).click();
  await desk.getByRole("button", { name: "Give the time back" }).click();
  await entry(/Colour training/).waitFor({ state: "detached" });
  expect(await offered("3pm", "4pm")).toEqual(free);
});

test("an appointment is booked, moved and cancelled at the desk, and the chat offers just what is free", async () => {
  await bookCut("Petra Vance", "15:00");
  await desk.getByRole("complementary", { name: "Petra Vance" }).waitFor();
  expect(await offered("3pm", "4pm")).toEqual(["4:00 pm"]);

  await desk.getByRole("button", { name: "Move", exact: true }).click();
  const places = desk.getByRole("group", { name: "Free times" });
  await places.getByRole("button", { name: "5:00 pm" }).first().click();
  await desk.getByRole("button", { name: "Move to Thu 26 Nov, 5:00 pm" }).click();
  await desk.getByText("5:00 pm to 6:00 pm (1 h)").waitFor();
  expect(await offered("3pm", "4pm")).toContain("3:00 pm");
  expect(await offered("4pm", "5pm")).toEqual(["4:00 pm"]);

  await desk.getByRole("button", { name: "Cancel …" }).click();
  await desk.getByText("Cut & finish with Sarah Okafor, Thu 26 Nov, 5:00 pm").waitFor();
  await desk.getByText("owes nothing", { exact: true }).waitFor();
  await desk.getByLabel("Why").fill("Has a cold");
  await desk.getByRole("button", { name: "Cancel the appointment" }).click();
  await entry(/Petra Vance/).waitFor({ state: "detached" });
  expect(await offered("4pm", "5pm")).toContain("5:00 pm");
});

test("two in one chair's time need a reason, and it is kept", async () => {
  await bookCut("Ada Finch", "16:00");
  await desk.getByRole("complementary", { name: "Ada Finch" }).waitFor();
  await bookCut("Bea Finch", "16:15");
  const question = desk.getByRole("dialog", { name: "Something is there already" });
  await question.waitFor();
  expect(await axeFindings(desk)).toEqual([]);
  // Escape leaves the question, and what was typed is still there.
  await desk.keyboard.press("Escape");
  expect(await desk.getByLabel("Guest’s name").inputValue()).toBe("Bea Finch");
  await desk.getByRole("button", { name: "Book", exact: true }).click();
  await question.getByLabel("Why all the same").fill("They are sisters");
  await desk.keyboard.press("Enter");
  await desk.getByRole("complementary", { name: "Bea Finch" }).getByText("They are sisters").waitFor();
  expect(await offered("3pm", "5pm")).toEqual(["3:00 pm"]);
});

test.each([
  ["day", `#calendar/${thursday}`],
  ["week of everybody", `#week/${thursday}`],
  ["week of one", `#week/${thursday}/sarah`],
])("the %s has nothing that axe objects to, light and dark, wide and narrow, and does not overflow", async (_name, fragment) => {
  await desk.goto(`${world.server.url}/console/${fragment}`);
  await desk
    .getByRole("region", { name: /week|November/ })
    .first()
    .waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 360]) {
      await desk.emulateMedia({ colorScheme });
      await desk.setViewportSize({ width, height: 800 });
      expect(await axeFindings(desk), `${colorScheme} at ${width}`).toEqual([]);
      expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  }
  await desk.setViewportSize({ width: 1280, height: 800 });
});

test("the whole way by keyboard: to the day, to a column's button, booked, closed", async () => {
  await desk.getByRole("button", { name: "Book or block: Mei Lin" }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("radio", { name: "Book a guest" }).focus();
  await desk.keyboard.press("ArrowRight");
  await desk.getByLabel("What for").focus();
  await desk.keyboard.type("Ordering");
  await desk.keyboard.press("Enter");
  await desk.getByRole("complementary", { name: "Ordering" }).waitFor();
  await desk.keyboard.press("Escape");
  await desk.getByRole("complementary").waitFor({ state: "detached" });
  expect(await desk.evaluate(() => document.activeElement?.textContent ?? "")).toContain("Ordering");
});
