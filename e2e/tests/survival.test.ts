import { afterEach, beforeEach, expect, test } from "vitest";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

test("a reload, a second tab and a server that is killed lose nothing that was said", async () => {
  const { chat, context } = await world.visitor();
  const url = world.website.page("plain");
  await chat.open(url);
  await chat.say("I want a blonde balayage with Sarah next Thursday afternoon");
  await chat.slots.first().waitFor();
  const before = await chat.log.innerText();

  await chat.page.reload();
  if (await chat.launcher.isVisible()) await chat.launcher.click();
  await chat.slots.first().waitFor();
  expect(await chat.log.innerText()).toBe(before);

  const tab = await context.newPage();
  await tab.goto(url);
  const opened = tab.getByRole("button", { name: "Open chat" });
  if (await opened.isVisible()) await opened.click();
  await tab.getByRole("region", { name: "Free times" }).last().getByRole("button").first().waitFor();

  await world.server.kill();
  await chat.box.fill("is there parking?");
  await chat.box.press("Enter");
  await world.restart();
  await chat.says(/parking|park/i);
  await tab.getByRole("log").getByText("is there parking?").waitFor();
  expect(await chat.log.getByText("is there parking?").count()).toBe(1);
});

test("killed between the visitor's yes and the answer: booked once, and the visitor is told", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.bookUpToCard("Noor Aziz, noor@example.com");
  await chat.page.route("**/confirm", async (route) => {
    await route.continue();
    await world.server.kill();
  });
  await chat.button("Confirm booking").click();
  await chat.page.waitForTimeout(500);
  await chat.page.unroute("**/confirm");
  await world.restart();
  // Either the yes arrived before the kill, or it did not and the card is still open: the visitor can tell which.
  await Promise.race([chat.booked.waitFor(), chat.button("Confirm booking").and(chat.page.locator(":enabled")).waitFor()]);
  if (!(await chat.booked.isVisible())) await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  expect(await chat.booked.count()).toBe(1);
});
