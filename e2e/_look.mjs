import { chromium } from "playwright-core";
const [url, out, ...says] = process.argv.slice(2);
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});
const opts = out.includes("phone")
  ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
  : { viewport: { width: 1280, height: 860 } };
const c = await b.newContext({ ...opts, colorScheme: out.includes("dark") ? "dark" : "light" });
const p = await c.newPage();
p.on("console", (m) => console.log("console", m.type(), m.text()));
p.on("pageerror", (e) => console.log("pageerror", e.message));
await p.goto(url);
await p.screenshot({ path: `${out}-0.png` });
await p.getByRole("button", { name: "Open chat" }).click();
await p.waitForTimeout(1200);
await p.screenshot({ path: `${out}-1.png` });
let i = 2;
for (const s of says) {
  if (s.startsWith("click:"))
    await p
      .getByRole("button", { name: s.slice(6) })
      .last()
      .click();
  else {
    await p.getByRole("textbox").fill(s);
    await p.keyboard.press("Enter");
  }
  await p.waitForTimeout(900);
  await p.screenshot({ path: `${out}-${i++}.png` });
}
await b.close();
