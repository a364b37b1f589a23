import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import type { ChatPage } from "../harness/chat-page.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let staff: Page;
beforeAll(async () => {
  world = await startWorld();
  staff = (await world.visitor()).chat.page;
  await staff.goto(world.server.inbox);
  await staff.getByRole("heading", { name: "Conversations" }).waitFor();
});
afterAll(() => world.close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const colour = [184, 110, 46] as const;

/** A picture of one colour, as a telephone would hand it over: larger than is kept. */
async function picture(page: Page, name = "hair.png"): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const dataUrl = await page.evaluate(([red, green, blue]) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2400, height: 1800 });
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("nothing to draw with");
    pen.fillStyle = `rgb(${red} ${green} ${blue})`;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/png");
  }, colour);
  return { name, mimeType: "image/png", buffer: Buffer.from(dataUrl.split(",")[1] ?? "", "base64") };
}

const attach = async ({ page }: ChatPage, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> => {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add a photo" }).click();
  await (await chosen).setFiles(files);
};
const tray = ({ page }: ChatPage): Locator => page.getByRole("list", { name: "Photos to send" });
const sent = ({ log }: ChatPage): Locator => log.getByRole("button", { name: "Photo, press to enlarge" });

/** The colour in the middle of what was drawn. */
const drawn = (where: Locator): Promise<number[]> =>
  where.locator("canvas").evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return [];
    const { width, height } = canvas;
    return [...(canvas.getContext("2d")?.getImageData(width / 2, height / 2, 1, 1).data ?? [])].slice(0, 3);
  });
const near = (found: number[]): boolean => found.length === 3 && found.every((value, index) => Math.abs(value - (colour[index] ?? 0)) < 12);

describe("a visitor sends a photo", () => {
  test.each([
    ["desktop", {}],
    ["phone", phone],
  ])(
    "on a page with the strictest policy, %s: shown before, sent, there again after a reload",
    { timeout: 60_000 },
    async (kind, options) => {
      const { chat } = await world.visitor(options);
      const refused: string[] = [];
      chat.page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
      await chat.open(world.website.page("strict"));
      await attach(chat, await picture(chat.page));
      await tray(chat).getByText("Ready to send").waitFor({ state: "attached" });
      expect(near(await drawn(tray(chat).getByRole("listitem")))).toBe(true);
      await chat.page.screenshot({ path: `/tmp/photos-tray-${kind}.png` });
      expect(await axeFindings(chat.page)).toEqual([]);
      await chat.button("Send").click();
      await chat.says(/I can't look at pictures myself, but the team can/);
      await expect.poll(async () => near(await drawn(sent(chat)))).toBe(true);
      expect(await tray(chat).count()).toBe(0);
      await chat.page.screenshot({ path: `/tmp/photos-sent-${kind}.png` });
      expect(await axeFindings(chat.page)).toEqual([]);
      await chat.page.reload();
      await sent(chat).waitFor();
      await expect.poll(async () => near(await drawn(sent(chat)))).toBe(true);
      await sent(chat).click();
      await chat.page.screenshot({ path: `/tmp/photos-large-${kind}.png` });
      expect(refused.filter((text) => !text.includes("favicon"))).toEqual([]);
    },
  );
});
