import type { Locator, Page } from "playwright-core";
import type { ChatPage } from "../harness/chat-page.ts";
import { startWorld, tuesdayNoon, type TestWorld } from "../harness/test-world.ts";

/** Two of the desk in front of one console each, on a Tuesday noon, and whoever writes to them. */
export interface Stage {
  readonly world: TestWorld;
  /** The owner. */
  readonly mia: Page;
  /** Of the desk; signed in at the end of the first scene. */
  noor: Page | null;
  /** Called with each state that a scene comes to. */
  look(state: string, page?: Page): Promise<void>;
}

export async function openStage(): Promise<Omit<Stage, "look">> {
  const world = await startWorld({ now: tuesdayNoon });
  const mia = (await world.visitor({ viewport: { width: 1280, height: 800 } })).chat.page;
  // What is put off is put off by the browser's clock.
  await mia.clock.install({ time: tuesdayNoon });
  return { world, mia, noor: null };
}

export const colleague = ({ noor }: Stage): Page => {
  if (!noor) throw new Error("Noor is signed in by the scene at the door.");
  return noor;
};

export const placeOf = ({ world }: Stage, fragment: string): string => `${world.server.url}/console/#${fragment}`;
export const lineOf = (page: Page, words: string): Locator => page.locator("a.line", { hasText: words });
export const replyOf = (page: Page): Locator => page.getByRole("textbox", { name: "Your reply" });
export const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name, exact: typeof name === "string" });

/** A visitor who has asked for a person and says this. */
export async function waiting({ world }: Stage, ...words: string[]): Promise<ChatPage> {
  const { chat } = await world.visitor();
  await chat.asksForPerson(world.website.page("plain"), ...words);
  await chat.log.locator(".visitor[aria-busy]").waitFor({ state: "detached" });
  return chat;
}

/** Has the inbox up, with this conversation open. */
export async function open(stage: Stage, page: Page, words: string): Promise<void> {
  await page.goto(placeOf(stage, "inbox"));
  await lineOf(page, words).click();
  await page.locator("#thread-title").waitFor();
}

export async function claim(page: Page): Promise<void> {
  await button(page, "Claim").click();
  await page.getByText("You have this conversation").waitFor();
}
