import { afterAll, beforeAll, expect, test } from "vitest";
import { ChatPage } from "../harness/chat-page.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test("what is typed in one tab stands in the other, once, and so does the answer", async () => {
  const { chat, context } = await world.visitor();
  const url = world.website.page("plain");
  await chat.open(url);
  const other = new ChatPage(await context.newPage());
  await other.open(url);
  const tabs = [chat, other];

  for (const [writer, text] of [
    [chat, "Is there parking?"],
    [other, "Do you take cards?"],
    [chat, "What time do you close on Friday?"],
  ] as const) {
    const answers = await chat.answers.count();
    await writer.say(text);
    for (const tab of tabs) {
      await tab.says(text);
      await tab.answers.nth(answers).waitFor();
      expect(await tab.log.getByText(text, { exact: true }).count()).toBe(1);
    }
  }
  expect(await other.read(other.log)).toBe(await chat.read(chat.log));

  // The tab that had the stream for both goes; the other takes over.
  await chat.page.close();
  const before = await other.answers.count();
  await other.say("How much is a fringe trim?");
  await other.answers.nth(before).waitFor();
  expect(await other.log.getByText("How much is a fringe trim?").count()).toBe(1);
});
