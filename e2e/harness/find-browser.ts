import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].flatMap((folder) =>
    folder ? [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")] : [],
  ),
];

/**
 * Where a Chromium is: `CHROME_PATH`, the machine's own, or one installed now, by Playwright or else by the system's
 * packages. Throws with what to do when none can be had.
 */
export function findBrowser(): string {
  const found = installed();
  if (found) return found;
  const tried = installers().map(([command, parameters]) => attempt(command, parameters));
  const now = installed();
  if (now) return now;
  throw new Error(
    `No Chromium was found, and none could be installed:\n${tried.join("\n")}\nInstall Chrome or Chromium, or set CHROME_PATH to one.`,
  );
}

const installed = (): string | undefined =>
  [process.env["CHROME_PATH"], ...known, playwrightsOwn()].find((path) => path !== undefined && existsSync(path));

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function installers(): [string, string[]][] {
  const cli = join(createRequire(import.meta.url).resolve("playwright-core/package.json"), "../cli.js");
  const byPlaywright: [string, string[]] = [process.execPath, [cli, "install", "chromium"]];
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return [byPlaywright];
  // Playwright's own build needs libraries that a bare Debian lacks; the package brings them along.
  return [
    ["apt-get", ["update", "-qq"]],
    ["apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]],
  ];
}

function attempt(command: string, parameters: string[]): string {
  const line = [command, ...parameters].join(" ");
  console.log(`No Chromium here yet: ${line}`);
  try {
    execFileSync(command, parameters, { stdio: ["ignore", "ignore", "pipe"], timeout: 300_000 });
    return `  ${line}: done`;
  } catch (error) {
    return `  ${line}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
  }
}
