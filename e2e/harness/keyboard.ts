import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A page as somebody uses it who has no pointer. */
export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** What a screen reader would call what has the focus; fails when nothing has it, or what is out of sight. */
  async focused(): Promise<string> {
    const name = await this.page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === document.body || !activeElement?.checkVisibility()) return null;
      return (activeElement.ariaLabel ?? activeElement.textContent ?? "").trim();
    });
    expect(name, "the keyboard ended up nowhere").not.toBeNull();
    return name ?? "";
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.page.waitForTimeout(60);
      await this.focused();
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses until what has the focus reads so. */
  async goTo(name: RegExp, key = "Tab"): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (name.test(await this.focused())) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`The keyboard cannot reach ${name}`);
  }
}
