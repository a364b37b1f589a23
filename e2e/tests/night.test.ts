import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

/** The salon has closed on Monday; it opens on Tuesday at nine. */
const mondayNight = "2026-11-23T22:00:00Z";
const tuesdayMorning = "2026-11-24T08:55:00Z";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld({ now: mondayNight });
});
afterAll(() => world.close());

test(
  "nobody is there at night: a promise from the opening hours, a contact left, and in the morning the reply",
  { timeout: 120_000 },
  async () => {
    const { chat } = await world.visitor();
    await chat.open(world.website.page("plain"));
    await chat.say("can I talk to a person?");
    await chat.says(/will reply here by 9:30 am tomorrow, Tuesday/);
    await chat.says(/Leave a phone number or an email/);
    const taken = chat.page.waitForResponse((response) => response.url().endsWith("/messages") && response.status() === 202);
    await chat.say("it's 07700 900123, my lashes came off after two days");
    await taken;

    // Somebody else asks in the morning, before anybody has looked.
    await world.server.stop();
    await world.restart(tuesdayMorning);
    const second = (await world.visitor()).chat;
    await second.open(world.website.page("plain"));
    await second.say("can I talk to a person?");
    await second.page.getByText("A person will answer here").waitFor();
    await second.say("do you sell gift cards?");

    const { page: desk } = (await world.visitor()).chat;
    await desk.goto(world.server.inbox);
    await desk.getByRole("heading", { name: "Conversations" }).waitFor();
    const lines = desk.locator("a.line");
    await lines.filter({ hasText: "gift cards" }).waitFor();
    const first = lines.first();
    expect(await first.textContent()).toContain("lashes");
    expect(await first.textContent()).toMatch(/9:30 am|3\d min/);
    expect(await first.textContent()).toContain("Asked for a person");
    await first.press("Enter");
    await desk.getByText("07700 900123").first().waitFor();
    await desk.getByText("Asked for a person.").first().waitFor();
    expect(await axeFindings(desk)).toEqual([]);

    const reply = desk.getByRole("textbox", { name: "Your reply" });
    await reply.fill("Good morning! We’ll put that right for you today.");
    await reply.press("Enter");
    // Their page was open all night.
    await chat.wake();
    await chat.says("We’ll put that right for you today.");
    await desk.getByText("You have this conversation").waitFor();
    await desk.getByRole("heading", { name: "Needs a person" }).waitFor();
  },
);
