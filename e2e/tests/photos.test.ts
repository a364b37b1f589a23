import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../harness/axe-findings.ts";
import type { ChatPage } from "../harness/chat-page.ts";
import { signInOwner, signInStaff } from "../harness/sign-in-staff.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

let world: TestWorld;
let staff: Page;
beforeAll(async () => {
  world = await startWorld();
  staff = await signInOwner(world);
});
afterAll(() => world.close());

const soon = { timeout: 15_000 };
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
      expect(await axeFindings(chat.page)).toEqual([]);
      await chat.button("Send").click();
      await chat.says(/I can't look at pictures myself, but the team can/);
      await expect.poll(async () => near(await drawn(sent(chat))), soon).toBe(true);
      expect(await tray(chat).count()).toBe(0);
      expect(await axeFindings(chat.page)).toEqual([]);
      await chat.page.reload();
      await sent(chat).waitFor();
      await expect.poll(async () => near(await drawn(sent(chat))), soon).toBe(true);
      await sent(chat).click();
      expect(refused.filter((text) => !text.includes("favicon"))).toEqual([]);
    },
  );
});

const lineOf = (words: string) => staff.locator("a.line", { hasText: words });
/** The photos of the thread that is open, small. */
const thumbnails = () => staff.getByRole("region", { name: "Messages" }).getByRole("button", { name: /^Photo from/ });

describe("staff and photos", () => {
  test("see the visitor's, enlarge it, send one back, and delete one for everybody", { timeout: 90_000 }, async () => {
    const { chat } = await world.visitor();
    await chat.open(world.website.page("plain"));
    await attach(chat, await picture(chat.page), await picture(chat.page, "more.png"));
    await expect.poll(() => tray(chat).getByText("Ready to send").count(), soon).toBe(2);
    await chat.box.fill("Could my hair look like this in June?");
    await chat.button("Send").click();
    await chat.says(/I can't look at pictures myself, but the team can see/);
    await chat.button("Talk to a person").click();
    await chat.page.getByText("A person will answer here").waitFor();

    await chat.say("It is for June.");
    await lineOf("It is for June.").click();
    await expect.poll(() => thumbnails().count(), soon).toBe(2);
    const image = thumbnails().first().getByRole("img");
    expect(await image.getAttribute("alt")).toMatch(/^Photo from the visitor, \d\d?:\d\d/);
    await expect.poll(() => image.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth), soon).toBe(1600);
    await staff.getByText("sent a photo").first().waitFor();
    expect(await axeFindings(staff)).toEqual([]);

    await thumbnails().first().press("Enter");
    const large = staff.getByRole("dialog");
    await large.getByText("1 of 2").waitFor();
    await staff.keyboard.press("ArrowRight");
    await large.getByText("2 of 2").waitFor();
    expect(await axeFindings(staff)).toEqual([]);
    await staff.keyboard.press("Escape");
    await large.waitFor({ state: "detached" });

    const chosen = staff.waitForEvent("filechooser");
    await staff.getByRole("button", { name: "Add a photo" }).click();
    await (await chosen).setFiles([await picture(staff)]);
    await staff.getByRole("list", { name: "Photos to send" }).getByRole("img").waitFor();
    await staff.getByRole("button", { name: "Send", exact: true }).click();
    await expect.poll(() => thumbnails().count(), soon).toBe(3);
    await expect.poll(() => sent(chat).count(), soon).toBe(3);
    await expect.poll(async () => near(await drawn(sent(chat).last())), soon).toBe(true);

    // A colleague looks at that very photo, and the visitor has it before their eyes.
    const thread = staff.url();
    const colleague = await signInStaff(world, staff);
    await staff.goto(thread);
    await colleague.goto(thread);
    await colleague
      .getByRole("button", { name: /^Photo from/ })
      .first()
      .click();
    await colleague.getByRole("dialog").getByText("1 of 3").waitFor();
    await sent(chat).first().click();
    await thumbnails().first().click();
    await large.getByRole("button", { name: "Delete photo" }).click();
    await large.getByRole("button", { name: "Delete for good" }).click();
    await large.waitFor({ state: "detached" });
    await staff.getByText("Photo deleted by").waitFor();
    await chat.log.getByText("This photo is no longer kept.").waitFor();
    expect(await sent(chat).count()).toBe(2);
    await colleague.getByRole("dialog").waitFor({ state: "detached" });
    await colleague.getByText("Photo deleted by").waitFor();
    expect(await colleague.getByRole("button", { name: /^Photo from/ }).count()).toBe(2);
    expect(await axeFindings(chat.page)).toEqual([]);
    await staff.reload();
    await staff.getByText("Photo deleted by").waitFor();
    await expect.poll(() => thumbnails().count(), soon).toBe(2);
    await chat.page.reload();
    await chat.log.getByText("This photo is no longer kept.").waitFor();
    expect(await axeFindings(chat.page)).toEqual([]);
  });
});

describe("what is not sent", () => {
  test("no picture: a plain reason, and it can be taken out; what was taken out is not sent", { timeout: 60_000 }, async () => {
    const { chat } = await world.visitor(phone);
    await chat.open(world.website.page("strict"));
    await attach(
      chat,
      { name: "cat.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html>not a picture</html>") },
      await picture(chat.page),
    );
    await tray(chat).getByRole("alert").waitFor();
    expect(await tray(chat).getByRole("alert").innerText()).toContain("not a picture");
    expect(await axeFindings(chat.page)).toEqual([]);
    await chat.button("Remove photo 1").click();
    await tray(chat).getByText("Ready to send").waitFor({ state: "attached" });
    await chat.button("Remove photo 1").click();
    expect(await chat.button("Send").isDisabled()).toBe(true);
    await chat.say("where can I park?");
    await chat.says(/park/);
    expect(await sent(chat).count()).toBe(0);
  });

  test("a line that breaks: it says so, and another try sends the same photo once", { timeout: 60_000 }, async () => {
    const { chat } = await world.visitor();
    await chat.open(world.website.page("plain"));
    const ids: string[] = [];
    await chat.page.route("**/photos/*", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      ids.push(route.request().url());
      return ids.length === 1 ? route.abort("connectionreset") : route.continue();
    });
    await attach(chat, await picture(chat.page));
    await tray(chat).getByText("That did not go through.").waitFor();
    await tray(chat).getByRole("button", { name: "Try again" }).click();
    await tray(chat).getByText("Ready to send").waitFor({ state: "attached" });
    expect(new Set(ids).size).toBe(1);
  });

  test("pasted and dropped; words that come with a picture stay words", { timeout: 60_000 }, async () => {
    const { chat } = await world.visitor();
    await chat.open(world.website.page("strict"));
    const { buffer } = await picture(chat.page);
    const give = (how: "paste" | "drop", text: string): Promise<void> =>
      chat.box.evaluate(
        async (box, { how: type, text: words, data }) => {
          const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
          const given = new DataTransfer();
          given.items.add(new File([bytes], "x.png", { type: "image/png" }));
          if (words) given.setData("text/plain", words);
          const how = { bubbles: true, cancelable: true, composed: true };
          if (type === "paste") return void box.dispatchEvent(new ClipboardEvent("paste", { ...how, clipboardData: given }));
          // As long as it is dragged, again and again.
          for (let tick = 0; tick < 20; tick++) {
            box.dispatchEvent(new DragEvent("dragover", { ...how, dataTransfer: given }));
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
          box.dispatchEvent(new DragEvent("drop", { ...how, dataTransfer: given }));
        },
        { how, text, data: buffer.toString("base64") },
      );
    await give("paste", "a table's cells");
    expect(await tray(chat).count()).toBe(0);
    await give("paste", "");
    await expect.poll(() => tray(chat).getByText("Ready to send").count(), soon).toBe(1);
    await give("drop", "");
    await expect.poll(() => tray(chat).getByText("Ready to send").count(), soon).toBe(2);
  });
});
