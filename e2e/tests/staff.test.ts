import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInOwner } from "../harness/sign-in-staff.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let staff: Page;
beforeAll(async () => {
  world = await startWorld();
  staff = await signInOwner(world);
});
afterAll(() => world.close());

test("a person takes over, replies and hands back, and nothing is said over them", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.say("can I talk to a person?");
  await chat.page.getByText("A person will answer here").waitFor();
  await chat.say("Is the back entrance step-free?");

  await staff.getByRole("link").filter({ hasText: "Is the back entrance step-free?" }).click();
  const reply = staff.getByRole("textbox", { name: "Your reply" });
  await reply.fill("Hello, Mia here. Yes, it is.");
  await reply.press("Enter");
  await chat.says("Hello, Mia here. Yes, it is.");
  const answers = await chat.answers.count();
  await chat.say("Lovely. How much is a fringe trim?");
  await staff.getByText("How much is a fringe trim?").last().waitFor();
  await reply.fill("Let me look that up for you.");
  await reply.press("Enter");
  await chat.says("Let me look that up for you.");
  expect(await chat.answers.count()).toBe(answers);

  // What nobody has answered by then, the assistant does.
  await chat.say("And is there parking?");
  await staff.getByText("And is there parking?").last().waitFor();
  await staff.getByRole("button", { name: /hand back/i }).click();
  await chat.says("The AI assistant is answering again");
  await chat.says(/pay-and-display/);
});

test("the console by keyboard alone: from the list to the reply and back to the assistant", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.say("I'd rather speak with somebody, please");
  await chat.page.getByText("A person will answer here").waitFor();
  await chat.say("Do you have a hook for a guide dog's lead?");

  await staff.goto(`${world.server.url}/console/`);
  const { keyboard } = staff;
  const line = staff.getByRole("link").filter({ hasText: "guide dog" });
  await line.waitFor();
  await tabTo(/guide dog/);
  await keyboard.press("Enter");
  await staff.getByRole("textbox", { name: "Your reply" }).waitFor();
  await tabTo(/^Your reply$/);
  await keyboard.type("We do, right by the mirror.");
  await keyboard.press("Enter");
  await chat.says("We do, right by the mirror.");
  await tabTo(/^Hand back to the assistant$/, "Shift+Tab");
  await keyboard.press("Enter");
  await chat.says("The AI assistant is answering again");
  await tabTo(/^Take over$/);
  await keyboard.press("Enter");
  await chat.page.getByText("You're talking with").or(chat.page.getByText("A person will answer here")).first().waitFor();

  /** Presses until what has the focus reads so. */
  async function tabTo(name: RegExp, key = "Tab"): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      if (name.test(await staff.locator(":focus").evaluateAll(([focused]) => (focused?.ariaLabel ?? focused?.textContent ?? "").trim())))
        return;
      await keyboard.press(key);
    }
    throw new Error(`The keyboard cannot reach ${name}`);
  }
});

test("a person can be asked for at every point, and the booking goes on where it was", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  const askAndReturn = async (): Promise<void> => {
    await chat.button("Talk to a person").click();
    await chat.page.getByText("A person will answer here").waitFor();
    await chat.button("Carry on with the assistant").click();
    await chat.button("Talk to a person").waitFor();
  };
  await askAndReturn();
  await chat.say("I'd like a fringe trim on Friday");
  await chat.slots.first().waitFor();
  await askAndReturn();
  await chat.slots.first().click();
  await chat.held.waitFor();
  await askAndReturn();
  await chat.say("Ida Berg, ida@example.com");
  await chat.card.waitFor();
  await askAndReturn();
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  await askAndReturn();
  expect(await chat.booked.count()).toBe(1);
});

test("the sign-in link works once, and without it there is nothing to see", async () => {
  const stranger = (await world.visitor()).chat.page;
  const inbox = `${world.server.url}/v1/staff/inbox`;
  expect((await stranger.request.get(inbox)).status()).toBe(401);
  await stranger.goto(world.server.inbox);
  await stranger.getByText(/link/i).first().waitFor();
  expect((await stranger.request.get(inbox)).status()).toBe(401);
});
