import { spawn } from "node:child_process";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";

export interface PostgresServer {
  /** Makes a database, empty or a copy of `template`, and answers its address. Nobody may be connected to the template. */
  createDatabase(template?: string): Promise<string>;
  /** Removes what was made; a server that was started for it ends. */
  stop(): Promise<void>;
}

/**
 * A PostgreSQL to test on: the one at DATABASE_URL, whose role must be allowed to create databases, else one that is started for
 * it and ends with this process at the latest. `durable`: a started one waits for the disk.
 */
export async function postgresServer({ durable = false } = {}): Promise<PostgresServer> {
  const given = process.env["DATABASE_URL"];
  return given ? onServer(given, (remove) => remove()) : startServer(durable);
}

async function startServer(durable: boolean): Promise<PostgresServer> {
  const keeper = fileURLToPath(new URL("postgres-keeper.ts", import.meta.url));
  // Its own process group: a Ctrl-C in the terminal is for the tests, and it still clears up behind them.
  const child = spawn(process.execPath, [keeper, ...(durable ? ["durable"] : [])], { stdio: ["pipe", "pipe", "inherit"], detached: true });
  const ended = once(child, "exit");
  const [folder] = await Promise.race([
    once(child.stdout.setEncoding("utf8"), "data"),
    ended.then(() => Promise.reject(new Error("PostgreSQL did not start"))),
  ]);
  return onServer(`postgresql://chairside@localhost/postgres?host=${String(folder).trim()}`, async () => {
    child.stdin.end();
    await ended;
  });
}

async function onServer(url: string, end: (remove: () => Promise<void>) => Promise<void>): Promise<PostgresServer> {
  const admin = new pg.Client(url);
  // A server of our own ends before this connection does.
  admin.on("error", () => {});
  await admin.connect();
  const made: string[] = [];
  return {
    async createDatabase(template) {
      const name = `chairside_test_${randomBytes(6).toString("hex")}`;
      await admin.query(`create database ${name}${template ? ` template ${new URL(template).pathname.slice(1)}` : ""}`);
      made.push(name);
      const database = new URL(url);
      database.pathname = `/${name}`;
      return database.href;
    },
    async stop() {
      await end(async () => {
        for (const name of made) await admin.query(`drop database ${name} with (force)`);
      });
      await admin.end().catch(() => {});
    },
  };
}
