import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import type { ChatPage } from "../harness/chat-page.ts";
import { signInOwner, signInStaff } from "../harness/sign-in-staff.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let mia: Page;
let noor: Page;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  mia = await signInOwner(world);
  noor = await signInStaff(world, mia);
});
afterAll(() => world.close());

/** A visitor who has asked for a person and says this. */
async function waitingVisitor(words: string): Promise<ChatPage> {
  const { chat } = await world.visitor();
  await chat.asksForPerson(world.website.page("plain"), words);
  return chat;
}

const lineOf = (page: Page, words: string) => page.locator("a.line", { hasText: words });
const reply = (page: Page) => page.getByRole("textbox", { name: "Your reply" });
const messages = (page: Page) => page.getByRole("region", { name: "Messages" });

describe("who is here", () => {
  test("typing and reading are seen both ways, and two of the desk see each other", { timeout: 60_000 }, async () => {
    const chat = await waitingVisitor("Do you have oat milk?");
    const line = lineOf(mia, "oat milk");
    await line.waitFor();
    expect(await line.getAttribute("class")).toContain("unread");
    await line.click();
    await mia.getByText("On the page now").waitFor();
    await chat.page.getByText("Seen", { exact: true }).waitFor();
    await mia.locator("a.line.unread", { hasText: "oat milk" }).waitFor({ state: "detached" });

    await lineOf(noor, "oat milk").click();
    await mia.getByText("Noor is looking at this too").waitFor();
    await noor.getByText("Mia is looking at this too").waitFor();
    await mia.getByRole("button", { name: "Claim", exact: true }).click();
    await mia.getByText("You have this conversation").waitFor();
    await reply(mia).pressSequentially("We do");
    await noor.getByText("Mia is writing a reply").waitFor();
    await chat.log.getByText("is typing").waitFor({ state: "attached" });
    expect(await axeFindings(noor)).toEqual([]);
    await reply(mia).press("Enter");
    await chat.says("We do");
    await chat.log.getByText("is typing").waitFor({ state: "detached" });
    await messages(mia)
      .getByText(/^Seen 12:\d\d/)
      .waitFor();

    await chat.box.pressSequentially("Great, thanks");
    await messages(mia).getByText("is typing …").waitFor();
    await messages(noor).getByText("is typing …").waitFor();
    expect(await messages(mia).textContent()).not.toContain("Great");
    await chat.box.press("Enter");
    await messages(mia).getByText("Great, thanks").waitFor();
    await messages(mia).getByText("is typing …").waitFor({ state: "detached" });
  });

  test("a visitor who left gets the reply by e-mail, and staff are told what became of it", { timeout: 90_000 }, async () => {
    const { chat, context } = await world.visitor();
    await chat.open(world.website.page("plain"));
    await chat.say("can I talk to a person? My e-mail is jo.bell@mail.example");
    await chat.page.getByText("A person will answer here").waitFor();
    await chat.say("Is the back entrance step-free?");
    await lineOf(mia, "step-free").click();
    await mia.getByText("On the page").first().waitFor();
    await context.close();
    await mia.getByText("Left just now").waitFor();
    await reply(mia).fill("It is. Please ring the bell there.");
    await reply(mia).press("Enter");
    await messages(mia)
      .getByText(/^Not read yet. They will get it by e-mail after .*12:\d\d/)
      .waitFor();
    expect(await axeFindings(mia)).toEqual([]);
    await world.server.stop();
    await world.restart("2026-11-24T12:20:00Z");
    await messages(mia)
      .getByText(/^Sent by e-mail .*12:2\d/)
      .waitFor();
    await mia.goto(`${world.server.url}/console/#mailbox`);
    const letter = mia.getByRole("listitem").filter({ hasText: "jo.bell@mail.example" });
    await letter.getByText("A reply from Mia Juniper at Juniper Row").waitFor();
    const text = await letter.textContent();
    expect(text).toContain("It is. Please ring the bell there.");
    expect(text).not.toContain("step-free");
    await mia.goto(`${world.server.url}/console/#inbox`);
  });

  test("who closes the browser is no longer told of within 20 s", { timeout: 60_000 }, async () => {
    await waitingVisitor("Do you sell gift cards?");
    await lineOf(mia, "gift cards").click();
    const { context } = await world.visitor();
    await context.addCookies(await noor.context().cookies());
    const dying = await context.newPage();
    await dying.goto(`${world.server.url}/console/`);
    await lineOf(dying, "gift cards").click();
    await mia.getByText("Noor is looking at this too").waitFor();
    // A closed page says nothing: what it would send is cut off.
    await context.setOffline(true);
    await context.close();
    await mia.getByText("Noor is looking at this too").waitFor({ state: "detached", timeout: 22_000 });
  });
});
