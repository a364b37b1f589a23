import { button, claim, colleague, lineOf, open, placeOf, replyOf, type Stage, waiting } from "./stage.ts";

/** One conversation from waiting to done, with all that is asked on the way. */
export async function inAConversation(stage: Stage): Promise<void> {
  const { look, mia } = stage;
  const noor = colleague(stage);
  const chat = await waiting(stage, "I would like a gel manicure on Friday, and is there any parking near you?");
  await open(stage, mia, "gel manicure");
  await button(mia, "Claim").waitFor();
  await look("waiting, nobody's");
  await claim(mia);
  await look("mine");
  await button(mia, "Suggest").click();
  await mia.getByRole("list", { name: "Suggested replies" }).waitFor();
  await mia.locator(".suggest[aria-busy=false]").waitFor();
  await look("suggested replies");
  await button(mia, "Close the drafts").click();
  await replyOf(mia).fill("/");
  await mia.getByRole("listbox", { name: "Canned replies" }).waitFor();
  await look("canned replies");
  await replyOf(mia).fill("");
  await button(mia, "Note among staff").click();
  await mia.getByRole("textbox", { name: "Your note" }).fill("Prefers the window");
  await look("writing a note");
  await mia.keyboard.press("Enter");
  await mia.locator(".staff-note").waitFor();
  await button(mia, "Reply").click();
  await replyOf(mia).fill("There is a pay-and-display two minutes from us, in Juniper Mews.");
  await look("a note, and a reply being written");
  await replyOf(mia).press("Enter");
  await chat.says("Juniper Mews");
  for (const question of ["Put off …", "Pass on …", "Close …", "Block …"]) {
    await button(mia, question).click();
    await mia.getByRole("dialog").waitFor();
    await look(`asked before: ${question}`);
    await mia.keyboard.press("Escape");
  }
  await button(mia, "Put off …").click();
  await mia.getByRole("dialog").getByRole("button", { name: "Put it off" }).click();
  await mia.getByText(/Put off/).first().waitFor(); // prettier-ignore
  await look("put off");
  await chat.say("Are you still there?");
  await button(mia, /Release|Claim/).first().waitFor(); // prettier-ignore
  if (await button(mia, "Release").isVisible()) await button(mia, "Release").click();
  await noor.goto(placeOf(stage, "inbox"));
  await lineOf(noor, "still there").click();
  await claim(noor);
  await mia.getByText("Noor Haddad has this conversation.").first().waitFor();
  await look("a colleague's");
  await button(noor, "Hand back to the assistant").click();
  await chat.says("The AI assistant is answering again");
  await mia.getByText("The assistant answers.").waitFor();
  await look("with the assistant");
  await button(mia, "That was wrong").first().press("Enter");
  await mia.getByRole("dialog").getByLabel("Why").fill("The car park closed in May");
  await look("what was wrong?");
  await mia.getByRole("dialog").getByRole("button", { name: "Mark as wrong" }).click();
  await mia.getByText("Wrong, says Mia Juniper").first().waitFor();
  await button(noor, "Close …").click();
  await button(noor, "Close it").click();
  await mia.getByText(/closed it: Answered/).waitFor();
  await look("done");
  await mia.locator("#thread-title").focus();
  await mia.keyboard.press("?");
  await mia.getByRole("dialog", { name: "Keys" }).waitFor();
  await look("the keys");
  await mia.keyboard.press("Escape");
}
