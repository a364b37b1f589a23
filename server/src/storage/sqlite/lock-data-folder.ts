import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export type DataFolderLock = { ok: true; release(): void } | { ok: false; message: string };

/**
 * Makes this process the only Chairside on `folder`, until it ends. The lock is a file lock of the kernel: it goes with the process,
 * also on `kill -9`, so nothing is ever left behind to clear away. The pid in the file beside it only words the message.
 */
export function lockDataFolder(folder: string, pid: number = process.pid): DataFolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pidFile = join(folder, "lock.pid");
  const lock = new DatabaseSync(join(folder, "lock.sqlite"), { timeout: 0 });
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    return { ok: false, message: `Another Chairside (${holder(pidFile)}) is using ${folder}. Stop it, or set DATA_DIR to another folder.` };
  }
  writeFileSync(pidFile, `${pid}\n`, { mode: 0o600 });
  return { ok: true, release: () => lock.close() };
}

/** SQLITE_BUSY or SQLITE_LOCKED, in all their extended forms. */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return false;
  return [5, 6].includes(error.errcode & 0xff);
}

function holder(pidFile: string): string {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
    return Number.isNaN(pid) ? "pid not known" : `pid ${pid}`;
  } catch {
    return "pid not known";
  }
}
