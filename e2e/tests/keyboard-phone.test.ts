import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Keyboard } from "../harness/keyboard.ts";
import { signInOwner } from "../harness/sign-in-staff.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let mia: Page;
let keyboard: Keyboard;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  mia = await signInOwner(world, { viewport: { width: 360, height: 740 } });
  keyboard = new Keyboard(mia);
});
afterAll(() => world.close());

/** What is done takes a moment to be drawn. */
const reads = (name: RegExp) => expect.poll(() => keyboard.focused(), { timeout: 5_000 }).toMatch(name);

test(
  "at 360 px, by keyboard: open, claim, offer a time, reply, look at drafts, close, and back to the list",
  { timeout: 90_000 },
  async () => {
    const { chat } = await world.visitor();
    await chat.open(world.website.page("plain"));
    await chat.say("A gel manicure with Mei on Friday please, I'm Jo Marsh, 020 7946 0001");
    await chat.slots.first().waitFor();
    await chat.say("can I talk to a person?");
    await chat.page.getByText("A person will answer here").waitFor();
    await mia.locator("a.line", { hasText: "Jo Marsh" }).waitFor();
    await keyboard.press("j", "Enter");
    await reads(/^Jo Marsh$/);
    await keyboard.press("c");
    await mia.getByText("You have this conversation").waitFor();

    await keyboard.press("o");
    await reads(/^Fri 27 Nov/);
    await keyboard.goTo(/^$/);
    await keyboard.press("Space", "ArrowRight", "Space");
    // Somebody writes, and the day's times are read again: the keyboard stays with them.
    await chat.say("In my lunch break, if you can.");
    await mia.getByRole("button", { name: "Offer 2 times" }).waitFor();
    await keyboard.press("Enter");
    await chat.says(/These times are free/);
    await keyboard.focused();
    await keyboard.goTo(/^Back to the conversation$/, "Shift+Tab");
    await keyboard.press("Enter");
    await reads(/^What we know$/);

    await keyboard.press("r");
    await reads(/^Your reply$/);
    await keyboard.goTo(/^Suggest$/, "Shift+Tab");
    await keyboard.press("Enter");
    await mia.locator(".suggest[aria-busy=false]").waitFor();
    await keyboard.goTo(/^Close the drafts$/);
    await keyboard.press("Enter");
    await reads(/^Suggest$/);
    await keyboard.goTo(/^Jo Marsh$|^What we know$/, "Shift+Tab");
    await keyboard.press("e");
    await mia.getByRole("dialog").waitFor();
    await keyboard.press("Enter");
    await mia.getByText("Done: Answered.").waitFor();
    await keyboard.goTo(/^Back to the inbox$/, "Shift+Tab");
    await keyboard.press("Enter");
    await reads(/^Jo Marsh/);
  },
);

test("at 360 px, by keyboard: a role is changed, somebody is removed, and the menu leads to the numbers", { timeout: 60_000 }, async () => {
  await mia.goto(`${world.server.url}/console/#people`);
  await mia.getByRole("heading", { name: /Sarah Okafor/ }).waitFor();
  await mia.keyboard.press("Tab");
  await keyboard.goTo(/^Role … of Noor/);
  await keyboard.press("Enter");
  await keyboard.goTo(/^Save the role$/);
  await keyboard.press("Enter");
  await mia.getByText("Noor Haddad is front desk now.").waitFor();
  await reads(/^Role … of Noor/);
  await keyboard.goTo(/^Remove … Sarah/);
  await keyboard.press("Enter");
  await keyboard.goTo(/^Remove Sarah/);
  await keyboard.press("Enter");
  await mia.getByText("Sarah Okafor works here no longer.").waitFor();
  await reads(/^People$/);
  await keyboard.goTo(/^Mia Juniper$/, "Shift+Tab");
  await keyboard.press("Enter");
  await keyboard.goTo(/^Numbers$/);
  await keyboard.press("Enter");
  await mia.locator("main[aria-busy=false]").waitFor();
  await keyboard.goTo(/^7 days$/);
  await keyboard.press("Enter");
  await mia.waitForURL(/#numbers\/7-days$/);
  await keyboard.goTo(/one by one$/);
  await keyboard.press("Enter");
  await mia.getByText("1 shown, all there are.").waitFor();
  await keyboard.focused();
});
