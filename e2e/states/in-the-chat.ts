import { codeFromMailbox } from "../harness/code-from-mailbox.ts";
import type { Stage } from "./stage.ts";

/** What a visitor sees who books, comes back in another browser, moves and cancels it: the salon's people are not in it. */
export async function inTheChat(stage: Stage): Promise<void> {
  await books(stage);
  await comesBack(stage);
}

async function books({ look, world }: Stage): Promise<void> {
  const { chat } = await world.visitor();
  await chat.page.goto(world.website.page("plain"));
  await chat.launcher.waitFor();
  await look("visitor: closed", chat.page);
  await chat.open(world.website.page("plain"));
  await look("visitor: greeted", chat.page);
  await chat.say("I want a blonde balayage with Sarah next Thursday afternoon");
  await chat.slots.first().waitFor();
  await look("visitor: free times", chat.page);
  await chat.slots.first().click();
  await chat.held.waitFor();
  await look("visitor: held", chat.page);
  await chat.say("Zoë Marlow, 07700 900777");
  await chat.card.waitFor();
  await look("visitor: please check", chat.page);
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  await look("visitor: booked", chat.page);
}

async function comesBack({ look, mia, world }: Stage): Promise<void> {
  const { chat } = await world.visitor();
  const { page } = chat;
  await chat.open(world.website.page("plain"));
  await chat.say("When am I booked?");
  await chat.contact.waitFor();
  await look("visitor: asked for a contact", page);
  await chat.askForCode("07700 900777");
  await look("visitor: asked for a code", page);
  await chat.code.pressSequentially(await codeFromMailbox(mia, world.server.url, "+447700900777"));
  await chat.appointments.waitFor();
  await look("visitor: appointments", page);
  await chat.appointments.getByRole("button", { name: "Move" }).click();
  await chat.freeTimes.last().waitFor();
  await chat.say("to Thursday 10 December in the afternoon");
  await page.getByRole("group", { name: "Thursday 10 December", exact: true }).getByRole("button").first().click();
  await chat.moveCard.waitFor();
  await look("visitor: move it?", page);
  await chat.button("Keep it").click();
  await chat.says(/Not moved/);
  await chat.say("cancel it");
  await chat.cancelCard.waitFor();
  await look("visitor: cancel it?", page);
}
