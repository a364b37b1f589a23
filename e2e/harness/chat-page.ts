import type { Locator, Page } from "playwright-core";

/** The chat as a visitor sees it: nearly everything is found by role and name, as a screen reader would. */
export class ChatPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and the chat on it, and waits for the greeting. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.launcher.click();
    await this.says(/AI assistant/);
  }

  /** Opens the chat, asks for a person and says this to them. */
  async asksForPerson(url: string, ...words: string[]): Promise<void> {
    await this.open(url);
    await this.say("can I talk to a person?");
    await this.page.getByText("A person will answer here").waitFor();
    for (const each of words) await this.say(each);
  }

  get launcher(): Locator {
    return this.page.getByRole("button", { name: "Open chat" });
  }
  get box(): Locator {
    return this.page.getByRole("textbox", { name: "Write a message" });
  }
  get close(): Locator {
    return this.page.getByRole("dialog").getByRole("button", { name: "Close chat" });
  }
  get log(): Locator {
    return this.page.getByRole("log");
  }
  /** What the assistant has said in full; what it is still writing is not among it. */
  get answers(): Locator {
    return this.log.locator(".assistant:not([aria-busy],.dots)");
  }
  /** What it is writing just now. */
  get draft(): Locator {
    return this.log.locator(".assistant[aria-busy]");
  }
  /** Every list of times that was put up, the oldest first. */
  get freeTimes(): Locator {
    return this.page.getByRole("group", { name: "Free times" });
  }
  /** The buttons of the times on offer; older ones are inert. */
  get slots(): Locator {
    return this.freeTimes.last().getByRole("button");
  }
  get card(): Locator {
    return this.page.getByRole("group", { name: "Please check your booking" }).last();
  }
  get booked(): Locator {
    return this.page.getByRole("group", { name: "You're booked" });
  }
  /** Where a visitor types what they booked with, and then the code. */
  get contact(): Locator {
    return this.page.getByRole("textbox", { name: "Phone or e-mail you booked with" });
  }
  get code(): Locator {
    return this.page.getByRole("textbox", { name: "Six-digit code" });
  }
  /** What the card says of the contact or the code. */
  get codeNote(): Locator {
    return this.page.locator("form").getByRole("status");
  }
  /** The appointments looked at last. */
  get appointments(): Locator {
    return this.page.getByRole("group", { name: "Your appointments" }).last();
  }
  get moveCard(): Locator {
    return this.page.getByRole("group", { name: "Please check the new time" });
  }
  get cancelCard(): Locator {
    return this.page.getByRole("group", { name: "Cancel this appointment?" });
  }
  /** The note that a time is kept. */
  get held(): Locator {
    return this.page.getByText(/Held for you until/).last();
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name }).last();
  }

  /** What is written there, with every kind of space as a plain one. */
  async read(where: Locator): Promise<string> {
    return (await where.innerText()).replaceAll(/\s+/g, " ");
  }

  async say(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press("Enter");
  }

  /** Who has the focus: the name a screen reader would read, or nothing when the page has it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return !element || element === document.body ? "" : (element.ariaLabel ?? element.textContent ?? "").trim();
    });
  }

  /** Whether this is what the keyboard types into. */
  hasFocus(field: Locator): Promise<boolean> {
    return field.evaluate((element) => element.matches(":focus"));
  }

  /** The network goes and comes back, as for a phone in a tunnel: what had lost its connection looks again at once. */
  async wake(): Promise<void> {
    await this.page.context().setOffline(true);
    await this.page.context().setOffline(false);
  }

  /** Waits until somebody has said this. */
  async says(text: string | RegExp): Promise<void> {
    await this.log.getByText(text).last().waitFor();
  }

  /** Has a code sent to what was booked with. */
  async askForCode(contact: string): Promise<void> {
    await this.contact.fill(contact);
    await this.button("Send me a code").click();
    await this.code.waitFor();
  }

  /** From the sentence to the card. */
  async bookUpToCard(guest: string, sentence = "I want a blonde balayage with Sarah next Thursday afternoon"): Promise<void> {
    await this.say(sentence);
    await this.slots.first().click();
    await this.held.waitFor();
    await this.say(guest);
    await this.card.waitFor();
  }
}
