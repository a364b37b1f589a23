import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface RunningServer {
  url: string;
  /** A one-time link into the staff inbox. */
  inbox: string;
  /** As a power cut: no signal handler runs. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  dataDir: string;
  /** The port of an earlier start, so that open pages find it again. */
  port?: number;
  /** The salon's websites. */
  allowedOrigins?: string[];
  env?: Record<string, string>;
  /** When the server's clock starts. */
  now?: string;
}

/** A Sunday noon in London: "next Thursday" is 26 November 2026, whichever way one reads it. */
export const sundayNoon = "2026-11-22T12:00:00Z";

/** Starts the server in a process of its own, and answers once it listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataDir, port = 0, allowedOrigins = [], env = {}, now = sundayNoon } = options;
  const child = spawn(process.execPath, [join(import.meta.dirname, "server-under-test.ts"), now], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ALLOWED_ORIGINS: allowedOrigins.join(","), LOG_LEVEL: "warn", ...env },
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve)),
    gone.then(() => Promise.reject(new Error("The server ended before it listened."))),
  ]);
  const { url, inbox } = JSON.parse(line) as { url: string; inbox: string };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return {
    url,
    inbox,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}
