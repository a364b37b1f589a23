import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { BenchRow } from "./bench-row.ts";
import type { InboxServerOrder, InboxServerReady } from "./inbox/inbox-server.ts";
import { liveVisitors } from "./inbox/live-visitors.ts";
import { recordTalks } from "./inbox/recorded-talks.ts";
import { longTalk, seedInbox } from "./inbox/seed-inbox.ts";

const conversations = 500;
const live = 50;
/** As a model's vendor writes: seven characters every so often. */
const pieceMs = 40;

/** The built console in a real Chromium, on a server with 500 conversations open, in 50 of which visitors write and a model answers. */
export async function benchInbox(): Promise<BenchRow[]> {
  const bytes = firstLoad();
  const folders = [mkdtempSync(join(tmpdir(), "chairside-bench-")), mkdtempSync(join(tmpdir(), "chairside-bench-"))] as const;
  try {
    const events = await seedInbox(folders[1], await recordTalks(folders[0]), conversations - live);
    const server = fork(join(import.meta.dirname, "inbox/inbox-server.ts"), { env: { ...process.env, DATA_DIR: folders[1] } });
    try {
      const [ready]: InboxServerReady[] = await once(server, "message");
      if (!ready) throw new Error("The server under measurement did not start");
      return [
        { name: "events in a conversation that was seeded", value: events / (conversations - live), unit: "" },
        { name: "server start with all of them", value: ready.startMs, unit: "ms" },
        ...(await withVisitors(server, ready)),
        { name: "all of the console, brotli", value: bytes, unit: "B" },
      ];
    } finally {
      tell(server, "stop");
      await once(server, "exit");
    }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

async function withVisitors(server: ChildProcess, { url, link }: InboxServerReady): Promise<BenchRow[]> {
  const visitors = await liveVisitors(url, live);
  await visitors.warm;
  tell(server, { pieceMs });
  visitors.talkOn();
  try {
    return await inBrowser(url, link, visitors.conversationIds[0] ?? "", longTalk.conversationId, String(longTalk.messages));
  } finally {
    visitors.stop();
  }
}

/** Measures in a process of its own, beside the end-to-end tests: what they know of browsers is there. */
async function inBrowser(...args: string[]): Promise<BenchRow[]> {
  const browser = fork(join(import.meta.dirname, "../../e2e/bench/measure-console.ts"), args);
  const rows: BenchRow[] = [];
  browser.on("message", (row: BenchRow) => rows.push(row));
  const [code] = await once(browser, "exit");
  if (code !== 0) throw new Error("The measurement in the browser did not come to its end");
  return rows;
}

const tell = (server: ChildProcess, order: InboxServerOrder): void => void server.send(order);

function firstLoad(): number {
  const folder = join(import.meta.dirname, "../console/dist");
  const files = ["index.html", ...readdirSync(join(folder, "assets")).map((name) => join("assets", name))];
  return files.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0);
}
