import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { codeFromMailbox } from "../harness/code-from-mailbox.ts";
import { signInOwner } from "../harness/sign-in-staff.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let mia: Page;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  mia = await signInOwner(world, { viewport: { width: 1380, height: 900 } });
});
afterAll(() => world.close());

/** A visitor who wants this and asked for a person, opened by Mia. `sent`: all that their page was sent. */
async function waitingVisitor(words: string) {
  const { chat } = await world.visitor();
  const stream = chat.page.waitForRequest((request) => request.url().includes("/events"));
  await chat.open(world.website.page("plain"));
  await chat.say(words);
  await chat.say("can I talk to a person?");
  await chat.page.getByText("A person will answer here").waitFor();
  const request = await stream;
  const conversationId = /conversations\/([^/]+)\/events/.exec(request.url())?.[1] ?? "";
  await mia.goto(`${world.server.url}/console/#conversation/${conversationId}`);
  await mia.getByRole("region", { name: "Messages" }).getByText("asked for a person").first().waitFor();
  return {
    chat,
    async sent(last: string): Promise<string> {
      const { authorization = "" } = await request.allHeaders();
      const answer = await fetch(request.url(), { headers: { authorization, origin: world.website.origin } });
      let all = "";
      for await (const piece of answer.body ?? []) {
        all += new TextDecoder().decode(piece);
        if (all.includes(last)) break;
      }
      return all;
    },
  };
}

const times = () => mia.locator(".strip-times input");
const field = (name: string) => mia.locator(`.strip-guest [name=${name}]`);

/** Mia asks for a code, and the visitor shows that this number is theirs. */
async function proves({ chat }: Pick<Awaited<ReturnType<typeof waitingVisitor>>, "chat">, number: string): Promise<void> {
  await mia.getByRole("region", { name: "Client" }).getByRole("button", { name: "Ask them for a code" }).click();
  await chat.contact.fill(number);
  await chat.contact.press("Enter");
  await chat.code.waitFor();
  const mail = await mia.context().newPage();
  await mail.goto(`${world.server.url}/console/#mailbox`);
  const address = number.replace(/^0/, "+44").replaceAll(" ", "");
  await mail.getByText(address).first().waitFor();
  await chat.code.fill(await codeFromMailbox(mail, world.server.url, address));
  await chat.code.press("Enter");
  await mail.close();
}

describe("the desk in the chat", () => {
  test("staff offer by keyboard; the visitor presses and it is held; named by then, their own yes books", async () => {
    const { chat } = await waitingVisitor("a gel manicure with Mei on Friday please, I'm Jo Marsh, 020 7946 0001");
    await mia.keyboard.press("o");
    await mia.locator(".seven button:focus").waitFor();
    await times().first().focus();
    await mia.keyboard.press("Space");
    await mia.keyboard.press("ArrowRight");
    await mia.keyboard.press("Space");
    await mia.getByRole("button", { name: "Offer 2 times" }).waitFor();
    expect(await axeFindings(mia)).toEqual([]);
    await mia.keyboard.press("Enter");
    await chat.says(/These times are free/);
    await mia.getByText("You have this conversation").waitFor();
    const pressed = (await chat.slots.first().innerText()).split("\n")[0]?.replaceAll(/\s/gu, " ") ?? "";
    await chat.slots.first().click();
    await chat.card.waitFor();
    await mia.getByText("Summary card: waits for a yes").waitFor();
    await chat.card.getByRole("button").first().click();
    await chat.booked.waitFor();
    expect((await chat.booked.innerText()).replaceAll(/\s/gu, " ")).toContain(pressed);
    await mia
      .getByText(/^Booked: /)
      .first()
      .waitFor();
  });

  test("staff book with one press, the missing name asked for first; the card stands in the chat, once", async () => {
    const { chat } = await waitingVisitor("a gel manicure with Mei on Friday please");
    await times().first().click({ force: true });
    await mia.getByRole("button", { name: "Book", exact: true }).click();
    await field("name").fill("Nora Whitfield");
    await field("phone").fill("0161 496 0821");
    await mia.locator(".strip-guest .primary").dblclick();
    await chat.booked.waitFor();
    await chat.says("I’m booking this for you now.");
    expect(await chat.booked.count()).toBe(1);
    await mia
      .locator(".strip .good-news")
      .getByText(/^Booked: /)
      .waitFor();
    expect(await axeFindings(mia)).toEqual([]);
  });

  test("a typed contact opens no card; a code shown does, for staff alone", async () => {
    const { chat, sent } = await waitingVisitor("a root touch-up next Thursday please, it's Nora, 0161 496 0821");
    const needs = mia.locator(".strip-needs");
    await needs.getByText("Needs a patch test beforehand, unless one is on file.").waitFor();
    const card = mia.getByRole("region", { name: "Client" });
    await card
      .getByText(/A contact was typed/)
      .or(card.getByText(/no contact has been given/))
      .waitFor();
    expect(await card.innerText()).not.toContain("PPD");
    await proves({ chat }, "0161 496 0821");
    await card.getByText(/Verified by code: •••• 0821/).waitFor();
    await card.getByText(/PPD/).waitFor();
    await card.getByText("Client since", { exact: false }).waitFor();
    await needs.getByText(/^Patch test on file \(.+\) holds until .+\.$/).waitFor();
    expect(await needs.count()).toBe(1);
    expect(await axeFindings(mia)).toEqual([]);
    await chat.page.getByText("Verified •••• 0821", { exact: true }).first().waitFor();
    // The visitor's page is sent none of it, by stream or in any other answer.
    const all = await sent("contact-verified");
    expect(all).not.toMatch(/PPD|Oat milk|school run|allerg|on file|holds until|brief-updated/i);
  });

  test("a patch test that has run out by the day shown is needed anew", async () => {
    const visitor = await waitingVisitor("a root touch-up next Thursday please, it's Celia Hartwell, 0161 496 0823");
    await mia.locator(".strip-needs").getByText("Needs a patch test beforehand, unless one is on file.").waitFor();
    await proves(visitor, "0161 496 0823");
    await mia
      .locator(".strip-needs")
      .getByText(/^Patch test on file \(.+\) holds only until .+, so a new one is needed for this day\.$/)
      .waitFor();
    expect(await axeFindings(mia)).toEqual([]);
  });

  test("at 360 px it is all there, and nothing is wider than the phone", async () => {
    await waitingVisitor("a gel manicure with Mei on Saturday please");
    await mia.setViewportSize({ width: 360, height: 740 });
    await mia.getByRole("link", { name: "What we know" }).click();
    await times().first().waitFor();
    expect(await mia.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await axeFindings(mia)).toEqual([]);
    await mia.setViewportSize({ width: 1380, height: 900 });
  });
});
