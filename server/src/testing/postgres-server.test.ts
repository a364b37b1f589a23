import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { postgresServer } from "./postgres-server.ts";

test("makes databases of their own, copies among them, and takes all of them away", async () => {
  const server = await postgresServer();
  const first = await server.createDatabase();
  await query(first, "create table x as select 7 as seven");
  const copy = await server.createDatabase(first);
  expect(await query(copy, "select seven from x")).toEqual([{ seven: 7 }]);
  expect(await server.createDatabase()).not.toBe(await server.createDatabase());
  await server.stop();
  await expect(query(first, "select 1")).rejects.toThrow();
});

test("a server that was started does not outlive who started it, even when that is killed", async () => {
  const script = `
    import { postgresServer } from ${JSON.stringify(new URL("postgres-server.ts", import.meta.url).href)};
    const server = await postgresServer();
    console.log(await server.createDatabase());
    setInterval(() => {}, 1000);`;
  const env = { PATH: process.env["PATH"] };
  const owner = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"], env });
  const [line] = await once(owner.stdout, "data");
  const url = String(line).trim();
  const [row] = await query(url, "select current_setting('data_directory') as folder");
  const { folder } = row as { folder: string };
  expect(existsSync(folder)).toBe(true);
  owner.kill("SIGKILL");
  await vi.waitUntil(() => !existsSync(folder), { timeout: 10_000 });
  await expect(query(url, "select 1")).rejects.toThrow();
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
