import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Keys, keysFrom, rootBytes } from "../sql/keys.ts";

/** The keys of a data folder, derived from one random file that is made once, readable by its owner alone. */
export function loadKeys(folder: string): Keys {
  return keysFrom(readRoot(join(folder, "secret.key")) ?? createRoot(folder));
}

/** The keys of a folder that has some; null where none have been made. */
export function readKeys(folder: string): Keys | null {
  const root = readRoot(join(folder, "secret.key"));
  return root && keysFrom(root);
}

function readRoot(path: string): Buffer | null {
  try {
    const root = readFileSync(path);
    if (root.length !== rootBytes)
      throw new Error(`${path} is damaged: ${root.length} bytes instead of ${rootBytes}. Restore it, or delete it to sign everybody out.`);
    return root;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Written beside and linked into place, so that a crash leaves the whole key or none. */
function createRoot(folder: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const root = randomBytes(rootBytes);
  const draft = join(folder, `secret.key.${process.pid}`);
  const file = openSync(draft, "w", 0o600);
  writeSync(file, root);
  fsyncSync(file);
  closeSync(file);
  linkSync(draft, join(folder, "secret.key"));
  rmSync(draft);
  return root;
}
