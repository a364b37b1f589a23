import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { postgresBinaries, unprivileged } from "./postgres-binaries.ts";

/**
 * Run as a process of its own, it starts a PostgreSQL that lives as long as whoever started it: when the pipe to its input closes,
 * also because its owner was killed, it ends the server and clears everything away. Prints the server's folder when it is ready.
 * With "durable" it waits for the disk like a real one.
 */
async function main(): Promise<void> {
  const durable = process.argv.includes("durable");
  const folder = mkdtempSync(join(tmpdir(), "chairside-postgres-"));
  const ownerGone = once(process.stdin.resume(), "close");
  try {
    const server = start(folder, durable);
    const ended = once(server, "exit");
    await Promise.race([ready(folder), ended.then(() => Promise.reject(new Error(readFileSync(join(folder, "log"), "utf8"))))]);
    process.stdout.write(`${folder}\n`);
    await Promise.race([ownerGone, ended]);
    // Immediate: nothing of it is kept.
    server.kill("SIGQUIT");
    await ended;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(folder: string, durable: boolean): ReturnType<typeof spawn> {
  const runAs = unprivileged();
  chmodSync(folder, 0o700);
  const bin = postgresBinaries(runAs, folder);
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
  const options = { ...runAs, cwd: folder, env: { LC_ALL: "C", PATH: "/usr/bin:/bin" } };
  const data = join(folder, "data");
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "chairside", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"], {
    ...options,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const settings = {
    // Reached through a socket in a folder that is its owner's alone: no port, no password.
    listen_addresses: "",
    unix_socket_directories: folder,
    max_connections: "200",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(join(folder, "log"), "w", 0o600);
  return spawn(join(bin, "postgres"), ["-D", data, ...flags], { ...options, stdio: ["ignore", log, log] });
}

/** The server writes where it stands into its pid file; whoever connects earlier is turned away. */
async function ready(folder: string): Promise<void> {
  const pidFile = join(folder, "data/postmaster.pid");
  while (!existsSync(pidFile) || !readFileSync(pidFile, "utf8").includes("ready")) await sleep(10);
}

await main();
