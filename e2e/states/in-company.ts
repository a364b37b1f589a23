import { lineOf, open, placeOf, colleague, claim, replyOf, button, type Stage, waiting } from "./stage.ts";

/** Two of the desk and a visitor: who looks, who writes, who takes what from whom. */
export async function inCompany(stage: Stage): Promise<void> {
  const { look, mia, world } = stage;
  const noor = colleague(stage);
  const chat = await waiting(stage, "Can I bring my dog along?");
  await open(stage, mia, "my dog");
  await open(stage, noor, "my dog");
  await claim(noor);
  const kept = noor.waitForResponse(
    (answer) => answer.url().endsWith("/draft") && answer.request().postData()?.includes("as long as") === true,
  );
  await replyOf(noor).pressSequentially("Dogs are welcome, as long as");
  await kept;
  await mia.getByText("Noor is writing a reply").waitFor();
  await chat.box.pressSequentially("she is");
  await mia.getByText("is typing …").waitFor();
  await look("a colleague writes, the visitor types");
  await chat.log.getByText("is typing").waitFor({ state: "attached" });
  await look("visitor: staff are typing", chat.page);
  await button(mia, "Take over …").click();
  await mia.getByRole("dialog").getByLabel("Why (staff only)").fill("Noor is at lunch");
  await look("take it over?");
  await mia.getByRole("dialog").getByLabel("Why (staff only)").press("Enter");
  await mia.getByText("You have this conversation").waitFor();
  await noor.getByRole("alert").getByText("Mia Juniper has taken this over").waitFor();
  await mia.getByText("Noor Haddad had begun:").waitFor();
  await look("a colleague had begun");
  await look("taken over, the draft kept", noor);

  const left = (await world.visitor()).chat;
  await left.open(world.website.page("plain"));
  await left.say("can I talk to a person? My e-mail is jo.bell@mail.example");
  await left.page.getByText("A person will answer here").waitFor();
  await left.say("Is the back entrance step-free?");
  await mia.goto(placeOf(stage, "inbox"));
  await lineOf(mia, "step-free").click();
  await claim(mia);
  await left.page.close();
  await mia.getByText("Left just now").waitFor();
  await replyOf(mia).fill("It is. Please ring the bell there.");
  await replyOf(mia).press("Enter");
  await mia.getByText(/^Not read yet. They will get it by e-mail/).waitFor();
  await look("not read yet");
}
