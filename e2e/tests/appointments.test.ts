import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import type { ChatPage } from "../harness/chat-page.ts";
import { codeFromMailbox } from "../harness/code-from-mailbox.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let desk: Page;
beforeAll(async () => {
  world = await startWorld();
  desk = (await world.visitor()).chat.page;
  await desk.goto(world.server.inbox);
  await desk.getByRole("link", { name: "Calendar" }).waitFor();
});
afterAll(() => world.close());

/** A visitor who has never been here, without motion, so that axe sees every card as it stays. */
async function newcomer(options: BrowserContextOptions = {}): Promise<ChatPage> {
  const { chat } = await world.visitor({ reducedMotion: "reduce", ...options });
  await chat.open(world.website.page("strict"));
  return chat;
}

/** What axe finds in the light and in the dark. */
async function findings(page: Page): Promise<string[]> {
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axeFindings(page);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark];
}

/** Books, and answers the guest's day and time as the card had them. */
async function booked(guest: string, sentence: string): Promise<string> {
  const chat = await newcomer();
  await chat.bookUpToCard(guest, sentence);
  const when = (await chat.read(chat.card)).match(/\w+ \d+ \w+, \d{1,2}:\d\d [ap]m/)?.[0] ?? "none";
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  await chat.page.context().close();
  return when;
}

/** The desk's day with this guest on it, or without. */
async function onTheDay(date: string, guest: string): Promise<boolean> {
  await desk.goto("about:blank");
  await desk.goto(`${world.server.url}/console/#calendar/${date}`);
  await desk.getByRole("heading", { name: "Sarah Okafor" }).waitFor();
  return (await desk.getByRole("button", { name: new RegExp(guest) }).count()) > 0;
}

test("a visitor who comes back on another device sees, moves and cancels what is booked; the desk's calendar follows", async () => {
  const when = await booked("Zoë Marlow, 07700 900123", "I want a blonde balayage with Sarah next Thursday afternoon");
  expect(await onTheDay("2026-11-26", "Zoë Marlow")).toBe(true);

  const chat = await newcomer();
  const { page } = chat;
  await chat.say("When am I booked?");
  await chat.contact.waitFor();
  expect(await findings(page)).toEqual([]);
  await chat.askForCode("07700 900123");
  expect(await chat.read(chat.codeNote)).toBe("If 07700 900123 is on file, a code is on its way. It is good for ten minutes.");
  expect(await findings(page)).toEqual([]);
  await desk.goto(`${world.server.url}/console/#mailbox`);
  const code = await codeFromMailbox(desk, world.server.url, "+447700900123");

  const wrong = code === "000000" ? "111111" : "000000";
  await chat.code.pressSequentially(wrong);
  await chat.says("Tries left: 4");
  expect(await findings(page)).toEqual([]);
  expect(await chat.appointments.count()).toBe(0);

  expect(await chat.hasFocus(chat.code)).toBe(true);
  // What was typed is marked: the next code is typed over it, and six digits are enough.
  await page.keyboard.type(code);
  await chat.says("Verified •••• 0123");
  await chat.appointments.waitFor();
  const shown = await chat.read(chat.appointments);
  for (const fact of [when, "Blonde balayage", "Sarah Okafor", "Zoë Marlow", "2 h 45 min"]) expect(shown).toContain(fact);
  expect(await findings(page)).toEqual([]);
  // What the card's own buttons do is not offered beside it again.
  expect(await chat.log.locator(".choice").count()).toBe(0);
  const kept = await page.evaluate(() => [localStorage, sessionStorage].flatMap((storage) => Object.values<string>(storage)).join("\n"));
  expect(kept).not.toMatch(new RegExp(`${code}|900123`));

  await chat.appointments.getByRole("button", { name: "Move" }).click();
  await chat.says(/Move my appointment on Thursday 26 November/);
  await chat.freeTimes.waitFor();
  await chat.say("to Thursday 3 December in the afternoon");
  await page.getByRole("group", { name: "Thursday 3 December", exact: true }).getByRole("button").first().click();
  await chat.moveCard.waitFor();
  const move = await chat.read(chat.moveCard);
  expect(move).toContain("When Thursday 3 December");
  expect(move).toContain(`Instead of ${when}`);
  expect(move).toMatch(/Held for you until \d{1,2}:\d\d/);
  expect(await findings(page)).toEqual([]);
  await chat.button("Move it").click();
  await page.getByRole("group", { name: "Moved" }).waitFor();
  expect(await findings(page)).toEqual([]);
  const download = page.waitForEvent("download");
  await chat.button("Add to calendar").click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  expect(await onTheDay("2026-11-26", "Zoë Marlow")).toBe(false);
  expect(await onTheDay("2026-12-03", "Zoë Marlow")).toBe(true);

  await chat.say("cancel it");
  await chat.cancelCard.waitFor();
  const cancel = await chat.read(chat.cancelCard);
  expect(cancel).toContain("When Thursday 3 December");
  expect(cancel).toMatch(/Costs Free of charge Free until Wednesday 2 December/);
  expect(await findings(page)).toEqual([]);
  await chat.button("Cancel the appointment").press("Enter");
  await page.getByRole("group", { name: "Cancelled" }).getByText("Free of charge").waitFor();
  expect(await chat.hasFocus(chat.box)).toBe(true);
  expect(await findings(page)).toEqual([]);
  expect(await onTheDay("2026-12-03", "Zoë Marlow")).toBe(false);
});

test("a contact that the salon does not know is answered in the same words, gets nothing, and opens nothing", async () => {
  await booked("Ida Berg, ida@example.com", "gel manicure with whoever is free on Friday");
  const chat = await newcomer({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const note = async (): Promise<string> => (await chat.read(chat.codeNote)).replace(/If \S+ is/, "If it is");
  await chat.say("When am I booked?");
  await chat.askForCode("nobody@example.com");
  const unknown = await note();
  await chat.code.pressSequentially("123456");
  await chat.says("That is not the code, or it is too old. Tries left: 4.");

  await chat.button("Use another contact").click();
  expect(await chat.contact.inputValue()).toBe("nobody@example.com");
  expect(await chat.hasFocus(chat.contact)).toBe(true);
  await chat.askForCode("ida@example.com");
  expect(await note()).toBe(unknown);
  const first = await codeFromMailbox(desk, world.server.url, "ida@example.com");
  expect(await desk.getByText("nobody@example.com").count()).toBe(0);
  expect(await chat.appointments.count()).toBe(0);

  await chat.button("Use another contact").click();
  await chat.askForCode("ida@example.com");
  await expect.poll(() => codeFromMailbox(desk, world.server.url, "ida@example.com"), { timeout: 10_000 }).not.toBe(first);
  const newest = await codeFromMailbox(desk, world.server.url, "ida@example.com");
  await chat.code.fill(`${newest.slice(0, 3)} ${newest.slice(3)}`);
  await chat.says("Verified i•••@example.com");
  await chat.appointments.waitFor();
  expect(await findings(chat.page)).toEqual([]);
  expect(await chat.log.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test("codes cannot be had without end: the fourth is refused with how long", async () => {
  const chat = await newcomer();
  await chat.say("When am I booked?");
  for (const contact of ["one@example.com", "two@example.com", "three@example.com"]) {
    await chat.askForCode(contact);
    await chat.button("Use another contact").click();
  }
  await chat.contact.fill("four@example.com");
  await chat.contact.press("Enter");
  await chat.says("That was a lot at once. It goes on in 15 min.");

  // The code that came before is still good.
  await chat.button("I have a code").click();
  expect(await chat.hasFocus(chat.code)).toBe(true);
  expect(await findings(chat.page)).toEqual([]);
  await chat.code.fill("123456");
  await chat.says("Tries left: 4.");
});

test("cards that cannot load say so in a line, and come at another try", async () => {
  const chat = await newcomer();
  const { page } = chat;
  await page.route(/\/booked-[^/]*\.js/, (route) => route.abort());
  await chat.say("When am I booked?");
  await page.getByRole("alert").getByText("This could not load.").waitFor();
  expect(await findings(page)).toEqual([]);
  await chat.button("Try again").click();
  await page.getByRole("alert").getByText("This could not load.").waitFor();

  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.unroute(/\/booked-[^/]*\.js/);
  await page.route(/\/booked-[^/]*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await chat.button("Try again").click();
  await chat.says("One moment…");
  expect(await findings(page)).toEqual([]);
  release();
  await chat.contact.waitFor();
  // It is the end that is read, before and after.
  await expect.poll(() => chat.log.evaluate((log) => Math.round(log.scrollHeight - log.clientHeight - log.scrollTop))).toBeLessThan(2);
});
