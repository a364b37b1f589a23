import type { CDPSession, Page } from "playwright-core";
import { axeFindings } from "./axe-findings.ts";

export interface Variant {
  name: string;
  width: number;
  height: number;
  colorScheme: "light" | "dark";
  /** As with a finger: what is pressed has to have room for one. */
  touch: boolean;
}

/** Every width and both schemes: what depends on both at once would have to be a rule of its own in the stylesheet. */
const variants: readonly Variant[] = [
  { name: "desktop, light", width: 1280, height: 800, colorScheme: "light", touch: false },
  { name: "360 px, dark", width: 360, height: 740, colorScheme: "dark", touch: true },
];
/** What most of the scenes are played in. */
const usual: Variant = { name: "usual", width: 1280, height: 800, colorScheme: "light", touch: false };

/** The least width and height of what is pressed, in pixels: with a mouse, with a finger. */
const leastRoom = { mouse: 23.5, finger: 43.5 };

/**
 * What nobody can use on this page, wide and as narrow as a phone, in the light and in the dark: axe's findings, what is wider than the page,
 * and what is too small to hit. `then` is done in each of the variants, and the page is as it was afterwards.
 */
export async function pageFaults(page: Page, state: string, { in: all = variants, then }: LookOptions = {}): Promise<string[]> {
  const faults: string[] = [];
  const protocol = await page.context().newCDPSession(page);
  for (const variant of all) {
    await wear(page, protocol, variant);
    const found = [...(await axeFindings(page)), ...(await page.evaluate(shapeFaults, variant.touch ? leastRoom.finger : leastRoom.mouse))];
    faults.push(...found.map((fault) => `${state}, ${variant.name}: ${fault}`));
    await then?.(variant);
  }
  await wear(page, protocol, usual);
  await protocol.detach();
  return faults;
}

export interface LookOptions {
  in?: readonly Variant[];
  then?(variant: Variant): Promise<void>;
}

async function wear(page: Page, protocol: CDPSession, { width, height, colorScheme, touch }: Variant): Promise<void> {
  await protocol.send("Emulation.setTouchEmulationEnabled", { enabled: touch, maxTouchPoints: 5 });
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Runs in the page. */
function shapeFaults(least: number): string[] {
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`${document.documentElement.scrollWidth} px wide`);
  const pressed = "a, button, input, select, summary, [role=option]";
  const within = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(pressed)];
  const shadows = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : []));
  for (const element of [...within(document), ...shadows]) {
    // As long as the time it stands for; links beside text; and what reaches further than it looks.
    if (least > 40 && element.closest(".entry, .cite, .said-there, .link, .off")) continue;
    const style = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    // What is read out only, and links within a sentence, need no room of their own.
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".unseen") || width <= 1 || style.display === "inline")
      continue;
    // A label around it is as good.
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.getBoundingClientRect() : undefined;
    const room = label ? { width: Math.max(width, label.width), height: Math.max(height, label.height) } : { width, height };
    if (room.width < Math.min(least, 39.5) || room.height < least)
      faults.push(`${element.className || element.tagName} "${(element.ariaLabel ?? element.textContent ?? "").slice(0, 30)}" is ${Math.round(room.width)} × ${Math.round(room.height)} px`); // prettier-ignore
    if (x + width > innerWidth + 1 && y >= 0 && y < innerHeight && !element.closest("[class*=scroll], .day-grid, .calendar-body, .strip-days, table"))
      faults.push(`${element.className || element.tagName} "${(element.textContent ?? "").slice(0, 30)}" ends at ${Math.round(x + width)} px`); // prettier-ignore
  }
  return faults;
}
