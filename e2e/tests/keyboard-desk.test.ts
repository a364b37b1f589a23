import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import type { ChatPage } from "../harness/chat-page.ts";
import { Keyboard } from "../harness/keyboard.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let desk: Page;
let keyboard: Keyboard;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  desk = (await world.visitor({ viewport: { width: 1280, height: 800 } })).chat.page;
  // What is put off is put off by the browser's clock.
  await desk.clock.install({ time: tuesdayNoon });
  keyboard = new Keyboard(desk);
}, 60_000);
afterAll(() => world.close());

async function waiting(words: string): Promise<ChatPage> {
  const { chat } = await world.visitor();
  await chat.asksForPerson(world.website.page("plain"), words);
  return chat;
}

test("a whole day's work without a pointer, and the focus is never lost on the way", { timeout: 120_000 }, async () => {
  const chats = [await waiting("Is there a hook for a lead?"), await waiting("Do you sell gift cards?"), await waiting("Is it loud?")];
  await desk.goto(world.server.inbox);
  await desk.locator("a.line", { hasText: "hook for a lead" }).waitFor();
  await desk.keyboard.press("j");
  await keyboard.goTo(/gift cards/, "j");
  await keyboard.goTo(/hook for a lead/, "k");
  await keyboard.press("Enter");
  await desk.getByRole("button", { name: "Claim", exact: true }).waitFor();
  await keyboard.press("c");
  await desk.getByText("You have this conversation").waitFor();

  await keyboard.press("r");
  await keyboard.goTo(/^Your reply$/);
  await keyboard.type("/hello");
  await desk.getByRole("option", { name: /hello/ }).waitFor();
  await keyboard.press("Enter", "Enter");
  await chats[0]?.says("Mia from Juniper Row here");

  await keyboard.goTo(/^Note among staff$/, "Shift+Tab");
  await keyboard.press("Enter");
  await keyboard.goTo(/^Your note$/);
  await keyboard.type("@No");
  await desk.getByRole("option", { name: /Noor/ }).waitFor();
  await keyboard.press("Enter");
  await keyboard.type("she comes with a dog");
  await keyboard.press("Enter");
  await desk.locator(".staff-note").getByText("she comes with a dog").waitFor();

  await keyboard.goTo(/^Put off …$/, "Shift+Tab");
  await keyboard.press("Enter");
  await desk.getByRole("dialog").waitFor();
  await keyboard.goTo(/^Put it off$/);
  // While it is on its way the button is out of use, and behind the dialog nothing takes the focus.
  await desk.route("**/snooze", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await keyboard.press("Enter");
  await desk.getByRole("dialog").waitFor({ state: "detached" });
  await desk.getByText(/Put off: Today/).first().waitFor(); // prettier-ignore
  await keyboard.focused();

  // Claimed by its button, which is gone once it did its work.
  await desk.keyboard.press("Escape");
  await keyboard.goTo(/gift cards/, "k").catch(() => keyboard.goTo(/gift cards/, "j"));
  await keyboard.press("Enter");
  await keyboard.goTo(/^Claim$/);
  await keyboard.press("Enter");
  await desk.getByText("You have this conversation").waitFor();
  await keyboard.focused();
  await keyboard.goTo(/^Hand back/);
  await keyboard.press("Enter");
  await chats[1]?.says("The AI assistant is answering again");
  await desk.getByRole("button", { name: "Take over" }).waitFor();
  await keyboard.focused();

  await keyboard.goTo(/Is it loud/, "j").catch(() => keyboard.goTo(/Is it loud/, "k"));
  await keyboard.press("c");
  await desk.getByText("You have this conversation").waitFor();
  await keyboard.focused();
  await keyboard.goTo(/^Release$/);
  await keyboard.press("Enter");
  await desk.getByText("You released it").waitFor();
  await keyboard.focused();
  await keyboard.press("e");
  await desk.getByRole("dialog").waitFor();
  await keyboard.press("Enter");
  await desk.getByText("Done: Answered.").waitFor();
  await keyboard.focused();

  await keyboard.press("/");
  await keyboard.type("hook");
  await desk.getByText("Said in conversations").waitFor();
  await keyboard.goTo(/hook for a lead/);
  await keyboard.press("Enter");
  await desk.locator(".message:focus").getByText("hook for a lead").waitFor();
  await keyboard.press("?");
  await desk.getByRole("dialog", { name: "Keys" }).waitFor();
  await keyboard.press("Escape");
});
