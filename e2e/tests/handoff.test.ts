import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { launchMortal } from "../harness/launch-browser.ts";
import { signInOwner, signInStaff } from "../harness/sign-in-staff.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let mia: Page;
let noor: Page;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  mia = await signInOwner(world, { viewport: { width: 1380, height: 900 } });
  noor = await signInStaff(world, mia, { viewport: { width: 1380, height: 900 } });
});
afterAll(() => world.close());

/** A visitor who has asked for a person, after a wish perhaps, and says this. `stream`: the request that their page follows the conversation by. */
async function waitingVisitor(words: string, wish?: string) {
  const { chat } = await world.visitor();
  const stream = chat.page.waitForRequest((request) => request.url().includes("/events"));
  await chat.open(world.website.page("plain"));
  if (wish) {
    await chat.say(wish);
    await chat.slots.first().waitFor();
  }
  await chat.say("can I talk to a person?");
  await chat.page.getByText("A person will answer here").waitFor();
  await chat.say(words);
  return { chat, stream: await stream };
}

/** All that the server sends to a visitor's page, from the beginning until it holds `last`. */
async function sentTo(stream: Request, last: string): Promise<string> {
  const headers = await stream.allHeaders();
  const answer = await fetch(stream.url(), { headers: { authorization: headers["authorization"] ?? "", origin: world.website.origin } });
  let sent = "";
  for await (const piece of answer.body ?? []) {
    sent += new TextDecoder().decode(piece);
    if (sent.includes(last)) break;
  }
  return sent;
}

const lineOf = (page: Page, words: string) => page.locator("a.line", { hasText: words });
const reply = (page: Page) => page.getByRole("textbox", { name: "Your reply" });
const claim = (page: Page) => page.getByRole("button", { name: "Claim", exact: true });

describe("two of the desk, one visitor", () => {
  test(
    "a promise, one claim of two, a reply, a booking with a press, a note that stays among staff, handing back and closing",
    { timeout: 90_000 },
    async () => {
      const wish = "a gel manicure with Mei on Friday please, I'm Jo Marsh, 020 7946 0001";
      const { chat, stream } = await waitingVisitor("Is the back entrance step-free?", wish);
      await chat.says(/12:1\d/);
      for (const page of [mia, noor]) {
        await lineOf(page, "step-free").click();
        await claim(page).waitFor();
      }
      // The slower of the two may find the button gone already.
      await Promise.all([mia, noor].map((page) => claim(page).click({ timeout: 3_000 }).catch(() => null))); // prettier-ignore
      const wins = mia.getByText("You have this conversation");
      const loses = mia.getByText("Noor Haddad has this conversation.", { exact: true }).first();
      await wins.or(loses).waitFor();
      const miaHas = await wins.isVisible();
      const [winner, loser] = miaHas ? [mia, noor] : [noor, mia];
      const name = miaHas ? "Mia Juniper" : "Noor Haddad";
      await winner.getByText("You have this conversation").waitFor();
      await loser.getByText(`${name} has this conversation.`).first().waitFor();
      expect(await reply(loser).getAttribute("readonly")).not.toBeNull();

      await loser.getByRole("button", { name: `Ask ${name}` }).click();
      const note = loser.getByRole("textbox", { name: "Your note" });
      await note.press("End");
      await note.pressSequentially("canary-6318: she was here in May");
      await note.press("Enter");
      await winner.getByText("canary-6318").first().waitFor();
      await winner.locator(".staff-note").getByText("Asks you").waitFor();

      await reply(winner).fill("It is. I’ll open it for you.");
      await reply(winner).press("Enter");
      await chat.says("It is. I’ll open it for you.");
      const sent = await sentTo(stream, "I’ll open it for you.");
      expect(sent).toContain("promise-made");
      expect(sent).not.toMatch(/canary-6318|note-added|claim-taken/);

      // What the visitor wished and who they are is known: a time, and one press.
      await winner.locator("#thread-title").focus();
      await winner.keyboard.press("o");
      await winner.locator(".strip-times input").first().check();
      await winner.locator(".strip-deeds").getByRole("button", { name: "Book", exact: true }).click();
      await chat.booked.waitFor();
      const booked = await chat.read(chat.booked);
      expect(booked).toContain("Mei");

      await winner.getByRole("button", { name: "Hand back to the assistant" }).click();
      await chat.says("The AI assistant is answering again");
      await chat.say("Thanks! Is there parking?");
      await chat.says(/pay-and-display/);
      // The assistant knows what was done while staff answered.
      await chat.say("When am I booked?");
      await chat.appointments.waitFor();
      const time = /\d{1,2}:\d\d [ap]m/.exec(booked)?.[0] ?? "no time on the card";
      expect(await chat.read(chat.appointments)).toContain(time);
      await winner.getByRole("button", { name: "Close …" }).click();
      await winner.getByRole("button", { name: "Close it" }).click();
      await winner.getByText("Done: Booked.").waitFor();
      await winner.getByRole("region", { name: "Messages" }).getByText("You closed it: Booked").waitFor();
      await loser.getByRole("heading", { name: "Done", exact: true }).waitFor();
    },
  );

  test(
    "a browser that dies in mid-reply loses its claim: it is back in the queue, and the promise stands",
    { timeout: 60_000 },
    async () => {
      const { chat } = await waitingVisitor("Do you have a hook for a guide dog's lead?");
      const { browser, kill } = await launchMortal();
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", viewport: { width: 1380, height: 900 } });
      await context.addCookies(await noor.context().cookies());
      const dying = await context.newPage();
      await dying.goto(`${world.server.url}/console/`);
      await lineOf(dying, "guide dog").click();
      await claim(dying).click();
      await dying.getByText("You have this conversation").waitFor();
      const kept = dying.waitForResponse((response) => response.url().endsWith("/draft") && response.ok());
      await reply(dying).fill("We do, right by the");
      await kept;
      await lineOf(mia, "guide dog").getByText("Noor Haddad has it").waitFor();
      await kill();
      // Its two minutes pass while the server is away; nobody was heard of meanwhile.
      await world.server.stop();
      await world.restart("2026-11-24T12:05:00Z");
      await lineOf(mia, "guide dog").getByText("Noor Haddad has it").waitFor({ state: "detached", timeout: 30_000 });
      await lineOf(mia, "guide dog").click();
      await mia.getByText("Noor Haddad was not heard of: back in the queue").waitFor();
      await chat.says(/will reply here by 12:1\d/);
      // What she was writing is there for whoever goes on, and in her own next browser.
      await lineOf(noor, "guide dog").click();
      await noor.getByText("You were not heard of for two minutes").waitFor();
      await noor.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".reply textarea")?.value === "We do, right by the");
      await claim(mia).click();
      await mia.getByText("Noor Haddad had begun:").waitFor();
      await mia.getByRole("button", { name: "Use it" }).click();
      expect(await reply(mia).inputValue()).toBe("We do, right by the");
      await reply(mia).fill("We do, right by the mirror.");
      await reply(mia).press("Enter");
      await chat.says("We do, right by the mirror.");
    },
  );
});

test("by keyboard alone: from the list to a claim, a canned reply, a note and closing", async () => {
  const { chat } = await waitingVisitor("Is there a quiet chair?");
  const { keyboard } = mia;
  await mia.goto(`${world.server.url}/console/#inbox`);
  await lineOf(mia, "quiet chair").waitFor();
  for (let presses = 0; presses < 30; presses++) await keyboard.press("k");
  for (let presses = 0; presses < 30 && !(await lineOf(mia, "quiet chair").evaluate((line) => line.matches(":focus"))); presses++)
    await keyboard.press("j");
  await keyboard.press("Enter");
  await claim(mia).waitFor();
  await keyboard.press("c");
  await mia.getByText("You have this conversation").waitFor();
  await keyboard.press("r");
  await mia.waitForFunction(() => document.activeElement?.ariaLabel === "Your reply");
  await keyboard.type("/hello");
  await mia.getByRole("option", { name: /hello/ }).waitFor();
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await chat.says("Mia from Juniper Row here");
  await mia.locator("#thread-title").focus();
  await keyboard.press("e");
  await mia.getByRole("dialog").waitFor();
  await keyboard.press("Enter");
  await mia.getByText("Done: Answered.").waitFor();
  await keyboard.press("?");
  await mia.getByRole("dialog", { name: "Keys" }).waitFor();
  await keyboard.press("Escape");
});

test.each([
  // On a desktop and a phone: `console-states.test.ts`.
  ["a tablet", { viewport: { width: 820, height: 1100 } }],
  ["a narrow window", { viewport: { width: 360, height: 740 } }],
])("axe finds nothing in any state of a handoff, and nothing is wider than the page: %s", { timeout: 60_000 }, async (name, options) => {
  const words = `On ${name}: is it loud?`;
  await waitingVisitor(words);
  const { context, chat } = await world.visitor({ reducedMotion: "reduce", ...options });
  const { page } = chat;
  await context.addCookies(await mia.context().cookies());
  const check = async (): Promise<void> => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  };
  await page.goto(`${world.server.url}/console/`);
  await lineOf(page, words).waitFor();
  await check();
  await lineOf(page, words).click();
  await claim(page).waitFor();
  await check();
  await claim(page).click();
  await page.getByText("You have this conversation").waitFor();
  await check();
  await reply(page).fill("/");
  await page.getByRole("listbox", { name: "Canned replies" }).waitFor();
  await check();
  await reply(page).fill("");
  await page.getByRole("button", { name: "Note among staff" }).click();
  await page.getByRole("textbox", { name: "Your note" }).fill("Prefers the window");
  await page.keyboard.press("Enter");
  await page.locator(".staff-note").waitFor();
  await check();
  for (const question of ["Put off …", "Pass on …", "Close …"]) {
    await page.getByRole("button", { name: question }).click();
    await page.getByRole("dialog").waitFor();
    await check();
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "That was wrong" }).first().click();
  await page.getByLabel("Why", { exact: true }).fill("It was too long");
  await check();
  await page.getByRole("button", { name: "Mark as wrong" }).click();
  await page.getByText("Wrong, says Mia Juniper: It was too long").waitFor();
  await check();
  await page.getByRole("button", { name: "Release" }).click();
  await page.getByText("You released it").waitFor();
  await lineOf(noor, words).click();
  await claim(noor).click();
  await page.getByText("Noor Haddad has this conversation.").first().waitFor();
  await check();
  await page.locator("#thread-title").focus();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await check();
});
