import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { draftOf } from "../audit/audited.ts";
import { openPostgresStores } from "../storage/open-postgres-stores.ts";
import { openSqliteStores } from "../storage/open-sqlite-stores.ts";
import type { Stores } from "../storage/stores.ts";
import { postgresDatabases } from "./postgres-databases.ts";

const bin = join(import.meta.dirname, "../../bin/audit-verify.ts");

/** Runs the command as people do. */
function verify(env: Record<string, string>, ...args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, text: stdout + stderr });
    });
  });
}

let ids = 0;
async function write({ audit }: Pick<Stores, "audit">, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const doing = {
      kind: "calendar" as const,
      action: "cancel",
      subjectId: "appointment-1",
      reason: `Has a cold number ${n}`,
      details: { n },
    };
    const who = { staffId: "desk-1", name: "Zoë", salonId: "juniper-row" };
    await audit.append(draftOf(who, doing, "done", { now: () => 1_795_000_000_000 + n, newId: () => `entry-${++ids}` }));
  }
}

describe("in a data folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chairside-audit-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const fill = async (count: number): Promise<void> => {
    const stores = await openSqliteStores(folder, () => {});
    await write(stores, count);
    await stores.close();
  };
  const path = () => join(folder, "chairside.sqlite");

  test("says how many there are and how the log ends, while the server goes on writing", async () => {
    const stores = await openSqliteStores(folder, () => {});
    await write(stores, 3);
    const found = await verify({ DATA_DIR: folder });
    expect(found.text).toMatch(/juniper-row: 3 entries, all as they were written\. Its end: juniper-row:3:[0-9a-f]{64}\n$/);
    expect(found.code).toBe(0);
    await write(stores, 1);
    expect((await verify({ DATA_DIR: folder })).text).toContain("4 entries");
    await stores.close();
  });

  test("finds one flipped byte in the file itself, wherever it lies in an entry", async () => {
    await fill(6);
    const whole = readFileSync(path());
    const first = whole.indexOf("Has a cold number 3");
    expect(first).toBeGreaterThan(0);
    for (const offset of [0, 5, 18]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(first + offset) ^ 1, first + offset);
      writeFileSync(path(), bytes);
      const found = await verify({ DATA_DIR: folder });
      expect(found.text).toContain("Entry 4 is not what was written");
      expect(found.code).toBe(1);
    }
    writeFileSync(path(), whole);
    expect((await verify({ DATA_DIR: folder })).code).toBe(0);
  });

  test("finds a removed, a reordered and a cut-off entry, and a log that was set back as a whole", async () => {
    await fill(5);
    const [was = ""] = /juniper-row:5:[0-9a-f]{64}/.exec((await verify({ DATA_DIR: folder })).text) ?? [];
    const whole = readFileSync(path());
    const tampered = async (...statements: string[]) => {
      writeFileSync(path(), whole);
      const db = new DatabaseSync(path());
      for (const one of ["drop trigger auditEntryStays", "drop trigger auditEntryRemains", ...statements]) db.exec(one);
      db.close();
      return (await verify({ DATA_DIR: folder }, "--was", was)).text;
    };
    expect(await tampered("delete from auditEntry where seq = 2")).toContain("Entry 2 is missing.");
    const swap = [
      "update auditEntry set seq = 9 where seq = 2",
      "update auditEntry set seq = 2 where seq = 3",
      "update auditEntry set seq = 3 where seq = 9",
    ];
    expect(await tampered(...swap)).toMatch(/Entry 2 is not what was written.*\n.*Entry 3 is not/);
    expect(await tampered("delete from auditEntry where seq >= 4")).toContain("Entries 4 to 5 are missing.");
    expect(await tampered("delete from auditEntry", "delete from auditHead")).toContain("the whole log is gone");
    expect(await tampered()).toContain("5 entries, all as they were written");
    rmSync(path());
    await fill(2);
    expect((await verify({ DATA_DIR: folder })).code).toBe(0);
    expect(await verify({ DATA_DIR: folder }, "--was", was)).toMatchObject({
      code: 1,
      text: expect.stringContaining("Entry 5 is not the one"),
    });
  });

  test("a folder without a Chairside is left as it is, and said to be none", async () => {
    const found = await verify({ DATA_DIR: join(folder, "nowhere") });
    expect(found).toMatchObject({ code: 2, text: expect.stringContaining("There is no Chairside in") });
    expect(await verify({ DATA_DIR: folder }, "--was", "nonsense")).toMatchObject({ code: 2 });
  });
});

describe("in PostgreSQL", async () => {
  const databases = await postgresDatabases();
  afterAll(() => databases.stop(), 60_000);

  test("two processes write one chain, and a flipped byte in it is found", async () => {
    const url = await databases.create();
    const [one, other] = [await openPostgresStores(url, () => {}), await openPostgresStores(url, () => {})];
    await Promise.all([write(one, 20), write(other, 20)]);
    expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 0, text: expect.stringContaining("40 entries, all as they") });
    const client = new pg.Client(url);
    await client.connect();
    await client.query(`drop trigger "auditEntryStays" on "auditEntry"`);
    await client.query(`update "auditEntry" set reason = 'Has a cold.' where seq = 17`);
    await client.end();
    expect(await verify({ DATABASE_URL: url })).toMatchObject({ code: 1, text: expect.stringContaining("Entry 17 is not what was") });
    await Promise.all([one.close(), other.close()]);
  });
});
