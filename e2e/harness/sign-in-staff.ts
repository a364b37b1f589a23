import type { BrowserContextOptions, Page } from "playwright-core";
import type { TestWorld } from "./test-world.ts";

/** The owner's page, signed in by the link that the server prints. */
export async function signInOwner(world: TestWorld, options?: BrowserContextOptions): Promise<Page> {
  const { page } = (await world.visitor(options)).chat;
  await page.goto(world.server.inbox);
  await page.getByRole("heading", { name: "Conversations" }).waitFor();
  return page;
}

/** Somebody of the desk in a browser of their own, signed in by the link in their letter, which the owner reads in the mailbox. */
export async function signInStaff(world: TestWorld, owner: Page, options?: BrowserContextOptions): Promise<Page> {
  const address = "desk@juniper-row.example";
  const { page } = (await world.visitor(options)).chat;
  await page.goto(`${world.server.url}/console/`);
  await page.getByLabel("E-mail address").fill(address);
  await page.getByRole("button", { name: "E-mail me a link" }).click();
  await page.getByText("a link is on its way").waitFor();
  await owner.goto(`${world.server.url}/console/#mailbox`);
  const letter = owner.getByRole("listitem").filter({ hasText: address }).filter({ hasText: "#enter=" }).first();
  await letter.getByText("#enter=").waitFor();
  await page.goto(/https?:\S+#enter=[\w-]+/.exec((await letter.textContent()) ?? "")?.[0] ?? "");
  await page.getByRole("heading", { name: "Conversations" }).waitFor();
  await owner.goto(`${world.server.url}/console/#inbox`);
  return page;
}
