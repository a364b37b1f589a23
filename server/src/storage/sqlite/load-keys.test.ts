import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadKeys } from "./load-keys.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chairside-keys-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the same key on every start, another for another name and another folder", () => {
  const first = loadKeys(join(folder, "a")).secretKey("visitor-token");
  expect(first).toHaveLength(32);
  expect(loadKeys(join(folder, "a")).secretKey("visitor-token")).toEqual(first);
  expect(loadKeys(join(folder, "a")).secretKey("offer")).not.toEqual(first);
  expect(loadKeys(join(folder, "b")).secretKey("visitor-token")).not.toEqual(first);
});

test("the file is its owner's alone, holds no derived key, and leaves nothing beside it", () => {
  const key = loadKeys(folder).secretKey("visitor-token");
  const path = join(folder, "secret.key");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secret.key"]);
  expect(readFileSync(path).equals(key)).toBe(false);
});

test("a damaged file is not silently replaced", () => {
  writeFileSync(join(folder, "secret.key"), "short");
  expect(() => loadKeys(folder)).toThrow("damaged");
});
