import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChatPage } from "../harness/chat-page.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let desk: Page;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  desk = (await world.visitor({ viewport: { width: 1280, height: 800 } })).chat.page;
  // What is put off is put off by the browser's clock.
  await desk.clock.install({ time: tuesdayNoon });
}, 60_000);
afterAll(() => world.close());

async function waiting(words: string): Promise<ChatPage> {
  const { chat } = await world.visitor();
  await chat.asksForPerson(world.website.page("plain"), words);
  return chat;
}

/** What a screen reader would call what has the focus; fails when nothing has it. */
async function focused(): Promise<string> {
  const name = await desk.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? null : (activeElement?.ariaLabel ?? activeElement?.textContent ?? "").trim();
  });
  expect(name, "the keyboard ended up nowhere").not.toBeNull();
  return name ?? "";
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await desk.keyboard.press(key);
    await desk.waitForTimeout(60);
    await focused();
  }
}

/** Presses until what has the focus reads so. */
async function goTo(name: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await focused())) return;
    await press(key);
  }
  throw new Error(`The keyboard cannot reach ${name}`);
}

test("a whole day's work without a pointer, and the focus is never lost on the way", { timeout: 120_000 }, async () => {
  const chats = [await waiting("Is there a hook for a lead?"), await waiting("Do you sell gift cards?"), await waiting("Is it loud?")];
  await desk.goto(world.server.inbox);
  await desk.locator("a.line", { hasText: "hook for a lead" }).waitFor();
  await desk.keyboard.press("j");
  await goTo(/gift cards/, "j");
  await goTo(/hook for a lead/, "k");
  await press("Enter");
  await desk.getByRole("button", { name: "Claim", exact: true }).waitFor();
  await press("c");
  await desk.getByText("You have this conversation").waitFor();

  await press("r");
  await goTo(/^Your reply$/);
  await desk.keyboard.type("/hello");
  await desk.getByRole("option", { name: /hello/ }).waitFor();
  await press("Enter", "Enter");
  await chats[0]?.says("Mia from Juniper Row here");

  await goTo(/^Note among staff$/, "Shift+Tab");
  await press("Enter");
  await goTo(/^Your note$/);
  await desk.keyboard.type("@No");
  await desk.getByRole("option", { name: /Noor/ }).waitFor();
  await press("Enter");
  await desk.keyboard.type("she comes with a dog");
  await press("Enter");
  await desk.locator(".staff-note").getByText("she comes with a dog").waitFor();

  await goTo(/^Put off …$/, "Shift+Tab");
  await press("Enter");
  await desk.getByRole("dialog").waitFor();
  await goTo(/^Put it off$/);
  await press("Enter");
  await desk.getByRole("dialog").waitFor({ state: "detached" });
  await desk.getByText(/Put off: Today/).first().waitFor(); // prettier-ignore
  await focused();

  // Claimed by its button, which is gone once it did its work.
  await desk.keyboard.press("Escape");
  await goTo(/gift cards/, "k").catch(() => goTo(/gift cards/, "j"));
  await press("Enter");
  await goTo(/^Claim$/);
  await press("Enter");
  await desk.getByText("You have this conversation").waitFor();
  await focused();
  await goTo(/^Hand back/);
  await press("Enter");
  await chats[1]?.says("The AI assistant is answering again");
  await desk.getByRole("button", { name: "Take over" }).waitFor();
  await focused();

  await goTo(/Is it loud/, "j").catch(() => goTo(/Is it loud/, "k"));
  await press("c");
  await desk.getByText("You have this conversation").waitFor();
  await focused();
  await goTo(/^Release$/);
  await press("Enter");
  await desk.getByText("You released it").waitFor();
  await focused();
  await press("e");
  await desk.getByRole("dialog").waitFor();
  await press("Enter");
  await desk.getByText("Done: Answered.").waitFor();
  await focused();

  await press("/");
  await desk.keyboard.type("hook");
  await desk.getByText("Said in conversations").waitFor();
  await goTo(/hook for a lead/);
  await press("Enter");
  await desk.locator(".message:focus").getByText("hook for a lead").waitFor();
  await press("?");
  await desk.getByRole("dialog", { name: "Keys" }).waitFor();
  await press("Escape");
});
