import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import { signInOwner } from "../harness/sign-in-staff.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let owner: Page;
beforeAll(async () => {
  world = await startWorld();
  owner = await signInOwner(world);
});
afterAll(() => world.close());

const menu = (page: Page) => page.locator("summary", { hasText: "Mia Juniper" });

/** The code of the newest letter that signs somebody in, as the owner finds it in the mailbox. */
async function latestLink(to: string): Promise<string> {
  await owner.goto(`${world.server.url}/console/#mailbox`);
  const letter = owner.getByRole("listitem").filter({ hasText: to }).filter({ hasText: "#enter=" }).first();
  await letter.getByText("#enter=").waitFor();
  return /https?:\S+#enter=[\w-]+/.exec((await letter.textContent()) ?? "")?.[0] ?? "";
}

test("somebody is invited, signs in by the letter's link, sets a password, and signs in with it elsewhere", async () => {
  await menu(owner).click();
  await owner.getByRole("link", { name: "People" }).click();
  await owner.getByLabel("Name", { exact: true }).fill("Eve Marlow");
  await owner.getByLabel("E-mail address").fill("eve@juniper-row.example");
  await owner.getByRole("button", { name: "Invite", exact: true }).click();
  await owner.getByText("Eve Marlow is invited").waitFor();
  const eve = (await world.visitor()).chat.page;
  await eve.goto(await latestLink("eve@juniper-row.example"));
  await eve.getByRole("heading", { name: "Conversations" }).waitFor();
  await eve.goto(`${world.server.url}/console/#account`);
  await eve.getByLabel("New password").fill("a quiet row of junipers");
  await eve.getByRole("button", { name: "Set the password" }).click();
  await eve.getByText("Your password is set").waitFor();

  const { context } = await world.visitor();
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${world.server.url}/console/`);
  await elsewhere.getByLabel("E-mail address").fill("eve@juniper-row.example");
  await elsewhere.getByLabel("Password").fill("not this one, surely");
  await elsewhere.getByLabel("Password").press("Enter");
  await elsewhere.getByRole("alert").getByText("not right").waitFor();
  await elsewhere.getByLabel("Password").fill("a quiet row of junipers");
  await elsewhere.getByRole("button", { name: "Sign in", exact: true }).click();
  await elsewhere.getByRole("heading", { name: "Conversations" }).waitFor();
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/", secure: false });

  await eve.reload();
  await eve.getByRole("button", { name: /^Sign out (?!everywhere)/ }).click();
  await elsewhere.getByRole("heading", { name: /signed out/ }).waitFor();

  await owner.goto(`${world.server.url}/console/#people`);
  await owner.getByRole("button", { name: "Remove … Eve Marlow" }).click();
  await owner.getByRole("dialog").getByRole("button", { name: "Remove Eve Marlow" }).click();
  await owner.getByText("works here no longer").waitFor();
  await eve.getByRole("heading", { name: /signed out/ }).waitFor();
  await owner.goto(`${world.server.url}/console/#log`);
  await owner.getByText("invited Eve Marlow as front desk").waitFor();
  await owner.getByText("removed Eve Marlow").waitFor();
});

test("a practitioner signs in by an asked-for link and sees their own column, and no door that is closed to them", async () => {
  const sarah = (await world.visitor()).chat.page;
  await sarah.goto(`${world.server.url}/console/`);
  await sarah.getByLabel("E-mail address").fill("Sarah@juniper-row.example");
  await sarah.getByRole("button", { name: "E-mail me a link" }).click();
  await sarah.getByText("a link is on its way").waitFor();
  await sarah.goto(await latestLink("sarah@juniper-row.example"));
  await sarah.getByRole("heading", { name: "Conversations" }).waitFor();
  expect(await sarah.getByRole("link", { name: "Mailbox" }).count()).toBe(0);
  await sarah.goto(`${world.server.url}/console/#calendar/2026-11-26`);
  await sarah.getByText("Sarah Okafor").first().waitFor();
  expect(await sarah.getByText("Marco Benedetti").count()).toBe(0);
});

test.each([
  ["desktop", {}],
  ["360 px", { viewport: { width: 360, height: 740 } }],
  ["dark", { colorScheme: "dark" as const }],
])("axe finds nothing on the new pages, and nothing is wider than the page: %s", async (name, options) => {
  const { context, chat } = await world.visitor({ reducedMotion: "reduce", ...options });
  const { page } = chat;
  const check = async (): Promise<void> => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  };
  await page.goto(`${world.server.url}/console/`);
  await page.getByRole("button", { name: "E-mail me a link" }).waitFor();
  await check();
  await signInAs(context);
  await page.goto(`${world.server.url}/console/#people`);
  await page.reload();
  await page.getByRole("button", { name: "Role … of Noor Haddad" }).click();
  await page.getByRole("button", { name: "Save the role" }).waitFor();
  await check();
  await page.getByRole("button", { name: "Remove … Noor Haddad" }).click();
  await page.getByRole("dialog").waitFor();
  await check();
  await page.keyboard.press("Escape");
  await page.goto(`${world.server.url}/console/#log`);
  await page.getByText("invited Mia Juniper as owner").waitFor();
  await check();
  await page.goto(`${world.server.url}/console/#account`);
  await page.getByText("This browser", { exact: true }).waitFor();
  await page.locator(".own-menu summary").click();
  await check();
  // By keyboard: the menu is opened, left and closed.
  await page.keyboard.press("Escape");
  expect(await page.locator(".own-menu[open]").count(), name).toBe(0);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sign out", exact: true }).waitFor();
});

/** Another browser of the owner's: by the cookie that theirs has. */
async function signInAs(context: BrowserContext): Promise<void> {
  await context.addCookies(await owner.context().cookies());
}
