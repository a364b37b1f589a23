import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChatPage } from "../harness/chat-page.ts";
import { pageFaults } from "../harness/page-faults.ts";
import { signInStaff } from "../harness/sign-in-staff.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

const mondayNight = "2026-11-23T22:00:00Z";

let world: TestWorld;
let mia: Page;
let noor: Page;
beforeAll(async () => {
  world = await startWorld({ now: tuesdayNoon });
  mia = (await world.visitor({ viewport: { width: 1280, height: 800 } })).chat.page;
  // What is put off is put off by the browser's clock.
  await mia.clock.install({ time: tuesdayNoon });
}, 60_000);
afterAll(() => world.close());

const at = (fragment: string) => `${world.server.url}/console/#${fragment}`;
const line = (page: Page, words: string) => page.locator("a.line", { hasText: words });
const button = (name: string | RegExp) => mia.getByRole("button", { name, exact: typeof name === "string" });
const reply = () => mia.getByRole("textbox", { name: "Your reply" });

async function waiting(words: string): Promise<ChatPage> {
  const { chat } = await world.visitor();
  await chat.asksForPerson(world.website.page("plain"), words);
  return chat;
}

/** What is wrong with the states that were looked at, all of them at once. */
function watch() {
  const faults: string[] = [];
  return {
    look: async (state: string, page = mia) => void faults.push(...(await pageFaults(page, state))),
    end: () => expect(faults).toEqual([]),
  };
}

describe("nobody finds anything wrong with any state of the console, on a desk or a phone, light or dark", () => {
  test("the door, and an inbox with nothing in it", { timeout: 180_000 }, async () => {
    const { look, end } = watch();
    await mia.goto(at(""));
    await mia.getByLabel("E-mail address").waitFor();
    await look("sign-in");
    await mia.goto(at("enter=nonsense"));
    await mia.getByText(/link/i).first().waitFor();
    await look("a link that is used up");
    await mia.goto(world.server.inbox);
    await mia.getByText("No conversations yet").waitFor();
    await look("empty inbox");
    noor = await signInStaff(world, mia);
    end();
  });

  test("the list: full, filtered, searched, and nothing found", { timeout: 180_000 }, async () => {
    const { look, end } = watch();
    await waiting("Is it a quiet place?");
    const { chat } = await world.visitor();
    await chat.open(world.website.page("plain"));
    await chat.bookUpToCard("Zoë Marlow, 07700 900123");
    await chat.button("Confirm booking").click();
    await chat.booked.waitFor();
    await line(mia, "quiet place").waitFor();
    await look("list");
    await button(/^Needs a person/).click();
    await look("one queue");
    await button(/^Needs a person/).click();
    await button(/^Mine/).click();
    await mia.getByText("Nothing here.").waitFor();
    await look("nothing of mine");
    await button(/^All/).click();
    const search = mia.getByRole("searchbox");
    await search.fill("balayage");
    await mia.getByText("Said in conversations").waitFor();
    await look("found in what was said");
    await mia.locator(".line.found").first().click();
    await mia.locator(".message:focus").getByText(/balayage/i).waitFor(); // prettier-ignore
    await look("led to the message");
    await search.fill("xylophone");
    await mia.getByText("Nothing here.").waitFor();
    await look("nothing found");
    await search.fill("");
    await line(mia, "quiet place").waitFor();
    end();
  });

  test(
    "a conversation: waiting, mine, drafts, notes, free times, put off, a colleague's, handed back, done",
    { timeout: 240_000 },
    async () => {
      const { look, end } = watch();
      const chat = await waiting("I would like a gel manicure on Friday");
      await mia.goto(at("inbox"));
      await line(mia, "gel manicure").click();
      await button("Claim").waitFor();
      await look("waiting");
      await button("Claim").click();
      await mia.getByText("You have this conversation").waitFor();
      await look("mine");
      const suggest = button(/^Suggest/);
      if (await suggest.isVisible()) {
        await suggest.click();
        await mia.getByText("Drafts by the assistant").waitFor();
        await mia.locator(".suggest[aria-busy=false]").waitFor();
        await look("suggested replies");
        await button("Close the drafts").click();
      }
      await reply().fill("/");
      await mia.getByRole("listbox", { name: "Canned replies" }).waitFor();
      await look("canned replies");
      await reply().fill("");
      await button("Note among staff").click();
      await look("writing a note");
      await mia.getByRole("textbox", { name: "Your note" }).fill("Prefers the window");
      await mia.keyboard.press("Enter");
      await mia.locator(".staff-note").waitFor();
      await look("a note");
      for (const question of ["Put off …", "Pass on …", "Close …"]) {
        await button(question).click();
        await mia.getByRole("dialog").waitFor();
        await look(`dialog: ${question}`);
        await mia.keyboard.press("Escape");
      }
      await mia.goto(`${mia.url()}/known`);
      await mia.getByRole("button", { name: "Free times" }).waitFor();
      await look("what we know, free times");
      await mia.goto(mia.url().replace("/known", ""));
      await button("Put off …").click();
      await mia.getByRole("dialog").getByRole("button", { name: /Put off|Put it off/ }).click(); // prettier-ignore
      await mia.getByText(/Put off/).first().waitFor(); // prettier-ignore
      await look("put off");
      await chat.say("Are you still there?");
      await button(/Release|Claim/).first().waitFor(); // prettier-ignore
      if (await button("Release").isVisible()) await button("Release").click();
      await line(noor, "still there").click();
      await noor.getByRole("button", { name: "Claim", exact: true }).click();
      await mia.getByText("Noor Haddad has this conversation.").first().waitFor();
      await look("a colleague's");
      await noor.getByRole("button", { name: "Hand back to the assistant" }).click();
      await chat.says("The AI assistant is answering again");
      await look("with the assistant");
      await noor.getByRole("button", { name: "Close …" }).click();
      await noor.getByRole("button", { name: "Close it" }).click();
      await mia.getByText(/closed it: Answered/).waitFor();
      await look("done");
      await mia.locator("#thread-title").focus();
      await mia.keyboard.press("?");
      await mia.getByRole("dialog", { name: "Keys" }).waitFor();
      await look("the keys");
      await mia.keyboard.press("Escape");
      end();
    },
  );

  test("every other page", { timeout: 180_000 }, async () => {
    const { look, end } = watch();
    for (const page of ["calendar", "week", "waitlist", "mailbox", "people", "log", "numbers", "wrong-answers", "blocked", "account"]) {
      await mia.goto(at(page));
      await mia.locator("main[aria-busy=true]").waitFor({ state: "detached" });
      await mia.getByText("Reading").waitFor({ state: "detached" });
      await look(page);
    }
    await mia.locator(".own-menu summary").click();
    await look("own menu");
    end();
  });

  test("a promise at night", { timeout: 120_000 }, async () => {
    const { look, end } = watch();
    await world.server.stop();
    await world.restart(mondayNight);
    const chat = await waiting("my lashes came off");
    await chat.page.getByText(/will reply here by/).first().waitFor(); // prettier-ignore
    await mia.goto(at("inbox"));
    await line(mia, "lashes").click();
    await button("Claim").waitFor();
    await look("promised at night");
    end();
  });
});
