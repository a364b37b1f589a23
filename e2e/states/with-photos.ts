import type { ChatPage } from "../harness/chat-page.ts";
import { balayagePicture } from "./balayage-picture.ts";
import { button, open, placeOf, type Stage } from "./stage.ts";

const soon = { timeout: 15_000 };

/** A photo both ways, and a visitor of whom nothing is taken any more. */
export async function withPhotos(stage: Stage): Promise<void> {
  const { look, mia, world } = stage;
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await attach(chat);
  await chat.page.getByRole("list", { name: "Photos to send" }).getByText("Ready to send").waitFor({ state: "attached" });
  await chat.box.fill("Could my hair look like this in June?");
  await look("visitor: a photo to send", chat.page);
  await chat.button("Send").click();
  await chat.says(/I can't look at pictures myself/);
  await chat.log.locator("canvas").waitFor(soon);
  await look("visitor: a photo sent", chat.page);
  await chat.button("Talk to a person").click();
  await chat.page.getByText("A person will answer here").waitFor();
  await look("visitor: a person will answer", chat.page);
  await chat.say("It is for my sister's wedding.");
  await open(stage, mia, "sister's wedding");
  const photo = mia.getByRole("button", { name: /^Photo from/ }).first();
  await photo.locator("img").waitFor(soon);
  await look("a photo in the thread");
  await photo.click();
  await mia.getByRole("dialog").locator("img").waitFor();
  await look("a photo, large");
  await mia.keyboard.press("Escape");

  await button(mia, "Block …").click();
  await mia.getByRole("dialog").getByLabel("Why (staff only)").fill("insults");
  await mia.getByRole("dialog").getByLabel("Why (staff only)").press("Enter");
  await mia.getByText("Blocked: nothing is taken of this visitor any more.").waitFor();
  await look("a blocked visitor");
  await chat.says(/ring us on/);
  await chat.say("and another thing");
  await chat.page.getByText("Not sent.").waitFor();
  await look("visitor: blocked", chat.page);
  await mia.goto(placeOf(stage, "inbox"));
}

async function attach({ page }: ChatPage): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add a photo" }).click();
  await (await chosen).setFiles([await balayagePicture(page)]);
}
