import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { signInOwner, signInStaff } from "../harness/sign-in-staff.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let mia: Page;
let noor: Page;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  mia = await signInOwner(world);
  noor = await signInStaff(world, mia, { viewport: { width: 360, height: 740 } });
});
afterAll(() => world.close());

async function waitingVisitor(words: string) {
  const { chat } = await world.visitor();
  await chat.asksForPerson(world.website.page("plain"), words);
  return chat;
}

const open = (page: Page, words: string) => page.locator("a.line", { hasText: words }).press("Enter");
const reply = (page: Page) => page.getByRole("textbox", { name: "Your reply" });

/** What nobody can use: found by axe, or wider than the window. */
async function findings(page: Page): Promise<unknown[]> {
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...(await axeFindings(page)), ...(isWide ? ["wider than the window"] : [])];
}

describe("what is a colleague's, what was wrong, and who may not write", () => {
  test("the owner takes over what a colleague has: she is told at once, and what she was writing stays hers", async () => {
    const chat = await waitingVisitor("is the door step-free?");
    await open(noor, "step-free");
    await noor.getByRole("button", { name: "Claim", exact: true }).press("Enter");
    await noor.getByText("You have this conversation").waitFor();
    await reply(noor).fill("Yes, there is a ra");
    await open(mia, "step-free");
    await mia.getByRole("button", { name: "Take over …" }).press("Enter");
    const dialog = mia.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Noor Haddad is replying. Take it over?" }).waitFor();
    expect(await findings(mia)).toEqual([]);
    await dialog.getByLabel("Why (staff only)").fill("Noor is at lunch");
    await dialog.getByLabel("Why (staff only)").press("Enter");
    await mia.getByText("You have this conversation").waitFor();
    await noor.getByRole("alert").getByText("Mia Juniper has taken this over").waitFor();
    expect(await reply(noor).inputValue()).toBe("Yes, there is a ra");
    expect(await reply(noor).getAttribute("readonly")).not.toBeNull();
    expect(await findings(noor)).toEqual([]);
    expect(await noor.getByRole("button", { name: "Take over …" }).count()).toBe(0);
    await reply(mia).fill("There is a ramp.");
    await reply(mia).press("Enter");
    await chat.says("There is a ramp.");
    await mia.goto(`${world.server.url}/console/#log`);
    await mia.getByText("took a conversation over from a colleague").waitFor();
    await mia.getByText("Noor is at lunch").waitFor();
    await mia.goto(`${world.server.url}/console/#inbox`);
  });

  test("a wrong answer is listed, downloaded without the visitor's contact, and ticked off", async () => {
    const { chat } = await world.visitor();
    await chat.open(world.website.page("plain"));
    await chat.say("I'm Zadie Quimby, 07911 123456. Do you have parking?");
    await chat.says(/pay-and-display/);
    await open(mia, "pay-and-display");
    await mia.getByRole("button", { name: "That was wrong" }).last().press("Enter");
    await mia.getByRole("dialog").getByLabel("Why").fill("The car park closed in May");
    await mia.getByRole("button", { name: "Mark as wrong" }).press("Enter");
    await mia.getByText("Wrong, says Mia Juniper: The car park closed in May").waitFor();
    await mia.setViewportSize({ width: 360, height: 740 });
    await mia.goto(`${world.server.url}/console/#wrong-answers`);
    await mia.getByText("The car park closed in May").waitFor();
    expect(await findings(mia)).toEqual([]);
    const coming = mia.waitForEvent("download");
    await mia.getByRole("link", { name: "Download case" }).press("Enter");
    const file = await (await coming).createReadStream();
    let text = "";
    for await (const piece of file) text += String(piece);
    expect(text).toContain("chairside-case/1");
    expect(text).not.toMatch(/zadie|quimby|07911|123456/i);
    await mia.getByRole("button", { name: "Mark as fixed" }).press("Enter");
    await mia.getByText("fixed, says Mia Juniper").waitFor();
    await mia.setViewportSize({ width: 1280, height: 800 });
    await mia.goto(`${world.server.url}/console/#inbox`);
  });

  test("a blocked visitor is told where to ring, cannot write, keeps what was said, and can be let in again", async () => {
    const chat = await waitingVisitor("you are all useless");
    await noor.goto(`${world.server.url}/console/#inbox`);
    await open(noor, "useless");
    await noor.getByRole("button", { name: "Block …" }).press("Enter");
    await noor.getByRole("dialog").getByLabel("Why (staff only)").fill("insults");
    expect(await findings(noor)).toEqual([]);
    await noor.getByRole("dialog").getByLabel("Why (staff only)").press("Enter");
    await noor.getByText("Blocked: nothing is taken of this visitor any more.").waitFor();
    await chat.says(/ring us on 020 7946 0142/);
    expect(await chat.log.getByText("The AI assistant is answering again").count()).toBe(0);
    await chat.say("and another thing");
    await chat.page.getByText("Not sent.").waitFor();
    await chat.page.reload();
    await chat.says("you are all useless");
    await noor.goto(`${world.server.url}/console/#blocked`);
    await noor.getByText("insults").waitFor();
    expect(await findings(noor)).toEqual([]);
    await noor.getByRole("button", { name: "Unblock" }).press("Enter");
    await noor.getByText("can write again").waitFor();
    await chat.say("sorry. what are your opening hours?");
    await chat.says(/9 am/);
  });
});
