import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChatPage } from "../harness/chat-page.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const box = "Write a message";

/** Shift+Tab until this has the focus. */
async function backTo(chat: ChatPage, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await chat.page.keyboard.press("Shift+Tab");
    if (name.test(await chat.focused())) return;
  }
  throw new Error(`The keyboard cannot reach ${name}`);
}

test("keyboard alone is enough to book", async () => {
  const { chat } = await world.visitor();
  const { keyboard } = chat.page;
  await chat.page.goto(world.website.page("plain"));
  await chat.launcher.focus();
  await keyboard.press("Enter");
  await chat.says(/AI assistant/);
  expect(await chat.focused()).toBe(box);
  await keyboard.type("I want a blonde balayage with Sarah next Thursday afternoon");
  await keyboard.press("Enter");
  await chat.slots.first().waitFor();
  await backTo(chat, /^\d{1,2}:\d\d [ap]m$/);
  await keyboard.press("Enter");
  await chat.held.waitFor();
  expect(await chat.focused()).toBe(box);
  await keyboard.type("Mo Farah, mo@example.com");
  await keyboard.press("Enter");
  await chat.card.waitFor();
  await backTo(chat, /^Confirm booking$/);
  await keyboard.press("Enter");
  await chat.booked.waitFor();
  expect(await chat.focused()).toBe(box);
  await backTo(chat, /^Good to know$/);
  await keyboard.press("Enter");
  await chat.booked
    .getByText(/24 hours/)
    .first()
    .waitFor();
  await backTo(chat, /^Add to calendar$/);
  const download = chat.page.waitForEvent("download");
  await keyboard.press("Enter");
  await download;
  expect(await chat.focused()).toBe("Add to calendar");
  await keyboard.press("Escape");
  await chat.launcher.waitFor();
  expect(await chat.focused()).toBe("Open chat");
});

test("the focus goes to the message box when what was pressed goes away", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  const press = async (name: RegExp): Promise<void> => {
    await backTo(chat, name);
    await chat.page.keyboard.press("Enter");
  };
  await press(/^Blonde balayage$/);
  await chat.button("Blonde balayage").waitFor({ state: "detached" });
  expect(await chat.focused()).toBe(box);
  await press(/^Talk to a person$/);
  await chat.button("Carry on with the assistant").waitFor();
  expect(await chat.focused()).toBe(box);
  await press(/^Carry on with the assistant$/);
  await chat.button("Carry on with the assistant").waitFor({ state: "detached" });
  expect(await chat.focused()).toBe(box);
  await chat.bookUpToCard("Mo Farah, mo@example.com", "fringe trim on Friday");
  await press(/^Change$/);
  await chat.button("Change").waitFor({ state: "detached" });
  expect(await chat.focused()).toBe(box);
});

test("Escape closes the chat wherever one is in it, and is the page's own where one is not", async () => {
  const { chat } = await world.visitor();
  const { keyboard } = chat.page;
  const opened = chat.page.getByRole("dialog");
  await chat.open(world.website.page("plain"));
  for (const place of [chat.box, chat.log, chat.button("Talk to a person"), chat.close]) {
    await place.focus();
    await keyboard.press("Escape");
    await opened.waitFor({ state: "hidden" });
    expect(await chat.focused()).toBe("Open chat");
    await keyboard.press("Enter");
    await opened.waitFor();
    expect(await chat.focused()).toBe(box);
  }
  // Between the buttons, where nothing takes the focus.
  await chat.page.getByRole("heading", { name: "Juniper Row" }).last().click();
  await keyboard.press("Escape");
  await opened.waitFor({ state: "hidden" });
  await keyboard.press("Enter");
  await chat.page.getByRole("link", { name: "Where we are" }).focus();
  await keyboard.press("Escape");
  expect(await opened.isVisible()).toBe(true);
});
