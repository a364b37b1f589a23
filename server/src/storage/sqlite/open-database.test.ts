import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "./open-database.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlEventLog } from "../sql/sql-event-log.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chairside-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("is durable, checks foreign keys, and only its owner can read it", async () => {
  const path = join(folder, "data", "chairside.sqlite");
  const { db, close } = await openDatabase(path);
  const pragma = async (name: string): Promise<unknown> =>
    Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
  expect(await pragma("journal_mode")).toBe("wal");
  expect(await pragma("synchronous")).toBe(2);
  expect(await pragma("foreign_keys")).toBe(1);
  expect(await pragma("busy_timeout")).toBe(5000);
  for (const file of ["", "-wal", "-shm"]) expect(statSync(path + file).mode & 0o777, file).toBe(0o600);
  expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
  await expect(
    sql`insert into event (conversationId, seq, type, at, body) values ('nowhere', 1, 'x', 1, '{}')`.execute(db),
  ).rejects.toThrow("FOREIGN KEY");
  await close();
});

test("opens again with everything in it", async () => {
  const path = join(folder, "chairside.sqlite");
  const first = await openDatabase(path);
  await sqlConversations(first.db).create({
    conversationId: "conv-1",
    salonId: "s",
    visitorId: "v",
    locale: "en",
    timeZone: "UTC",
    startedAt: 1,
  });
  await first.close();
  const second = await openDatabase(path);
  expect(await sqlConversations(second.db).get("conv-1")).toMatchObject({ salonId: "s" });
  await second.close();
});

test("a file that is no database, or was made by a newer Chairside, is refused and left as it was", async () => {
  const broken = join(folder, "broken.sqlite");
  writeFileSync(broken, "this is not a database, and it is long enough to be looked at as one".repeat(20));
  await expect(openDatabase(broken)).rejects.toThrow(`Cannot open the store ${broken}: file is not a database`);
  const newer = join(folder, "newer.sqlite");
  const { db, close } = await openDatabase(newer);
  await sql`insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2030-01-01')`.execute(db);
  await close();
  await expect(openDatabase(newer)).rejects.toThrow("999-from-the-future");
});

test("what was acknowledged before a kill -9 is there, and nothing half", async () => {
  const path = join(folder, "chairside.sqlite");
  const href = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
  const script = `
    import { openDatabase } from ${href("open-database.ts")};
    import { sqlConversations } from ${href("../sql/sql-conversations.ts")};
    import { sqlEventLog } from ${href("../sql/sql-event-log.ts")};
    const { db } = await openDatabase(${JSON.stringify(path)});
    await sqlConversations(db).create({ conversationId: "conv-1", salonId: "s", visitorId: "v", locale: "en", timeZone: "UTC", startedAt: 1 });
    const log = sqlEventLog(db);
    for (let n = 1; ; n += 2) {
      const said = (id) => ({ type: "message-added", messageId: "m-" + id, author: { kind: "visitor" }, text: "x" });
      await log.append("conv-1", [said(n), said(n + 1)], n);
      process.stdout.write((n + 1) + "\\n");
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  let acknowledged = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    acknowledged = Number(text.trimEnd().split("\n").at(-1));
    if (acknowledged > 100) child.kill("SIGKILL");
  });
  await once(child, "close");
  const { db, close } = await openDatabase(path);
  const seqs = (await sqlEventLog(db).read("conv-1")).map((event) => event.seq);
  expect(seqs.length).toBeGreaterThanOrEqual(acknowledged);
  expect(seqs.length % 2).toBe(0);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  await close();
});
