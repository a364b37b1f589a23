import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { signInOwner, signInStaff } from "../harness/sign-in-staff.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let mia: Page;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  mia = await signInOwner(world);
});
afterAll(() => world.close());

async function waitingVisitor(...words: string[]) {
  const { chat } = await world.visitor();
  await chat.asksForPerson(world.website.page("plain"), ...words);
  return chat;
}

const lineOf = (page: Page, words: string) => page.locator("a.line", { hasText: words });
const reply = (page: Page) => page.getByRole("textbox", { name: "Your reply" });

test("a suggestion is read with what it rests on, looked over, and reaches the visitor when it is sent", async () => {
  const visitor = await waitingVisitor("Is there any parking near you?");
  await lineOf(mia, "parking near you").click();
  await mia.getByRole("button", { name: "Suggest" }).click();
  const suggested = mia.getByRole("list", { name: "Suggested replies" }).getByRole("button");
  await suggested.first().waitFor();
  expect(await suggested.count()).toBe(2);
  expect(await axeFindings(mia)).toEqual([]);
  const about = mia.getByRole("list", { name: "What it is about" });
  await about.getByRole("link").last().click();
  await mia.locator(".message:focus", { hasText: "parking near you" }).waitFor();
  await suggested.filter({ hasText: "pay-and-display" }).click();
  expect(await reply(mia).inputValue()).toContain("pay-and-display");
  expect(await visitor.page.getByText("pay-and-display").count()).toBe(0);
  await reply(mia).pressSequentially(" See you soon!");
  await reply(mia).press("Enter");
  await visitor.page.getByText(/pay-and-display[\s\S]*See you soon!/).waitFor();
}, 60_000);

test("a browser dies in mid-reply: on another device it is there, and whoever takes the conversation on sees what was begun", async () => {
  const noor = await signInStaff(world, mia);
  const visitor = await waitingVisitor("Can I bring my dog along?");
  await lineOf(noor, "my dog along").click();
  await reply(noor).fill("Dogs are welcome, as long as");
  await expect.poll(() => keptBy(noor), { timeout: 5_000 }).toContain("as long as");
  const state = await noor.context().storageState();
  const conversation = noor.url();
  await noor.goto("chrome://crash").catch(() => null);

  // A phone, with the same sign-in and none of the tab's memory.
  const phone = await (await world.browser.newContext({ storageState: state, viewport: { width: 360, height: 740 } })).newPage();
  await phone.goto(conversation);
  await expect.poll(() => reply(phone).inputValue()).toBe("Dogs are welcome, as long as");
  await phone.context().close();

  await lineOf(mia, "my dog along").click();
  await mia.getByText("Noor Haddad had begun:").waitFor();
  expect(await axeFindings(mia)).toEqual([]);
  await mia.getByRole("button", { name: "Use it" }).click();
  await reply(mia).pressSequentially(" they are small.");
  await reply(mia).press("Enter");
  await visitor.page.getByText("Dogs are welcome, as long as they are small.").waitFor();
  expect(await mia.getByText("had begun").count()).toBe(0);

  async function keptBy(page: Page): Promise<string> {
    const id = /conversation\/([\w-]+)/.exec(page.url())?.[1] ?? "";
    return page.evaluate(async (path) => (await fetch(path)).text(), `/v1/staff/conversations/${id}/writing`);
  }
}, 60_000);
