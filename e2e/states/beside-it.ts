import type { Page } from "playwright-core";
import { codeFromMailbox } from "../harness/code-from-mailbox.ts";
import { open, type Stage } from "./stage.ts";

const times = (page: Page) => page.locator(".strip-times input");

/** What is beside a conversation: free times, ticked and booked, and who the visitor is. */
export async function besideIt(stage: Stage): Promise<void> {
  const { look, mia, world } = stage;
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.say("hello, it's Nora, 0161 496 0821. A gel manicure with Mei on Friday please?");
  await chat.says(/gel manicure/i);
  await chat.say("can I talk to a person?");
  await chat.page.getByText("A person will answer here").waitFor();
  await chat.say("It has to be in my lunch break.");
  await open(stage, mia, "lunch break");
  await mia.goto(`${mia.url()}/known`);
  const card = mia.getByRole("region", { name: "Client", exact: true });
  await card.getByText(/A contact was typed/).waitFor();
  await times(mia).first().waitFor();
  await look("a contact that was typed, and free times");
  await card.getByRole("button", { name: "Ask them for a code" }).click();
  await chat.askForCode("0161 496 0821");
  const mail = await mia.context().newPage();
  await chat.code.pressSequentially(await codeFromMailbox(mail, world.server.url, "+441614960821"));
  await mail.close();
  await card.getByText(/Verified by code/).waitFor();
  await card.getByText("Client since", { exact: false }).waitFor();
  await look("the client's card after a code");
  for (const index of [0, 1, 2]) await times(mia).nth(index).check({ force: true });
  await mia.getByRole("button", { name: "Offer 3 times" }).scrollIntoViewIfNeeded();
  await look("three times ticked");
  await mia.getByRole("button", { name: "Offer 3 times" }).click();
  await chat.says(/These times are free/);
  await mia.goto(mia.url().replace("/known", ""));
  await mia.getByText("You have this conversation").waitFor();
  await look("times on offer");
  await look("visitor: offered by staff", chat.page);
}
