import type { Page } from "playwright-core";

/** The newest code that the salon would have sent to an address, as staff read it on the console's mailbox page. */
export async function codeFromMailbox(desk: Page, serverUrl: string, address: string): Promise<string> {
  await desk.goto(`${serverUrl}/console/#mailbox`);
  const letter = desk.getByRole("listitem").filter({ hasText: address }).first();
  const code = (await letter.innerText()).match(/\b\d{6}\b/)?.[0];
  if (!code) throw new Error(`No code in the letter to ${address}.`);
  return code;
}
