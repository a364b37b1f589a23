import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const sundayNoon = "2026-11-22T12:00:00Z";

/** A server in a process of its own. */
export interface ServerProcess {
  url: string;
  /** As by a power cut: it finishes nothing. */
  kill(): Promise<void>;
  /** It stands still and knows nothing of it, until it goes on. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Starts one with these settings alone and its clock at `start`, unless told a Sunday noon in London. Ends with this process at the latest. */
export async function startServerProcess(settings: Record<string, string>, start: string = sundayNoon): Promise<ServerProcess> {
  const script = fileURLToPath(new URL("composed-process.ts", import.meta.url));
  const env = { PATH: process.env["PATH"], PORT: "0", LOG_LEVEL: "silent", ...settings };
  const child = spawn(process.execPath, [script, start], { stdio: ["pipe", "pipe", "inherit"], env });
  const ended = once(child, "exit");
  const [url] = await Promise.race([
    once(child.stdout.setEncoding("utf8"), "data"),
    ended.then(() => Promise.reject(new Error("The server did not start"))),
  ]);
  return {
    url: String(url).trim(),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
