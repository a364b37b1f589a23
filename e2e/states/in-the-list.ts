import { button, lineOf, type Stage, waiting } from "./stage.ts";

/** The list: full, filtered, searched, and nothing found. */
export async function inTheList(stage: Stage): Promise<void> {
  const { look, mia, world } = stage;
  await waiting(stage, "Is it a quiet place?");
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.bookUpToCard("Zoë Marlow, 07700 900123");
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  await lineOf(mia, "quiet place").waitFor();
  await look("list");
  await button(mia, /^Needs a person/).click();
  await look("one queue");
  await button(mia, /^Needs a person/).click();
  await button(mia, /^Mine/).click();
  await mia.getByText("Nothing here.").waitFor();
  await look("nothing of mine");
  await button(mia, /^All/).click();
  const search = mia.getByRole("searchbox");
  await search.fill("balayage");
  await mia.getByText("Said in conversations").waitFor();
  await look("found in what was said");
  await mia.locator(".line.found").first().click();
  await mia.locator(".message:focus").getByText(/balayage/i).waitFor(); // prettier-ignore
  await look("led to the message");
  await search.fill("xylophone");
  await mia.getByText("Nothing here.").waitFor();
  await search.fill("");
  await lineOf(mia, "quiet place").waitFor();
}
