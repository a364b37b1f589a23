import { placeOf, type Stage } from "./stage.ts";

const pages = ["calendar", "week", "waitlist", "mailbox", "people", "log", "numbers", "wrong-answers", "blocked", "account"];

/** Every page beside the inbox. */
export async function onThePages(stage: Stage): Promise<void> {
  const { look, mia } = stage;
  const goTo = async (page: string): Promise<void> => {
    await mia.goto(placeOf(stage, page));
    await mia.locator("main[aria-busy=true]").waitFor({ state: "detached" });
    await mia.getByText("Reading").waitFor({ state: "detached" });
  };
  for (const page of pages) {
    await goTo(page);
    await look(page);
  }
  await goTo("calendar");
  await mia.getByLabel("By rooms").check();
  await mia.locator(".entry button").first().waitFor();
  await look("rooms");
  await mia.getByLabel("By rooms").uncheck();
  await mia.getByRole("button", { name: /^Chloe Begum/ }).click();
  await mia.locator("#details-title").waitFor();
  await look("an appointment");
  await mia.keyboard.press("Escape");
  await mia.locator(".own-menu summary").click();
  await look("own menu");
  await mia.locator(".own-menu summary").click();
  await mia.locator(".column .add").first().click();
  await mia.locator(".details.making").waitFor();
  await look("a new appointment");
  await goTo("inbox");
}
