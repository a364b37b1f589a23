import type { Page } from "playwright-core";
import { axeFindings } from "./axe-findings.ts";

/** Every width and both schemes: what depends on both at once would have to be a rule of its own in the stylesheet. */
const variants = [
  { name: "desktop, light", width: 1280, height: 800, colorScheme: "light" },
  { name: "360 px, dark", width: 360, height: 740, colorScheme: "dark" },
] as const;

/** What nobody can use on this page, wide and as narrow as a phone, in the light and in the dark: axe's findings, what is wider than the page, and what is too small to hit. */
export async function pageFaults(page: Page, state: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, width, height, colorScheme } of variants) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const found = [...(await axeFindings(page)), ...(await page.evaluate(shapeFaults))];
    faults.push(...found.map((fault) => `${state}, ${name}: ${fault}`));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  return faults;
}

/** Runs in the page. */
function shapeFaults(): string[] {
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`${document.documentElement.scrollWidth} px wide`);
  for (const element of document.querySelectorAll<HTMLElement>("a, button, input, select, summary, [role=option]")) {
    const style = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    // What is read out only, and links within a sentence, need no room of their own.
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".unseen") || width <= 1 || style.display === "inline")
      continue;
    // A label around it is as good.
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.getBoundingClientRect() : undefined;
    const room = label ? { width: Math.max(width, label.width), height: Math.max(height, label.height) } : { width, height };
    if (room.width < 23.5 || room.height < 23.5)
      faults.push(`${element.className || element.tagName} "${(element.ariaLabel ?? element.textContent ?? "").slice(0, 30)}" is ${Math.round(room.width)} × ${Math.round(room.height)} px`); // prettier-ignore
    if (x + width > innerWidth + 1 && y >= 0 && y < innerHeight && !element.closest("[class*=scroll], .day-grid, .calendar-body, .strip-days, table"))
      faults.push(`${element.className || element.tagName} "${(element.textContent ?? "").slice(0, 30)}" ends at ${Math.round(x + width)} px`); // prettier-ignore
  }
  return faults;
}
