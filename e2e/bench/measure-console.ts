import type { Page } from "playwright-core";
import { launchBrowser } from "../harness/launch-browser.ts";
import { installMeter } from "./console-meter.ts";

/** Measures the console of a running server, and hands each figure to the parent process: `measure-console.ts <url> <sign-in link> <live conversation> <long conversation> <its messages>`. */
const [url = "", link = "", liveConversation = "", longConversation = "", longest = ""] = process.argv.slice(2);
const tries = 60;
const streamMs = 20_000;

async function times(one: (index: number) => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < tries; index++) taken.push(await inTime(one(index)));
  return taken;
}

async function inTime(measured: Promise<number>): Promise<number> {
  const late = new Promise<number>((_, reject) => setTimeout(() => reject(new Error("Nothing was painted for 10 s")), 10_000).unref());
  return Promise.race([measured, late]);
}

async function loads(page: Page): Promise<number[]> {
  return times(async () => {
    await page.goto("about:blank");
    await page.goto(`${url}/console/#inbox`);
    return page.evaluate(() => window.meter.listPainted);
  });
}

async function backToList(page: Page): Promise<number> {
  await page.getByRole("navigation").getByRole("link", { name: "Calendar" }).click();
  await page.locator(".line").first().waitFor({ state: "detached" });
  const done = page.evaluate(() => window.meter.painted(() => document.querySelector(".line") !== null));
  await page.getByRole("navigation").getByRole("link", { name: /Inbox/ }).click();
  return sinceInput(page, await done);
}

/** Clicks a line that is on screen and stands still, and waits for its last message. */
async function openByClick(page: Page, index: number): Promise<number> {
  const wanted = await seededLine(page, index);
  const painted = await watchThread(page, wanted.last);
  await page.locator(`[data-conversation="${wanted.id}"]`).click();
  return sinceInput(page, await painted());
}

async function openByKey(page: Page, index: number): Promise<number> {
  const wanted = await seededLine(page, index);
  await page.evaluate((id) => document.querySelector<HTMLElement>(`[data-conversation="${id}"]`)?.focus(), wanted.before);
  await page.keyboard.press("j");
  const painted = await watchThread(page, wanted.last);
  await page.keyboard.press("Enter");
  return sinceInput(page, await painted());
}

async function pressFilter(page: Page, index: number): Promise<number> {
  const name = ["Mine", "Unassigned", "All"][index % 3] ?? "";
  const done = page.evaluate(
    (name) => window.meter.painted(() => document.querySelector(".scopes [aria-pressed=true]")?.textContent?.startsWith(name) === true),
    name,
  );
  await page.locator(".scopes button").nth((index + 1) % 3).click(); // prettier-ignore
  return sinceInput(page, await done);
}

const words = ["s", "sh", "she", "she ", "she c", "she co"];
async function search(page: Page, index: number): Promise<number> {
  const typed = words[index % words.length] ?? "";
  if (index % words.length === 0) await page.locator(".search input").fill("");
  await page.locator(".search input").focus();
  const done = page.evaluate(
    (typed) =>
      window.meter.painted(() => {
        const lines = [...document.querySelectorAll(".line")].map((line) => line.textContent?.toLowerCase() ?? "");
        const field = document.querySelector<HTMLInputElement>(".search input");
        return field?.value === typed && lines.length > 0 && lines.every((line) => typed.split(" ").every((word) => line.includes(word)));
      }),
    typed,
  );
  await page.keyboard.press(typed.at(-1) === " " ? "Space" : (typed.at(-1) ?? ""));
  return sinceInput(page, await done);
}

const sinceInput = async (page: Page, at: number): Promise<number> => at - (await page.evaluate(() => window.meter.lastInput));

/** A line in sight that nobody writes in, another each time, with the last words of its thread. */
async function seededLine(page: Page, index: number): Promise<{ id: string; last: string; before: string }> {
  const found = await page.evaluate((index) => {
    const lines = [...document.querySelectorAll<HTMLElement>(".line")];
    const still = lines.filter((line, at) => {
      const { conversation } = line.dataset;
      return (
        at > 0 && conversation?.startsWith("bench-") === true && line.ariaCurrent !== "true" && line.querySelector(".preview") !== null
      );
    });
    const line = still[(index * 37) % still.length];
    if (!line) return null;
    line.scrollIntoView({ block: "center" });
    const preview = line.querySelector(".preview");
    const by = preview?.querySelector(".by")?.textContent ?? "";
    const before = lines[lines.indexOf(line) - 1]?.dataset["conversation"] ?? "";
    return { id: line.dataset["conversation"] ?? "", last: (preview?.textContent ?? "").slice(by.length), before };
  }, index);
  if (!found) throw new Error("No line in sight stands still");
  // The list settles first.
  await page.waitForTimeout(60);
  return found;
}

/** Watches from now on for another thread than is there; answers when its last message is painted, in full view. */
async function watchThread(page: Page, last: string): Promise<() => Promise<number>> {
  await page.evaluate((last) => {
    const before = document.querySelector(".thread");
    window.meter.watched = window.meter.painted(() => {
      const thread = document.querySelector(".thread");
      if (thread === before) return false;
      const shown = [...(thread?.querySelectorAll(".message:not(.draft) .bubble") ?? [])].at(-1);
      return shown?.textContent?.startsWith(last) === true;
    });
  }, last);
  return () => page.evaluate(() => window.meter.watched);
}

/** From another thread to the long one, until its end is painted; all of it follows. */
async function openLong(page: Page): Promise<number> {
  await page.goto(`${url}/console/#conversation/${liveConversation}`);
  await page.locator(".message").first().waitFor();
  await page.waitForTimeout(100);
  const painted = await watchThread(page, "");
  const pressed = await page.evaluate((id) => {
    location.hash = `#conversation/${id}`;
    return performance.now();
  }, longConversation);
  const taken = (await painted()) - pressed;
  await page.waitForFunction((messages) => document.querySelectorAll(".message").length >= messages, Number(longest));
  return taken;
}

/** A letter in the reply, from the press until it is painted. */
async function typeReply(page: Page, index: number): Promise<number> {
  const field = page.locator(".reply textarea");
  if (index % 20 === 0) await field.fill("");
  const typed = `${await field.inputValue()}${"abcdefghij"[index % 10] ?? ""}`;
  await field.focus();
  await page.evaluate((typed) => {
    const isThere = (): boolean => document.querySelector<HTMLTextAreaElement>(".reply textarea")?.value === typed;
    window.meter.watched = window.meter.painted(isThere);
  }, typed);
  await page.keyboard.press(typed.at(-1) ?? "");
  return sinceInput(page, await page.evaluate(() => window.meter.watched));
}

async function jank(page: Page): Promise<void> {
  await page.goto(`${url}/console/#conversation/${liveConversation}`);
  await page.locator(".message").first().waitFor();
  await page.waitForTimeout(1_000);
  const { longTasks, gaps } = await page.evaluate((ms) => window.meter.frames(ms), streamMs);
  const typical = 1000 / 60;
  send("20 s of streaming: tasks of 50 ms or more", longTasks.length, "");
  send("20 s of streaming: longest task of those", Math.max(0, ...longTasks), "ms");
  send("20 s of streaming: longest frame", Math.max(...gaps), "ms");
  send(
    "20 s of streaming: frames dropped",
    gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / typical) - 1), 0),
    `of ${Math.round(streamMs / typical)}`,
  );
}

function report(name: string, taken: number[]): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  send(`${name}, p50`, at(0.5), "ms");
  send(`${name}, p95`, at(0.95), "ms");
  send(`${name}, max`, at(1), "ms");
}

function send(name: string, value: number, unit: string): void {
  if (process.send) process.send({ name, value, unit });
  else console.log(`${name.padEnd(60)} ${value.toFixed(1)} ${unit}`);
}

const browser = await launchBrowser();
const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", viewport: { width: 1280, height: 800 } });
await context.addInitScript(installMeter);
const page = await context.newPage();
page.on("pageerror", (error) => console.error(error));
await page.goto(link);
await page.locator(".line").first().waitFor();

report("list on screen after load, from navigation", await loads(page));
await page.goto(`${url}/console/#inbox`);
await page.locator(".line").nth(60).waitFor({ state: "attached" });
report("list on screen, back from the calendar", await times(() => backToList(page)));
report("thread opened by click", await times((index) => openByClick(page, index)));
report("thread opened by j and Enter", await times((index) => openByKey(page, index)));
report("filter pressed to list painted", await times((index) => pressFilter(page, index)));
report("search keystroke to list painted", await times((index) => search(page, index)));
await page.locator(".search input").fill("");
report(`thread of ${longest} messages opened`, await times(() => openLong(page)));
report(`letter typed to painted, in a thread of ${longest}`, await times((index) => typeReply(page, index)));
await page.locator(".reply textarea").fill("");
await jank(page);
report("letter typed to painted, while tokens stream", await times((index) => typeReply(page, index)));
await browser.close();
