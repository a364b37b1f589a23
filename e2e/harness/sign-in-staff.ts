import type { Page } from "playwright-core";
import type { TestWorld } from "./test-world.ts";

/** Signs somebody of the desk in, in the page given, by the link in their letter, which the owner reads in the mailbox. */
export async function signInStaff(world: TestWorld, owner: Page, page: Page, address = "desk@juniper-row.example"): Promise<void> {
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
}
