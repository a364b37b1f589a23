import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test("a person takes over, replies and hands back, and nothing is said over them", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.say("can I talk to a person?");
  await chat.page.getByText("A person will answer here").waitFor();
  await chat.say("Is the back entrance step-free?");

  const staff = (await world.visitor()).chat.page;
  await staff.goto(world.server.inbox);
  await staff.getByText("Is the back entrance step-free?").first().click();
  await staff.getByRole("textbox", { name: /reply/i }).fill("Hello, Mia here. Yes, it is.");
  await staff.keyboard.press("Enter");
  await chat.says("Hello, Mia here. Yes, it is.");
  await chat.say("Lovely. How much is a fringe trim?");
  await staff.getByText("How much is a fringe trim?").last().waitFor();
  await chat.page.waitForTimeout(700);
  expect(await chat.log.getByText(/£/).count()).toBe(0);

  await staff.getByRole("button", { name: /hand back/i }).click();
  await chat.page.getByText("The AI assistant is answering again").waitFor();
  await chat.says(/£\d+/);
});

test("the sign-in link works once, and without it there is nothing to see", async () => {
  const stranger = (await world.visitor()).chat.page;
  const answer = await stranger.request.get(`${world.server.url}/v1/staff/inbox`);
  expect(answer.status()).toBe(401);
  await stranger.goto(world.server.inbox);
  await stranger
    .getByRole("button", { name: /link|sign/i })
    .or(stranger.getByText(/link/i))
    .first()
    .waitFor();
  expect((await stranger.request.get(`${world.server.url}/v1/staff/inbox`)).status()).toBe(401);
});
