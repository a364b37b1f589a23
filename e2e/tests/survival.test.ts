import type { Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ChatPage } from "../harness/chat-page.ts";
import { launchWithoutStorage } from "../harness/launch-browser.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test("a reload and a server that is killed lose nothing that was said", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.say("I want a blonde balayage with Sarah next Thursday afternoon");
  await chat.slots.first().waitFor();
  const before = await chat.log.innerText();

  await chat.page.reload();
  await chat.slots.first().waitFor();
  expect(await chat.log.innerText()).toBe(before);

  await world.server.kill();
  await chat.say("is there parking?");
  await world.restart();
  await chat.says(/pay-and-display/);
  expect(await chat.log.getByText("is there parking?").count()).toBe(1);
  await chat.page.getByText("Reconnecting").waitFor({ state: "detached" });
});

test("killed between the visitor's yes and the answer: booked once, and the visitor is told", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.bookUpToCard("Noor Aziz, noor@example.com");
  const confirm = chat.button("Confirm booking");
  const killed = new Promise<void>((resolve) => {
    const kill = async (route: Route): Promise<void> => {
      await route.continue();
      await world.server.kill();
      resolve();
    };
    void chat.page.route("**/confirm", kill, { times: 1 }).then(() => confirm.click());
  });
  await killed;
  await world.restart();
  await chat.wake();
  // Either the yes arrived before the kill, or it did not and the card is still open: the visitor can tell which.
  await chat.booked.or(confirm).first().waitFor();
  if (!(await chat.booked.isVisible())) await confirm.click();
  await chat.booked.waitFor();
  expect(await chat.booked.count()).toBe(1);
});

test("where the browser keeps nothing, the chat works until the page is left, and starts anew on the next", async () => {
  const context = await launchWithoutStorage();
  try {
    const chat = new ChatPage(await context.newPage());
    const trouble: string[] = [];
    chat.page.on("pageerror", (error) => trouble.push(error.message));
    await chat.open(world.website.page("plain"));
    const kept = await chat.page.evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(kept).toBe("SecurityError");
    await chat.bookUpToCard("Ivo Stein, ivo@example.com", "men's cut on Friday afternoon please");
    await chat.button("Confirm booking").click();
    await chat.booked.waitFor();
    await chat.open(world.website.page("plain"));
    expect(await chat.booked.count()).toBe(0);
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
  }
});

test("a yes that comes after the hold ran out and somebody else has booked: nothing is booked, and the visitor is told", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.bookUpToCard("Ana Lima, ana@example.com");
  const when = (await chat.read(chat.card)).match(/\d{1,2}:\d\d [ap]m/)?.[0] ?? "none";
  await chat.page.context().setOffline(true);
  await chat.say("yes please");
  await chat.page.getByText("You're offline.").waitFor();
  await world.server.stop();
  await world.restart("2026-11-22T12:30:00Z");
  const { chat: quicker } = await world.visitor();
  await quicker.open(world.website.page("plain"));
  await quicker.bookUpToCard("Bo Lind, bo@example.com");
  expect(await quicker.read(quicker.card)).toContain(when);
  await quicker.button("Confirm booking").click();
  await quicker.booked.waitFor();

  await chat.page.context().setOffline(false);
  await chat.says(/Not booked/);
  await chat.page.getByText("Not sent.").waitFor({ state: "detached" });
  expect(await chat.log.getByText("yes please").count()).toBe(1);
  expect(await chat.button("Confirm booking").count()).toBe(0);
  await chat.say("what times are left with Sarah next Thursday afternoon?");
  const left = chat.freeTimes.nth(1);
  await left.waitFor();
  const thursday = left.getByRole("group", { name: "Thursday 26 November" });
  expect(await thursday.getByRole("button", { name: when }).count()).toBe(0);
  expect(await chat.booked.count()).toBe(0);
});
