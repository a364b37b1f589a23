import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type DataFolderLock, lockDataFolder } from "./lock-data-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chairside-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A second process that takes the lock, says how that went, and lives until it is killed. */
async function otherProcess(): Promise<{ child: ChildProcessByStdio<null, Readable, null>; lock: DataFolderLock }> {
  const script = `
    import { lockDataFolder } from ${JSON.stringify(new URL("lock-data-folder.ts", import.meta.url).href)};
    globalThis.lock = lockDataFolder(${JSON.stringify(folder)});
    console.log(JSON.stringify(globalThis.lock));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  return { child, lock: JSON.parse(String(line)) };
}

test("a second process is refused and told who holds the folder; after kill -9 of the holder the next one gets it", async () => {
  const { child, lock } = await otherProcess();
  try {
    expect(lock.ok).toBe(true);
    expect(lockDataFolder(folder)).toEqual({
      ok: false,
      message: `Another Chairside (pid ${child.pid}) is using ${folder}. Stop it, or set DATA_DIR to another folder.`,
    });
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  const mine = lockDataFolder(folder);
  expect(mine.ok).toBe(true);
  const refused = await otherProcess();
  refused.child.kill("SIGKILL");
  expect(refused.lock).toMatchObject({ ok: false, message: expect.stringContaining(`pid ${process.pid}`) });
  if (mine.ok) mine.release();
});

test("the same process cannot take it twice, and can after releasing it", () => {
  const first = lockDataFolder(folder);
  expect(lockDataFolder(folder).ok).toBe(false);
  if (first.ok) first.release();
  const again = lockDataFolder(folder);
  expect(again.ok).toBe(true);
  if (again.ok) again.release();
});
