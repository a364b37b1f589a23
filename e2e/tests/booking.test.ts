import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test("the sentence ends in a booked appointment that stands in the salon's calendar, and nobody else is offered its time", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.say("I want a blonde balayage with Sarah next Thursday afternoon");
  await chat.slots.first().waitFor();
  expect(await chat.page.getByRole("group", { name: "Thursday 26 November" }).count()).toBe(1);
  const offered = (await chat.slots.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "));
  expect(offered.length).toBeGreaterThan(1);
  for (const time of offered) expect(time).toMatch(/^(12|[1-5]):\d\d pm/);
  const chosen = offered[0]?.match(/[\d:]+ pm/)?.[0] ?? "";

  await chat.say(`the ${chosen} one`);
  await chat.held.waitFor();
  await chat.say("Zoë Marlow, 07700 900123");
  const card = await chat.read(chat.card);
  for (const fact of [
    "Blonde balayage",
    "Sarah Okafor",
    "Thursday 26 November",
    chosen,
    "2 h 45 min",
    "from £185",
    "Zoë Marlow",
    "24 hours",
  ])
    expect(card).toContain(fact);
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  const reference = (await chat.read(chat.booked)).match(/[A-Z0-9]{4}-[A-Z0-9]{2}/)?.[0];
  expect(reference).toBeTruthy();

  const download = chat.page.waitForEvent("download");
  await chat.button("Add to calendar").click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toMatch(/BEGIN:VEVENT[^]*DTSTART:20261126T/);

  const second = await world.visitor();
  await second.chat.open(world.website.page("plain"));
  await second.chat.say("I want a blonde balayage with Sarah next Thursday afternoon");
  await second.chat.slots.first().waitFor();
  const thursday = second.chat.page.getByRole("group", { name: "Thursday 26 November" });
  expect(await thursday.getByRole("button", { name: chosen }).count()).toBe(0);

  const staff = await world.visitor();
  await staff.chat.page.goto(world.server.inbox);
  await staff.chat.page.goto(`${world.server.url}/console/#calendar/2026-11-26`);
  await staff.chat.page.getByText("Zoë Marlow").first().waitFor();
});

test("a time that another visitor takes between offer and yes is told as taken, with others to choose from", async () => {
  const [first, second] = [await world.visitor(), await world.visitor()];
  const wish = "I'd like a gel manicure on Saturday morning";
  for (const { chat } of [first, second]) {
    await chat.open(world.website.page("plain"));
    await chat.say(wish);
    await chat.slots.first().waitFor();
  }
  const label = await first.chat.slots.first().innerText();
  await first.chat.slots.first().click();
  await first.chat.held.waitFor();
  expect(await second.chat.slots.first().innerText()).toBe(label);
  await second.chat.slots.first().click();
  // What is said is the assistant's; what counts is that nothing is held and other times are there.
  await second.chat.freeTimes.nth(1).waitFor();
  expect(await second.chat.held.count()).toBe(0);
  const others = await second.chat.slots.allInnerTexts();
  expect(others.length).toBeGreaterThan(0);
  expect(others).not.toContain(label);
  await first.chat.say("Ana Lima, ana@example.com");
  await first.chat.button("Confirm booking").click();
  await first.chat.booked.waitFor();
});

test("a yes in words books exactly what the card shows", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.bookUpToCard("it's Sam Patel and my number is 07700 900 456", "men's cut on Friday afternoon please");
  const when = (await chat.read(chat.card)).match(/Friday 27 November, \d{1,2}:\d\d [ap]m/)?.[0] ?? "none";
  await chat.say("yes please");
  await chat.booked.waitFor();
  expect(await chat.read(chat.booked)).toContain(when);
});

test("where the visitor's clock differs, the salon's time is named as such", async () => {
  const { chat } = await world.visitor({ timezoneId: "America/New_York" });
  await chat.open(world.website.page("plain"));
  await chat.bookUpToCard("Ida Berg, ida@example.com", "brow wax on Friday");
  expect(await chat.read(chat.card)).toContain("London time (GMT)");
});
