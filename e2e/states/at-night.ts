import { button, colleague, lineOf, open, placeOf, replyOf, type Stage, waiting } from "./stage.ts";

const tuesdayNight = "2026-11-24T22:00:00Z";

/** A server that is away and comes back late in the evening: a promise for the morning, a letter that went out, and a sign-in that ended. */
export async function atNight(stage: Stage): Promise<void> {
  const { look, mia, world } = stage;
  const noor = colleague(stage);
  await open(stage, mia, "ring the bell");
  await world.server.stop();
  await mia.getByText("Connection lost").waitFor({ timeout: 15_000 });
  await replyOf(mia).fill("And the lift is on your left.");
  await replyOf(mia).press("Enter");
  await look("no connection");
  await world.restart(tuesdayNight);
  await mia.clock.setSystemTime(tuesdayNight);
  const chat = await waiting(stage, "my lashes came off");
  await chat.page.getByText(/will reply here by/).first().waitFor(); // prettier-ignore
  await look("visitor: promised at night", chat.page);
  await lineOf(mia, "lashes").click({ timeout: 45_000 });
  await button(mia, "Claim").waitFor();
  await look("promised at night");
  await lineOf(mia, "your left").click();
  await mia.getByText(/^Sent by e-mail/).first().waitFor(); // prettier-ignore
  await look("gone out by letter");

  await noor.goto(placeOf(stage, "inbox"));
  await lineOf(noor, "lashes").click();
  await replyOf(noor).fill("I am so sorry");
  await noor.context().clearCookies();
  await noor.getByRole("heading", { name: "You were signed out" }).waitFor();
  await look("signed out while writing", noor);
}
